import type { FactKind } from "./backfills.ts";
import { readCompanies, type CompanyRow } from "./companies.ts";
import type { ContactRow } from "./contacts.ts";
import { type Queryable, sql } from "../engine/database.ts";
import type { DealRow } from "./deals.ts";
import { readPartnerClients, type PartnerClientRow } from "./partner-clients.ts";

/** Some records of one kind after an id, in order of the ids as text. */
interface Slice {
  after: string;
  limit: number;
}

/** The mirrored records of each kind, slice by slice. */
export const EXPORT = {
  async companies(database: Queryable, portalId: number, { after, limit }: Slice): Promise<CompanyRow[]> {
    const rows = await database.query<{ id: string }>(sql`
      select company_id as id from companies
      where portal_id = ${portalId} and company_id > ${after} order by company_id limit ${limit}`);
    const ids = rows.map((row) => row.id);
    const companies = await readCompanies(database, portalId, ids);
    return companies.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  },

  async deals(database: Queryable, portalId: number, { after, limit }: Slice): Promise<DealRow[]> {
    return database.query<DealRow>(sql`
      select deal_id as id, name, company_id as "companyId", influence, won, closed_at as "closedAt",
             deal_mrr as "dealMrr", native_mrr as "nativeMrr", currency
      from deals where portal_id = ${portalId} and deal_id > ${after} order by deal_id limit ${limit}`);
  },

  async contacts(database: Queryable, portalId: number, { after, limit }: Slice): Promise<ContactRow[]> {
    return database.query<ContactRow>(sql`
      select contact_id as id, name, company_id as "companyId", reviewed_on as "reviewedOn",
             review_rating as "reviewRating", first_name as "firstName", last_name as "lastName", email,
             company_name as "companyName", website, unavailable_reason as "unavailableReason",
             website_domain as "websiteDomain", email_domain as "emailDomain"
      from contacts where portal_id = ${portalId} and contact_id > ${after} order by contact_id limit ${limit}`);
  },

  async partner_clients(database: Queryable, portalId: number, { after, limit }: Slice): Promise<PartnerClientRow[]> {
    const rows = await database.query<{ id: string }>(sql`
      select client_id as id from partner_clients
      where portal_id = ${portalId} and client_id > ${after} order by client_id limit ${limit}`);
    const ids = rows.map((row) => row.id);
    const clients = await readPartnerClients(database, portalId, ids);
    return clients.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  },
} satisfies Record<FactKind, unknown>;
