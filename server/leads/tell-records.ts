import type { Lead, RegistrationState } from "@partner-standing/contract/leads/lead";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { readDateProperty } from "../facts/plain-date.ts";
import type { RecordId } from "../facts/record-id.ts";
import { isExpired } from "../rules/packs/registration/registration-term.ts";
import type { Queryable } from "../store/engine/database.ts";
import { type LedgerEntry, ledgerOf } from "../store/leads/ledger-of-records.ts";
import { recordsOfDomains } from "../store/mirror/records-of-domain.ts";
import type { RegistrationText } from "../store/mirror/registration-text.ts";
import { enqueueCrmWrites } from "../store/outbox/crm-writes.ts";
import type { LeadContext } from "./lead-context.ts";

/** What a record in the CRM is told of its lead. */
export type ToldRegistration = Pick<Lead, "state" | "domain" | "registeredOn" | "expiresOn">;

/** What a registration of the ledger makes of its records on a date. */
export function asTold(registration: NonNullable<LedgerEntry["registration"]>, on: CalendarDate): ToldRegistration {
  const { domain, registeredOn, expiresOn, endedBecause } = registration;
  const state = endedBecause ?? (isExpired({ expiresOn }, on) ? "expired" : "registered");
  return { state, domain, registeredOn, expiresOn };
}

/** The properties that say it, so that lists, workflows and reports can use it. */
export function registrationProperties(lead: ToldRegistration): Record<string, string> {
  return {
    pp_registration_status: lead.state,
    pp_registered_domain: lead.domain ?? "",
    pp_registered_on: lead.registeredOn ?? "",
    pp_registration_expires_on: lead.expiresOn ?? "",
  };
}

const asDate = (text: string | null) => (text ? readDateProperty(text) : null);

/** Whether a record says so already. */
export function isSaid(text: RegistrationText | null, told: ToldRegistration): boolean {
  if (!text) return told.state === "not-registered";
  return (
    text.status === told.state &&
    text.domain === told.domain &&
    asDate(text.registeredOn) === told.registeredOn &&
    asDate(text.expiresOn) === told.expiresOn
  );
}

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

/** A partner portal lists these two, so that somebody sees what a workflow could not register (B1). */
export function isListed(state: RegistrationState | null): boolean {
  return state === "unavailable" || state === "invalid-data";
}

/** Notes for the CRM that a record was to be registered and could not be, where the record itself is why. */
export async function tellAttempt(
  transaction: Queryable,
  portalId: number,
  { kind, id }: RecordId,
  state: RegistrationState,
): Promise<void> {
  if (!isListed(state)) return;
  const properties = registrationProperties({ state, domain: null, registeredOn: null, expiresOn: null });
  await enqueueCrmWrites(transaction, portalId, [{ objectType: kind, objectId: id, properties }]);
}
