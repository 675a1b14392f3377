import { purposeOf, seal } from "../../server/install/tokens.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { saveInstallation } from "../../server/store/portals/tokens.ts";
import { knowPortals } from "../database/seed-portals.ts";
import { KEY, type TestHubSpot } from "./start-hubspot.ts";

/** Stores an installation whose access token is good for so many seconds by our books. */
export async function connectAccount(
  database: Database,
  hubspot: Pick<TestHubSpot, "grant">,
  { portalId, expiresIn = 1800 }: { portalId: number; expiresIn?: number },
) {
  const pair = hubspot.grant(portalId);
  await knowPortals(database, [portalId]);
  await saveInstallation(database, {
    portalId,
    accessToken: seal(pair.accessToken, [KEY], purposeOf(portalId, "access")),
    refreshToken: seal(pair.refreshToken, [KEY], purposeOf(portalId, "refresh")),
    expiresIn,
    scopes: [],
    hubDomain: null,
    installedBy: "501",
  });
  return pair;
}
