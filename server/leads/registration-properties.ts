import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Lead } from "@partner-standing/contract/leads/lead";
import { readDateProperty } from "../facts/plain-date.ts";
import { isExpired } from "../rules/packs/registration/registration-term.ts";
import type { RegistrationText } from "../store/mirror/registration-text.ts";
import type { Registration } from "../store/leads/registrations.ts";

/** What a record in the CRM is told of its lead. */
export type ToldRegistration = Pick<Lead, "state" | "domain" | "registeredOn" | "expiresOn">;

/** What a registration of the ledger makes of its records on a date. */
export function asTold(
  {
    domain,
    registeredOn,
    expiresOn,
    endedBecause,
  }: Omit<ToldRegistration, "state"> & Pick<Registration, "expiresOn" | "endedBecause">,
  on: CalendarDate,
): ToldRegistration {
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
