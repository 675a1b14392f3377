import { latestRun } from "../store/backfills.ts";
import { backfill, type Backfill } from "./backfill.ts";
import { connectPortal } from "./connect-portal.ts";
import type { PortalSettings } from "@partner-standing/contract/settings";

/**
 * Reads the whole CRM of an account, or goes on with a reading that was interrupted. Before a new one, the account is
 * made known and given the app's properties.
 * @returns whether it is read
 * @throws HubSpotError
 */
export async function readPortal(options: Backfill & { firstSettings?: PortalSettings | undefined }): Promise<boolean> {
  const run = await latestRun(options.database, options.portalId);
  if (run.every((progress) => progress.finished)) await connectPortal(options);
  return backfill(options);
}
