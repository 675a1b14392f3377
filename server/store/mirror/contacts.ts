import { createHash } from "node:crypto";
import { columns } from "../engine/columns.ts";
import { type Queryable, type Sql, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";
import type { Slice } from "./export-records.ts";
import type { RegistrationText } from "./registration-text.ts";

export interface ContactRow {
  id: string;
  name: string;
  companyId: string | null;
  reviewedOn: string | null;
  reviewRating: string | null;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  /** The contact's own text, not the associated company. */
  companyName: string | null;
  website: string | null;
  unavailableReason: string | null;
  /** Registrable domains; '' where something is filled in that is none. */
  websiteDomain: string | null;
  emailDomain: string | null;
  country: string | null;
  /** HubSpot's id of the owner of the record. */
  ownerId: string | null;
  /** What the app's own registration properties say, and the account's where the settings map them. */
  registration: RegistrationText | null;
  nativeRegistration: RegistrationText | null;
}

const CONTACT = columns(`
  name text, company_id text, reviewed_on text, review_rating text, first_name text, last_name text, email text,
  company_name text, website text, unavailable_reason text, website_domain text, email_domain text, country text,
  owner_id text, registration jsonb, native_registration jsonb`);

/** Stores what the CRM says of these contacts. */
export async function saveContacts(database: Queryable, portalId: number, run: number, rows: ContactRow[]) {
  await database.query(sql`
    insert into contacts (portal_id, contact_id, run, ${CONTACT.names})
    select p.portal_id, id, ${run}, ${CONTACT.given}
    from portals p, jsonb_to_recordset(${JSON.stringify(mergedBy(rows, ({ id }) => id))}::jsonb) as r(
      id text, ${CONTACT.declared})
    where p.portal_id = ${portalId}
    on conflict (portal_id, contact_id) do update set run = excluded.run, ${CONTACT.replaced}`);
}

function contactsWhere(database: Queryable, portalId: number, condition: Sql) {
  return database.query<ContactRow>(sql`
    select contact_id as id, ${CONTACT.names} from contacts where portal_id = ${portalId} and ${condition}`);
}

export async function findContact(database: Queryable, portalId: number, contactId: string) {
  const [contact] = await contactsWhere(database, portalId, sql`contact_id = ${contactId}`);
  return contact ?? null;
}

/** Those behind an id, in order of the ids as text. */
export function contactsAfter(database: Queryable, portalId: number, { after, limit }: Slice) {
  return contactsWhere(database, portalId, sql`contact_id > ${after} order by contact_id limit ${limit}`);
}

/** These contacts; unknown ids are left out. */
export function readContacts(database: Queryable, portalId: number, ids: string[]) {
  return contactsWhere(database, portalId, sql`contact_id = any(${ids}::text[])`);
}

/** The order in which the contacts of a company or domain speak for it: one with a name and an e-mail address first. */
export const WHO_SPEAKS = sql`
  (coalesce(first_name, '') <> '' and coalesce(last_name, '') <> '' and coalesce(email, '') <> '') desc,
  length(contact_id), contact_id`;

/** Of each of these companies the contact that speaks for it. */
export function speakersOf(database: Queryable, portalId: number, companyIds: string[]) {
  return database.query<ContactRow>(sql`
    select distinct on (company_id) contact_id as id, ${CONTACT.names} from contacts
    where portal_id = ${portalId} and company_id = any(${companyIds}::text[])
    order by company_id, ${WHO_SPEAKS}`);
}

/** The contacts with any of these e-mail addresses in small letters, whose domains are these; in order of their ids. */
export function contactsOfAddresses(
  database: Queryable,
  portalId: number,
  { addresses, domains }: { addresses: string[]; domains: string[] },
) {
  return database.query<{ id: string; email: string }>(sql`
    select contact_id as id, lower(trim(email)) as email from contacts
    where portal_id = ${portalId} and email_domain = any(${domains}::text[])
      and lower(trim(email)) = any(${addresses}::text[])
    order by length(contact_id), contact_id`);
}

/** The names of these contacts, in the order of the ids; who is gone is left out. */
export async function contactNames(
  database: Queryable,
  portalId: number,
  ids: string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  const rows = await database.query<{ id: string; name: string }>(sql`
    select contact_id as id, name from contacts where portal_id = ${portalId} and contact_id = any(${ids}::text[])`);
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}

/**
 * By what a contact that was deleted can be recognised in a text, without being kept itself: digests of its address and of
 * the words of its name.
 */
export interface GoneContact {
  id: string;
  email: string | null;
  names: string[];
  /** Registrable domains that it stood for. */
  domains: string[];
}

const LONGER_THAN_AN_INITIAL = /^..+$/u;

/** A text in small letters, so that the same words are equal however they are written. */
const plain = (text: string) => text.normalize("NFKC").toLowerCase();

/** The words of a text. */
export function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => LONGER_THAN_AN_INITIAL.test(word));
}

/** The e-mail addresses in a text. */
export function addressesIn(text: string): string[] {
  return plain(text).match(/[^\s"'<>(),;:]+@[^\s"'<>(),;:]+/g) ?? [];
}

/** A digest that says nothing without the contact's id, and the same word of two contacts differently. */
export function digestFor(contactId: string, word: string): string {
  return createHash("sha256")
    .update(`${contactId} ${plain(word)}`)
    .digest("hex");
}

interface Known {
  id: string;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  domains: string[];
}

function asGone({ id, firstName, lastName, email, domains }: Known): GoneContact {
  const names = wordsOf(`${firstName ?? ""} ${lastName ?? ""}`);
  return {
    id,
    email: email && digestFor(id, email.trim()),
    names: names.map((name) => digestFor(id, name)),
    domains,
  };
}

/** Keeps by what contacts that are about to be removed can be recognised. */
export async function keepTraits(transaction: Queryable, portalId: number, contactIds: string[]) {
  const known = await transaction.query<Known>(sql`
    select t.contact_id as id, t.first_name, t.last_name, t.email,
           array_remove(array[t.website_domain, t.email_domain, c.registrable_domain], null) as domains
    from contacts t left join companies c on c.portal_id = t.portal_id and c.company_id = t.company_id
    where t.portal_id = ${portalId} and t.contact_id = any(${contactIds}::text[])`);
  if (known.length === 0) return;
  await transaction.query(sql`
    insert into gone_contacts (portal_id, contact_id, email, names, domains)
    select p.portal_id, id, email, array(select jsonb_array_elements_text(names)),
           array(select jsonb_array_elements_text(domains))
    from portals p, jsonb_to_recordset(${JSON.stringify(known.map(asGone))}::jsonb) as r(
      id text, email text, names jsonb, domains jsonb)
    where p.portal_id = ${portalId}
    on conflict (portal_id, contact_id) do update set
      email = excluded.email, names = excluded.names, domains = excluded.domains, gone_at = excluded.gone_at`);
}

/** Removes what was kept of these contacts. @returns what it was */
export function takeTraits(transaction: Queryable, portalId: number, contactIds: string[]) {
  return transaction.query<GoneContact>(sql`
    delete from gone_contacts where portal_id = ${portalId} and contact_id = any(${contactIds}::text[])
    returning contact_id as id, email, names, domains`);
}
