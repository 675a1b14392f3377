import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import { expiresOn } from "../rules/packs/registration/registration-term.ts";
import { enqueueCrmWrites } from "../store/crm-writes.ts";
import type { Database, Queryable } from "../store/database.ts";
import { lockFacts } from "../store/portals.ts";
import { recordsOfDomain } from "../store/records-of-domain.ts";
import { domainsToExpire, endRegistration, recordEvent } from "../store/registrations.ts";
import { registrationProperties } from "./registration-properties.ts";

const BATCH = 100;

async function expire(transaction: Queryable, portalId: number, domain: string, on: CalendarDate): Promise<void> {
  const ended = await endRegistration(transaction, portalId, { domain, on, because: "expired" });
  if (!ended) return;
  const { contactId, registeredOn } = ended;
  const due = expiresOn(registeredOn);
  await recordEvent(transaction, portalId, { domain, kind: "expired", onDay: due, actor: "system", contactId });
  const properties = registrationProperties({ state: "expired", domain, registeredOn, expiresOn: due });
  const records = await recordsOfDomain(transaction, portalId, domain);
  await enqueueCrmWrites(
    transaction,
    portalId,
    records.map((known) => ({ ...known, properties })),
  );
}

/**
 * Ends every registration that has run out by a date, however long ago: a service that was down on the day catches up.
 * @returns how many it ended
 */
export async function expireRegistrations(database: Database, portalId: number, on: CalendarDate): Promise<number> {
  for (let ended = 0; ;) {
    const domains = await domainsToExpire(database, portalId, on, BATCH);
    if (domains.length === 0) return ended;
    await database.transaction(async (transaction) => {
      await lockFacts(transaction, portalId);
      for (const domain of domains) await expire(transaction, portalId, domain, on);
    });
    ended += domains.length;
  }
}
