import type { RegistrationState } from "@partner-standing/contract/lead";

/** The lists of a partner portal, as accounts name them in a property of their own (B1; S1:349 for "Expired"). */
const STATES = new Map<string, RegistrationState>([
  ["registered", "registered"],
  ["unavailable", "unavailable"],
  ["pending", "pending"],
  ["pending registration", "pending"],
  ["invalid data", "invalid-data"],
  ["expired", "expired"],
]);

/** What the account's own registration status says; null for a text that is none of the partner portal's. */
export function nativeStatus(text: string | null | undefined): RegistrationState | null {
  return STATES.get(text?.trim().toLowerCase().replaceAll(/[_-]/g, " ") ?? "") ?? null;
}
