import type { MissingField } from "@partner-standing/contract/lead";
import freeMailDomains from "email-providers/all.json" with { type: "json" };
import { parse } from "tldts";

/** Where the domain of a lead may stand, the first filled one decides (registration rules; B1 for the order). */
export interface DomainSources {
  /** The contact's website. */
  website: string | null;
  /** The domain of the contact's company. */
  companyDomain: string | null;
  email: string | null;
}

export type DomainVerdict =
  { domain: string } | { domain: null; fault: MissingField["fault"]; objectTypeId: "0-1" | "0-2"; property: string };

const FREE_MAIL = new Set<string>(freeMailDomains);
const HUBSPOT = "hubspot.com";

interface Host {
  domain: string | null;
  isIp: boolean;
}

/** An internationalised name in the letters that the domain system uses, so that both spellings are one. */
function ascii(host: string): string | null {
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return null;
  }
}

/**
 * The registrable domain behind an address, a host or an e-mail address, by the public suffix list: no subdomain, `www`,
 * port, path, trailing dot or capital letter. Shops on a shared host are domains of their own.
 */
export function registrableDomain(text: string): Host {
  const { domain, isIp, hostname } = parse(text.trim(), { allowPrivateDomains: true });
  if (isIp) return { domain: null, isIp };
  const plain = domain && hostname && /^[^\s_]+$/.test(hostname) ? ascii(domain) : null;
  return { domain: plain, isIp: false };
}

function faultOf({ domain, isIp }: Host, ownDomains: string[]): MissingField["fault"] | null {
  if (isIp) return "ip-address";
  if (!domain) return "malformed";
  if (FREE_MAIL.has(domain)) return "free-mail";
  if (ownDomains.some((own) => registrableDomain(own).domain === domain)) return "own-domain";
  return domain === HUBSPOT ? "hubspot-domain" : null;
}

/** The domain that a registration would be for, or what is wrong and in which property to repair it. */
export function domainOf(sources: DomainSources, ownDomains: string[]): DomainVerdict {
  const places = [
    { text: sources.website, objectTypeId: "0-1", property: "website" },
    { text: sources.companyDomain, objectTypeId: "0-2", property: "domain" },
    { text: sources.email, objectTypeId: "0-1", property: "email" },
  ] as const;
  const filled = places.find((place) => place.text?.trim());
  if (!filled) return { domain: null, fault: "missing", objectTypeId: "0-1", property: "website" };
  const host = registrableDomain(filled.text ?? "");
  const fault = faultOf(host, ownDomains);
  if (!fault) return { domain: host.domain as string };
  // A free mailbox is no fault of the e-mail address: what is missing is the website.
  const property = fault === "free-mail" && filled.property === "email" ? "website" : filled.property;
  return { domain: null, fault, objectTypeId: filled.objectTypeId, property };
}
