import {
  CONTACT_ROLES,
  type AccountMapping,
  type ContactRole,
  type Contacts,
  type Person,
} from "@partner-standing/contract/settings/point-of-contact";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";

export type MappingWay = "none" | "crossbeam" | "other";

/** The points of contact as the inputs hold them. */
export interface ContactsForm extends Contacts {
  way: MappingWay;
  provider: string;
  approvedOn: string | null;
  tierNoticeOn: string | null;
}

const CROSSBEAM = "Crossbeam";

function mappingForm(mapping: AccountMapping | null): Pick<ContactsForm, "way" | "provider" | "approvedOn"> {
  if (mapping === null) return { way: "none", provider: "", approvedOn: null };
  const { provider, approvedOn = null } = typeof mapping === "string" ? { provider: mapping } : mapping;
  if (provider.trim().toLowerCase() === CROSSBEAM.toLowerCase())
    return { way: "crossbeam", provider: "", approvedOn: null };
  return { way: "other", provider, approvedOn };
}

export function contactsForm({ contacts, accountMapping, tierNoticeOn }: PortalSettings): ContactsForm {
  return { ...contacts, ...mappingForm(accountMapping), tierNoticeOn };
}

function mappingOf({ way, provider, approvedOn }: ContactsForm): AccountMapping | null {
  if (way === "none") return null;
  return way === "crossbeam" ? { provider: CROSSBEAM } : { provider: provider.trim(), approvedOn };
}

const isEmpty = ({ name, email, title = "" }: Person) => [name, email, title].every((text) => text.trim() === "");

/** Nobody, once every field is empty. */
function personOf(person: Person | null): Person | null {
  if (person === null || isEmpty(person)) return null;
  const { title, ...rest } = person;
  return { ...rest, name: rest.name.trim(), email: rest.email.trim(), ...(title && { title: title.trim() }) };
}

/** A person typed over is no longer the one picked. */
export function typedOver(person: Person | null, change: Partial<Pick<Person, "name" | "email" | "title">>): Person {
  const before = person ?? { name: "", email: "" };
  if (change.name === undefined && change.email === undefined) return { ...before, ...change };
  const { source: _picked, ...typed } = before;
  return { ...typed, ...change };
}

/** Roles that hold something, but no name: a person without a name cannot be saved. */
export function namelessRoles(form: ContactsForm): ContactRole[] {
  return CONTACT_ROLES.filter((role) => personOf(form[role])?.name === "");
}

const MAPPING_FIELDS = ["way", "provider", "approvedOn"] as const;

export function contactsChanges(form: ContactsForm, typed: Partial<ContactsForm>): object {
  const roles = CONTACT_ROLES.filter((role) => role in typed);
  return {
    ...(roles.length > 0 && { contacts: Object.fromEntries(roles.map((role) => [role, personOf(form[role])])) }),
    ...(MAPPING_FIELDS.some((field) => field in typed) && { accountMapping: mappingOf(form) }),
    ...("tierNoticeOn" in typed && { tierNoticeOn: form.tierNoticeOn }),
  };
}
