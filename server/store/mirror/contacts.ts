import type { RegistrationText } from "./registration-text.ts";
import type { Queryable } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";
import { sql } from "../engine/sql.ts";

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

/** Stores what the CRM says of these contacts. */
export async function saveContacts(
  database: Queryable,
  portalId: number,
  run: number,
  rows: ContactRow[],
): Promise<void> {
  await database.query(sql`
    insert into contacts (portal_id, contact_id, run, name, company_id, reviewed_on, review_rating, first_name, last_name,
      email, company_name, website, unavailable_reason, website_domain, email_domain, country, owner_id,
      registration, native_registration)
    select ${portalId}, id, ${run}, name, "companyId", "reviewedOn", "reviewRating", "firstName", "lastName",
      email, "companyName", website, "unavailableReason", "websiteDomain", "emailDomain", country, "ownerId",
      registration, "nativeRegistration"
    from jsonb_to_recordset(${JSON.stringify(mergedBy(rows, ({ id }) => id))}::jsonb) as r(
      id text, name text, "companyId" text, "reviewedOn" text, "reviewRating" text, "firstName" text, "lastName" text,
      email text, "companyName" text, website text, "unavailableReason" text, "websiteDomain" text, "emailDomain" text,
      country text, "ownerId" text, registration jsonb, "nativeRegistration" jsonb)
    on conflict (portal_id, contact_id) do update set
      run = excluded.run, name = excluded.name, company_id = excluded.company_id, reviewed_on = excluded.reviewed_on,
      review_rating = excluded.review_rating, first_name = excluded.first_name, last_name = excluded.last_name,
      email = excluded.email, company_name = excluded.company_name, website = excluded.website,
      unavailable_reason = excluded.unavailable_reason, website_domain = excluded.website_domain,
      email_domain = excluded.email_domain, country = excluded.country, owner_id = excluded.owner_id,
      registration = excluded.registration, native_registration = excluded.native_registration`);
}

export async function findContact(
  database: Queryable,
  portalId: number,
  contactId: string,
): Promise<ContactRow | null> {
  const [row] = await database.query<ContactRow>(sql`
    select contact_id as id, name, company_id as "companyId", reviewed_on as "reviewedOn", review_rating as "reviewRating",
           first_name as "firstName", last_name as "lastName", email, company_name as "companyName", website,
           unavailable_reason as "unavailableReason", website_domain as "websiteDomain", email_domain as "emailDomain",
           country, owner_id as "ownerId", registration, native_registration as "nativeRegistration"
    from contacts where portal_id = ${portalId} and contact_id = ${contactId}`);
  return row ?? null;
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

/** All contacts of one company, in order of their ids. */
export async function contactsOf(database: Queryable, portalId: number, companyId: string): Promise<ContactRow[]> {
  return database.query<ContactRow>(sql`
    select contact_id as id, name, company_id as "companyId", reviewed_on as "reviewedOn", review_rating as "reviewRating",
           first_name as "firstName", last_name as "lastName", email, company_name as "companyName", website,
           unavailable_reason as "unavailableReason", website_domain as "websiteDomain", email_domain as "emailDomain",
           country, owner_id as "ownerId", registration, native_registration as "nativeRegistration"
    from contacts where portal_id = ${portalId} and company_id = ${companyId}
    order by length(contact_id), contact_id`);
}
