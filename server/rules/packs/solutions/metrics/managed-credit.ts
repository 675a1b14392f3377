import { registrableDomain } from "../../registration/registrable-domain.ts";

/** What the account's settings say about managed credit. */
export interface ManagedCredit {
  /** An activity of day d counts on the days `on` with on − windowDays < d ≤ on. */
  windowDays: number;
  /** E-mail addresses of the users tagged as partner employees. */
  partnerEmployees: string[];
  ownDomains: string[];
}

/** Why the person who was active in a client's account earns no managed credit. */
type NoCredit = "nobody-named" | "not-a-partner-employee" | "foreign-domain";

function sameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Null where the credit is due (003_5c81f7e92c92d604.txt, lines 57-60; reading C43). */
export function noCredit(managedBy: string | null, credit: ManagedCredit): NoCredit | null {
  if (!managedBy?.trim()) return "nobody-named";
  if (!credit.partnerEmployees.some((address) => sameAddress(address, managedBy))) return "not-a-partner-employee";
  const { domain } = registrableDomain(managedBy);
  const own = domain !== null && credit.ownDomains.some((host) => registrableDomain(host).domain === domain);
  return own ? null : "foreign-domain";
}
