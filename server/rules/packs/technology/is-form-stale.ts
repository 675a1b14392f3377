import { CONTACT_ROLES, type AccountMapping, type Person } from "@partner-standing/contract/settings/point-of-contact";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { FormData } from "./poc-form-faults.ts";

/** What the form tells HubSpot of a person; where the account picked it from is not part of that. */
function personKey(person: Person | null): string {
  return person ? JSON.stringify([person.name, person.email, person.title ?? ""]) : "";
}

function mappingKey(mapping: AccountMapping | null): string {
  if (mapping === null) return "";
  return JSON.stringify(typeof mapping === "string" ? [mapping, null] : [mapping.provider, mapping.approvedOn ?? null]);
}

function saysTheSame(filed: FormData, now: FormData): boolean {
  return (
    CONTACT_ROLES.every((role) => personKey(filed.contacts[role]) === personKey(now.contacts[role])) &&
    mappingKey(filed.accountMapping) === mappingKey(now.accountMapping)
  );
}

/**
 * Whether the form on file no longer says who the contacts are: it must be filed again
 * (000_767800270b4ee6ef.txt, line 343). One filed elsewhere is taken at its word.
 */
export function isFormStale(settings: Pick<PortalSettings, "pocFormOnFile" | "contacts" | "accountMapping">): boolean {
  return settings.pocFormOnFile !== null && !saysTheSame(settings.pocFormOnFile, settings);
}
