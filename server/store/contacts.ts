import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

export interface ContactRow {
  id: string;
  name: string;
  companyId: string | null;
  reviewedOn: string | null;
  reviewRating: string | null;
}

/** Stores what the CRM says of these contacts. */
export async function saveContacts(
  database: Queryable,
  portalId: number,
  run: number,
  rows: ContactRow[],
): Promise<void> {
  await database.query(sql`
    insert into contacts (portal_id, contact_id, run, name, company_id, reviewed_on, review_rating)
    select ${portalId}, id, ${run}, name, "companyId", "reviewedOn", "reviewRating"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      id text, name text, "companyId" text, "reviewedOn" text, "reviewRating" text)
    on conflict (portal_id, contact_id) do update set
      run = excluded.run, name = excluded.name, company_id = excluded.company_id, reviewed_on = excluded.reviewed_on,
      review_rating = excluded.review_rating`);
}

export async function findContact(
  database: Queryable,
  portalId: number,
  contactId: string,
): Promise<ContactRow | null> {
  const [row] = await database.query<ContactRow>(sql`
    select contact_id as id, name, company_id as "companyId", reviewed_on as "reviewedOn", review_rating as "reviewRating"
    from contacts where portal_id = ${portalId} and contact_id = ${contactId}`);
  return row ?? null;
}

/** The contacts of one company that wrote a Marketplace review. */
export async function reviewersOf(database: Queryable, portalId: number, companyId: string): Promise<ContactRow[]> {
  return database.query<ContactRow>(sql`
    select contact_id as id, name, company_id as "companyId", reviewed_on as "reviewedOn", review_rating as "reviewRating"
    from contacts where portal_id = ${portalId} and company_id = ${companyId} and reviewed_on is not null`);
}
