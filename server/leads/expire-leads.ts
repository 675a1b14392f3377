import { refusalOf } from "../rules/packs/registration/transitions.ts";
import { expiresOn } from "../rules/packs/registration/registration-term.ts";
import type { Database, Queryable } from "../store/database.ts";
import { lockFacts } from "../store/portals.ts";
import { recordEvents } from "../store/registration-events.ts";
import { countRegistrations, startRegistrations, type Registration } from "../store/registrations.ts";
import { judgeLead } from "./describe-lead.ts";
import { endExpired, EXPIRY_BATCH } from "./end-expired.ts";
import type { LeadContext } from "./lead-context.ts";
import { readLeadRecord } from "./lead-record.ts";
import { tellRecords } from "./tell-records.ts";

/** Whether nothing speaks against registering once more: the record is still there, complete, and available. */
async function mayRunAgain(
  transaction: Queryable,
  context: LeadContext,
  { domain, contactId, companyId }: Registration,
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
async function runAgain(
  transaction: Queryable,
  context: LeadContext,
  ended: Registration[],
): Promise<Map<string, Registration>> {
  const { portal, on, capacityLimit } = context;
  let free = capacityLimit - (await countRegistrations(transaction, portal.portalId, on));
  const again: Registration[] = [];
  for (const registration of ended) {
    if (free <= 0) break;
    if (!(await mayRunAgain(transaction, context, registration))) continue;
    const term = { registeredOn: on, expiresOn: expiresOn(on), registeredBy: "system" };
    again.push({ ...registration, ...term, endedOn: null, endedBecause: null });
    free -= 1;
  }
  if (again.length === 0) return new Map();
  await startRegistrations(transaction, portal.portalId, again);
  await recordEvents(
    transaction,
    portal.portalId,
    again.map(({ domain, contactId }) => ({
      domain,
      kind: "registered",
      onDay: on,
      actor: "system",
      contactId,
      why: "again-at-expiry",
    })),
  );
  return new Map(again.map((registration) => [registration.domain, registration]));
}

/**
 * Ends every registration that has run out by the day, however long ago: a service that was down on the day catches up.
 * Where the settings say so, what nothing speaks against is registered again on the same day.
 * @returns how many it ended
 */
export async function expireLeads(
  database: Database,
  context: LeadContext & { registerAgain: boolean },
): Promise<number> {
  const { portalId } = context.portal;
  for (let total = 0; ;) {
    const ended = await database.transaction(async (transaction) => {
      await lockFacts(transaction, portalId);
      const ended = await endExpired(transaction, context);
      const again = context.registerAgain
        ? await runAgain(transaction, context, ended)
        : new Map<string, Registration>();
      const told = ended.map(({ domain, registeredOn, expiresOn }) => {
        const next = again.get(domain);
        return next
          ? { state: "registered" as const, domain, registeredOn: next.registeredOn, expiresOn: next.expiresOn }
          : { state: "expired" as const, domain, registeredOn, expiresOn };
      });
      await tellRecords(transaction, portalId, told);
      return ended.length;
    });
    total += ended;
    if (ended < EXPIRY_BATCH) return total;
  }
}
