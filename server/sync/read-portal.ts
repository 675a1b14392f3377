import type { PortalSettings } from "@partner-standing/contract/settings";
import { latestRun } from "../store/backfills.ts";
import { backfill, type Backfill } from "./backfill.ts";
import { catchUp } from "./catch-up.ts";
import { connectPortal } from "./connect-portal.ts";

/**
 * Brings the mirror of an account up to date, or goes on with a reading that was interrupted. Before a new one, the
 * account is made known and given the app's properties.
 * @param options.forgetful a CRM that starts anew each time: what changed since the last time cannot be asked of it
 * @returns whether it is read
 * @throws HubSpotError
 */
export async function readPortal(
  options: Backfill & { firstSettings?: PortalSettings | undefined; forgetful?: boolean | undefined },
): Promise<boolean> {
  const run = await latestRun(options.database, options.portalId);
  if (run.every((progress) => progress.finished)) await connectPortal(options);
  return options.forgetful ? backfill(options) : catchUp(options);
}
