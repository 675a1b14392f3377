import type { MissingField } from "@partner-standing/contract/leads/lead";
import { isFreeMail } from "./free-mail.ts";
import { registrableDomain, type DomainReading } from "./registrable-domain.ts";

/** Where the domain of a lead may stand, the first filled one decides (registration rules; B1 for the order). */
export interface DomainSources {
  /** The contact's website. */
  website: string | null;
  /** The domain of the contact's company. */
  companyDomain: string | null;
  email: string | null;
}

export type DomainVerdict =
  | { domain: string }
  | { domain: null; fault: MissingField["fault"]; objectTypeId: "0-1" | "0-2"; property: string };

function faultOf(reading: DomainReading, ownDomains: string[]): MissingField["fault"] | null {
  if (reading.fault !== null) return reading.fault;
  const { domain, hosts } = reading;
  if (hosts.some((host) => isFreeMail(host, domain))) return "free-mail";
  if (ownDomains.some((own) => registrableDomain(own).domain === domain)) return "own-domain";
  return domain.startsWith("hubspot.") ? "hubspot-domain" : null;
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
  const reading = registrableDomain(filled.text ?? "");
  const fault = faultOf(reading, ownDomains);
  if (!fault) return { domain: reading.domain as string };
  // Neither is a fault of the e-mail address: what is missing is the website.
  const isSomebodyElses = fault === "free-mail" || fault === "platform";
  const property = isSomebodyElses && filled.property === "email" ? "website" : filled.property;
  return { domain: null, fault, objectTypeId: filled.objectTypeId, property };
}
