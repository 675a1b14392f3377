import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { isAccountRead } from "../../store/portals/portals.ts";
import { backfill, type Backfill } from "./backfill.ts";
import { catchUp } from "./catch-up.ts";
import { connectPortal } from "./connect-portal.ts";

/**
 * Brings the mirror of an account up to date, or goes on with a reading that was interrupted. Each begins with the account
 * itself: it is made known, and given the app's properties.
 * @param options.forgetful a CRM that starts anew each time: what changed since the last time cannot be asked of it
 * @returns whether it is read
 * @throws HubSpotError when the account cannot be read, UnreadKindsError when some kinds of its records cannot
 */
export async function readPortal(
  options: Backfill & { firstSettings?: PortalSettings | undefined; forgetful?: boolean | undefined },
): Promise<boolean> {
  if (!(await isAccountRead(options.database, options.portalId))) await connectPortal(options);
  return options.forgetful ? backfill(options) : catchUp(options);
}
