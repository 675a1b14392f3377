import { createHash } from "node:crypto";
import type { Queryable } from "../engine/database.ts";
import { sql } from "../engine/sql.ts";

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
export async function keepTraits(transaction: Queryable, portalId: number, contactIds: string[]): Promise<void> {
  const known = await transaction.query<Known>(sql`
    select t.contact_id as id, t.first_name as "firstName", t.last_name as "lastName", t.email,
           array_remove(array[t.website_domain, t.email_domain, c.registrable_domain], null) as domains
    from contacts t left join companies c on c.portal_id = t.portal_id and c.company_id = t.company_id
    where t.portal_id = ${portalId} and t.contact_id = any(${contactIds}::text[])`);
  if (known.length === 0) return;
  await transaction.query(sql`
    insert into gone_contacts (portal_id, contact_id, email, names, domains)
    select ${portalId}, id, email, array(select jsonb_array_elements_text(names)),
           array(select jsonb_array_elements_text(domains))
    from jsonb_to_recordset(${JSON.stringify(known.map(asGone))}::jsonb) as r(
      id text, email text, names jsonb, domains jsonb)
    on conflict (portal_id, contact_id) do update set
      email = excluded.email, names = excluded.names, domains = excluded.domains, gone_at = now()`);
}

/** Removes what was kept of these contacts. @returns what it was */
export async function takeTraits(
  transaction: Queryable,
  portalId: number,
  contactIds: string[],
): Promise<GoneContact[]> {
  return transaction.query<GoneContact>(sql`
    delete from gone_contacts where portal_id = ${portalId} and contact_id = any(${contactIds}::text[])
    returning contact_id as id, email, names, domains`);
}
