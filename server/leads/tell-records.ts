import { enqueueCrmWrites } from "../store/outbox/crm-writes.ts";
import type { Queryable } from "../store/engine/database.ts";
import { ledgerOf, type LedgerEntry } from "../store/leads/ledger-of-records.ts";
import { recordsOfDomains } from "../store/mirror/records-of-domain.ts";
import type { LeadContext } from "./lead-context.ts";
import { asTold, isSaid, registrationProperties, type ToldRegistration } from "./registration-properties.ts";

type Day = Pick<LeadContext, "portal" | "on">;
type Told = LedgerEntry & { told: ToldRegistration };

/** What the ledger has every record of these domains say. */
async function toldOf(transaction: Queryable, { portal: { portalId }, on }: Day, domains: string[]): Promise<Told[]> {
  const records = await recordsOfDomains(transaction, portalId, domains);
  const entries = await ledgerOf(transaction, portalId, on, records);
  return entries.flatMap((entry) => (entry.registration ? [{ ...entry, told: asTold(entry.registration, on) }] : []));
}

const asWrite = ({ objectType, objectId, told }: Told) => ({
  objectType,
  objectId,
  properties: registrationProperties(told),
});

/**
 * Notes for the CRM what every record of these domains must say, now that the ledger has changed: in the transaction of
 * the change. A record that stands for several domains is told what is its own.
 */
export async function tellRecords(transaction: Queryable, day: Day, domains: string[]): Promise<void> {
  const told = await toldOf(transaction, day, domains);
  await enqueueCrmWrites(transaction, day.portal.portalId, told.map(asWrite));
}

/** Notes it for those alone that claim something else by now. */
export async function tellThoseThatDiffer(transaction: Queryable, day: Day, domains: string[]): Promise<void> {
  const told = await toldOf(transaction, day, domains);
  const differing = told.filter(({ says, told }) => says?.status && !isSaid(says, told));
  await enqueueCrmWrites(transaction, day.portal.portalId, differing.map(asWrite));
}
