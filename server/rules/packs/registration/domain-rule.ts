import { defineParameter } from "../../define-parameter.ts";
import { FAQ_KNOWN_FROM, faq } from "./faq.ts";
import { registrableDomain } from "./registrable-domain.ts";

/** Where the rule is printed. */
export const DOMAIN_RULE = faq("477", "135");

/** Commission is paid only when the client buys under the domain that was registered, without exceptions (L12). */
export const domainRule = defineParameter<boolean>({
  key: "registration.domain-rule",
  title: "purchase under the registered domain only",
  unit: "boolean",
  values: [{ from: FAQ_KNOWN_FROM, value: true, citations: DOMAIN_RULE }],
  readings: ["C44"],
  confirmedOn: "2026-11-24",
});

/** Whether a purchase was made under the registered domain; null while no domain of a purchase is known. */
export function isBoughtUnder(registered: string, purchase: string | null): boolean | null {
  const domain = purchase?.trim() ? registrableDomain(purchase).domain : null;
  return domain === null ? null : domain === registered;
}
