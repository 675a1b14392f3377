import type {
  AccountMapping,
  Contacts,
  FormFault,
  FormPart,
  Person,
} from "@partner-standing/contract/settings/point-of-contact";
import { registrableDomain } from "../registration/registrable-domain.ts";

/** What the form is made of. */
export interface FormData {
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
