import type { Contacts, Filing } from "@partner-standing/contract/settings/point-of-contact";
import { type Queryable, sql } from "../engine/database.ts";

/** Keeps a copy of a form that was filed; nothing changes it but the deletion of a person. */
export async function recordFiling(transaction: Queryable, portalId: number, filing: Filing) {
  const { filedOn, filedBy, contacts, accountMapping } = filing;
  await transaction.query(sql`
    insert into poc_forms (portal_id, filed_on, filed_by, contacts, account_mapping)
    values (${portalId}, ${filedOn}, ${filedBy}, ${JSON.stringify(contacts)}::jsonb,
            ${JSON.stringify(accountMapping)}::jsonb)`);
}

/** The forms of a portal, the newest first. */
export function filingsOf(database: Queryable, portalId: number, limit: number) {
  return database.query<Filing>(sql`
    select filed_on, filed_by, contacts, account_mapping
    from poc_forms where portal_id = ${portalId} order by filing_id desc limit ${limit}`);
}

/** Whom the forms of a portal name. */
export function contactsFiled(database: Queryable, portalId: number) {
  return database.query<{ id: number; contacts: Contacts }>(
    sql`select filing_id as id, contacts from poc_forms where portal_id = ${portalId}`,
  );
}

/** Has a form name other people, because one in it was deleted. */
export async function rewriteContacts(
  transaction: Queryable,
  portalId: number,
  { id, contacts }: { id: number; contacts: Contacts },
) {
  await transaction.query(sql`
    update poc_forms set contacts = ${JSON.stringify(contacts)}::jsonb
    where portal_id = ${portalId} and filing_id = ${id}`);
}
