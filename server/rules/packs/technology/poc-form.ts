import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Citation, RequirementId } from "@partner-standing/contract/programs/scorecard";
import {
  type AccountMapping,
  CONTACT_ROLES,
  type Contacts,
  type FormFault,
  type FormPart,
  type NeededFor,
  type Person,
} from "@partner-standing/contract/settings/point-of-contact";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { registrableDomain } from "../registration/registrable-domain.ts";
import { cite } from "./cite.ts";
import { REQUIREMENTS, tiersThatNeed } from "./requirements.ts";
import type { TechnologyRules } from "./rules-on.ts";

/** What the form is made of. */
interface FormData {
  contacts: Contacts;
  accountMapping: AccountMapping | null;
}

/** Crossbeam, or another way from the day on which HubSpot approved it (000_767800270b4ee6ef.txt, lines 362-369). */
export function isAccountMapped(mapping: AccountMapping | null): boolean {
  if (mapping === null) return false;
  const { provider, approvedOn = null } = typeof mapping === "string" ? { provider: mapping } : mapping;
  return /crossbeam/i.test(provider) || approvedOn !== null;
}

/** Whoever the account itself says is below a vice president is none (reading C13). */
export function isExecutiveSponsor(person: Person | null): boolean {
  return person !== null && person.atLeastVicePresident !== false;
}

function personFaults(person: Person): FormFault[] {
  const email = person.email.trim();
  return [
    ...(person.name.trim() ? [] : (["name-missing"] as const)),
    ...(email ? [] : (["email-missing"] as const)),
    ...(email && !registrableDomain(email.split("@")[1] ?? "").domain ? (["mailbox-domain-missing"] as const) : []),
  ];
}

function sponsorFaults({ title, atLeastVicePresident }: Person): FormFault[] {
  return [
    ...(title?.trim() ? [] : (["title-missing"] as const)),
    ...(atLeastVicePresident ? [] : (["seniority-unconfirmed"] as const)),
  ];
}

/** What is wrong with one part of the form, as far as the form itself says. */
export function formFaults(part: FormPart, { contacts, accountMapping }: FormData): FormFault[] {
  if (part === "accountMapping") {
    if (accountMapping === null) return ["missing"];
    return isAccountMapped(accountMapping) ? [] : ["approval-missing"];
  }
  const person = contacts[part];
  if (!person) return ["missing"];
  return [...personFaults(person), ...(part === "executiveSponsor" ? sponsorFaults(person) : [])];
}

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

/** The requirement that a part of the form fulfils; the sales and customer success contact is asked for by the form alone. */
const REQUIREMENT_OF: Record<FormPart, RequirementId | null> = {
  technical: "technical-contact",
  partnershipOwner: "partnership-owner",
  coSell: null,
  executiveSponsor: "executive-sponsor",
  accountMapping: "account-mapping",
};

/** "The same or another person" as the owner, but named (lines 341 and 335). */
const CO_SELL_CITATIONS = cite("341", "335");

/** Which tier asks for a part of the form, ascending, and where that is printed. */
interface NeededPart {
  neededFor: NeededFor;
  citations: Citation[];
}

/** The levels of one part by the rules of a day. */
export function neededPart(part: FormPart, rules: TechnologyRules): NeededPart {
  const id = REQUIREMENT_OF[part];
  if (id === null) {
    const tiers = TECHNOLOGY_TIERS.filter((tier) => rules.pocFormTiers.value.includes(tier));
    return { neededFor: tiers.map((tier) => ({ tier, level: "required" })), citations: CO_SELL_CITATIONS };
  }
  const test = REQUIREMENTS[id];
  return { neededFor: tiersThatNeed(id, rules), citations: test.kind === "presence" ? test.citations : [] };
}

/** The parts without which the form does not open a tier (000_767800270b4ee6ef.txt, lines 311-369). */
export function requiredParts(parts: readonly FormPart[], tier: TechnologyTier, rules: TechnologyRules): FormPart[] {
  return parts.filter((part) =>
    neededPart(part, rules).neededFor.some((needed) => needed.tier === tier && needed.level === "required"),
  );
}
