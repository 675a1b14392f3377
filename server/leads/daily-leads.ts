import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { expiresOn } from "../rules/packs/registration/registration-term.ts";
import { refusalOf } from "../rules/packs/registration/transitions.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { forgetInTime } from "../store/jobs/forget-in-time.ts";
import {
  type NewRegistration,
  type Registration,
  countRegistrations,
  endedOnExpiry,
  runOut,
} from "../store/leads/registrations.ts";
import { findTenant } from "../store/portals/portals.ts";
import { judgeLead } from "./describe-lead.ts";
import { endExpired } from "./end-registrations.ts";
import { type LeftOut, inBatches } from "./in-batches.ts";
import { type LeadContext, leadContext } from "./lead-context.ts";
import { readLeadRecord } from "./lead-record.ts";
import { remindOwners } from "./lead-reminders.ts";
import { startAndTell } from "./register-lead.ts";

/** Whether nothing speaks against registering once more: the record is still there, complete, and available. */
async function mayRunAgain(
  transaction: Queryable,
  context: LeadContext,
  { domain, contactId, companyId }: Pick<Registration, "domain" | "contactId" | "companyId">,
): Promise<boolean> {
  const record = companyId
    ? ({ kind: "companies", id: companyId } as const)
    : { kind: "contacts" as const, id: contactId ?? "" };
  const lead = await readLeadRecord(transaction, context.portal.portalId, record);
  if (!lead) return false;
  const { verdict } = await judgeLead(transaction, lead, context);
  return !refusalOf(verdict.state, "register") && verdict.domain === domain;
}

/** Registers again what has just run out, as far as the capacity goes. */
async function runAgain(transaction: Queryable, context: LeadContext, ended: Registration[]): Promise<void> {
  const { portal, on, capacityLimit } = context;
  const free = capacityLimit - (await countRegistrations(transaction, portal.portalId, on));
  const again: NewRegistration[] = [];
  for (const { domain, contactId, companyId } of ended) {
    if (again.length >= free) break;
    if (!(await mayRunAgain(transaction, context, { domain, contactId, companyId }))) continue;
    again.push({ domain, contactId, companyId, registeredOn: on, expiresOn: expiresOn(on), registeredBy: "system" });
  }
  await startAndTell(transaction, context, again, "again-at-expiry");
}

/** What a refused click has ended before the night came by: nobody gave it up, so it is registered again as well. */
async function endedBefore(database: Queryable, { portal, on, registerAgain }: Expiring) {
  return registerAgain ? endedOnExpiry(database, portal.portalId, on) : [];
}

type Expiring = LeadContext & { registerAgain: boolean };

/**
 * Ends every registration that has run out by the day, however long ago: a service that was down on the day catches up.
 * Where the settings say so, what nothing speaks against is registered again on the same day.
 * @returns how many it ended
 */
export async function expireLeads(database: Database, context: Expiring, leftOut: LeftOut): Promise<number> {
  const { portalId } = context.portal;
  return inBatches(database, {
    portalId,
    registrations: [...(await runOut(database, portalId, context.on)), ...(await endedBefore(database, context))],
    leftOut,
    async work(transaction, domains) {
      const before = await endedBefore(transaction, context);
      const ended = await endExpired(transaction, context, domains);
      const again = [...ended, ...before.filter(({ domain }) => domains.includes(domain))];
      if (context.registerAgain) await runAgain(transaction, context, again);
      return ended.length;
    },
  });
}

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
