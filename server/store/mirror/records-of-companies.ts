import type { FactKind } from "./backfills.ts";
import { type Queryable, sql } from "../engine/database.ts";

/** The deals, contacts and partner clients of these companies, as the CRM said when they were read last. */
export function recordsOfCompanies(database: Queryable, portalId: number, companyIds: string[]) {
  return database.query<{ kind: FactKind; id: string }>(sql`
    select 'deals' as kind, deal_id as id from deals
    where portal_id = ${portalId} and company_id = any(${companyIds}::text[])
    union all
    select 'contacts', contact_id from contacts
    where portal_id = ${portalId} and company_id = any(${companyIds}::text[])
    union all
    select 'partner_clients', client_id from partner_clients
    where portal_id = ${portalId} and company_id = any(${companyIds}::text[])`);
}
