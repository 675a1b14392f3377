import { type Queryable, sql } from "../engine/database.ts";
import type { RegistrationText } from "../mirror/registration-text.ts";

/** What the app's own properties of a record say of a domain, and the record. */
export interface RegistrationInCrm {
  text: RegistrationText;
  contactId: string | null;
  companyId: string | null;
}

/** One record for each domain that the app's own properties call registered, released or expired. */
export function registrationsInCrm(database: Queryable, portalId: number) {
  return database.query<RegistrationInCrm>(sql`
    select distinct on (text->>'domain') text, contact_id, company_id from (
      select registration as text, contact_id, null as company_id from contacts
      where portal_id = ${portalId} and registration is not null
      union all
      select registration, null, company_id from companies
      where portal_id = ${portalId} and registration is not null
    ) as said
    where text->>'domain' is not null and text->>'status' in ('registered', 'released', 'expired')
    order by text->>'domain', length(coalesce(contact_id, company_id)), contact_id nulls last, company_id`);
}
