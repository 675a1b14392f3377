import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Gateway } from "../hubspot/create-gateway.ts";
import type { Database } from "../store/database.ts";
import { erasePortal } from "../store/erase-portal.ts";
import { holdAllJobs } from "../store/jobs.ts";
import { findTokens, markUninstalled } from "../store/tokens.ts";

/** If HubSpot refuses to uninstall, work goes on after this. */
const HOLD_SECONDS = 60;
const LOOK_EVERY_MS = 200;

interface Ending {
  database: Database;
  gateway: Pick<Gateway, "uninstall">;
  portalId: number;
}

/**
 * Ends everything for an account: all work, on whatever instance; the installation at HubSpot, where it was one; and
 * every row that is kept of it. Whoever still worked for it would write again what was just removed, so they are waited
 * for.
 * @throws HubSpotError when HubSpot does not uninstall; then nothing was removed
 */
export async function endPortal({ database, gateway, portalId }: Ending): Promise<void> {
  const hold = { heldBy: randomUUID(), seconds: HOLD_SECONDS };
  while (!(await holdAllJobs(database, portalId, hold))) await sleep(LOOK_EVERY_MS);
  if (await findTokens(database, portalId)) {
    await gateway.uninstall();
    await markUninstalled(database, portalId);
  }
  await database.transaction((transaction) => erasePortal(transaction, portalId));
}
