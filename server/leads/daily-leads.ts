import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Database } from "../store/engine/database.ts";
import { forgetInTime } from "../store/jobs/forget-in-time.ts";
import { findTenant } from "../store/portals/portals.ts";
import { expireLeads } from "./expire-leads.ts";
import type { LeftOut } from "./in-batches.ts";
import { leadContext } from "./lead-context.ts";
import { remindOwners } from "./lead-reminders.ts";

/**
 * What a day brings: registrations run out, owners are reminded of those that soon will, and what was kept for a while is
 * forgotten. Doing it twice does no harm. A registration that fails is left out until the next day; it holds up no other.
 */
export async function dailyLeads(
  database: Database,
  portalId: number,
  on: CalendarDate,
  leftOut: LeftOut,
): Promise<{ expired: number; reminded: number }> {
  const tenant = await findTenant(database, portalId);
  if (!tenant) return { expired: 0, reminded: 0 };
  const { settings } = tenant.settings;
  const { registerAgainAtExpiry, expiryReminders, language } = settings;
  await forgetInTime(database, portalId);
  const context = leadContext(tenant.portal, settings, on);
  const expired = await expireLeads(database, { ...context, registerAgain: registerAgainAtExpiry }, leftOut);
  const reminding = { portalId, on, language: language ?? "en" };
  const reminded = expiryReminders ? await remindOwners(database, reminding, leftOut) : 0;
  return { expired, reminded };
}
