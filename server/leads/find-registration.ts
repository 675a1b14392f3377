import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { RecordId } from "../facts/record-id.ts";
import type { KnownRegistration } from "../rules/packs/registration/decide-registration.ts";
import type { Queryable } from "../store/engine/database.ts";
import { registrationOfDomain, runningRegistrationOf, type Registration } from "../store/leads/registrations.ts";

/**
 * What the ledger knows of a record: the running registration of its own, because its domain was frozen then, else the
 * one of the domain that it stands for now, or of another domain of the same company.
 */
export async function findRegistration(
  database: Queryable,
  portalId: number,
  { record, domain, on }: { record: RecordId; domain: string | null; on: CalendarDate },
): Promise<Registration | null> {
  const own = await runningRegistrationOf(database, portalId, record, on);
  return own ?? (domain ? registrationOfDomain(database, portalId, { domain, on }) : null);
}

/** As much of it as the rules judge by. */
export function asKnown({ domain, expiresOn, endedOn, endedBecause }: Registration): KnownRegistration {
  return { domain, expiresOn, releasedOn: endedBecause === "released" ? endedOn : null };
}
