import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { readDateProperty } from "./plain-date.ts";

/** The term that registration properties name. */
export interface RegistrationTerm {
  registeredOn: CalendarDate;
  expiresOn: CalendarDate;
}

/** Null unless both dates are there and make sense. */
export function readTerm(
  text: { registeredOn: string | null; expiresOn: string | null } | null,
): RegistrationTerm | null {
  const registeredOn = readDateProperty(text?.registeredOn ?? "");
  const expiresOn = readDateProperty(text?.expiresOn ?? "");
  return registeredOn && expiresOn && registeredOn < expiresOn ? { registeredOn, expiresOn } : null;
}
