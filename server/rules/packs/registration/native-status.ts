import { readOption } from "@partner-standing/contract/portal/property-options";

/** The lists of a partner portal, as accounts name them in a property of their own (B1; S1:349 for "Expired"). */
const STATES = {
  registered: "Registered",
  unavailable: "Unavailable",
  pending: "Pending registration",
  "invalid-data": "Invalid data",
  expired: "Expired",
};

/** What the account's own registration status says; null for a text that is none of the partner portal's. */
export function nativeStatus(text: string | null | undefined): keyof typeof STATES | null {
  return readOption(STATES, text);
}
