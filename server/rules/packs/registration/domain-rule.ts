import type { Citation } from "@partner-standing/contract/scorecard";
import { registrableDomain } from "./registrable-domain.ts";

/** Commission is paid only when the client buys under the domain that was registered, without exceptions (L12). */
export const DOMAIN_RULE: Citation[] = [
  { document: "001_c4342dbf05368735.txt", lines: "477" },
  { document: "004_ba9e28f804b1c8c5.txt", lines: "135" },
];

/** Whether a purchase was made under the registered domain; null while no domain of a purchase is known. */
export function isBoughtUnder(registered: string, purchase: string | null): boolean | null {
  const domain = purchase?.trim() ? registrableDomain(purchase).domain : null;
  return domain === null ? null : domain === registered;
}
