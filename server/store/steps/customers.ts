import type { CompanyRow } from "../mirror/companies.ts";
import type { ContactRow } from "../mirror/contacts.ts";
import type { ClientSource } from "@partner-standing/contract/settings/solutions-membership";
import { isThere, type Queryable, type Sql, sql } from "../engine/database.ts";
import { historyOf, MRR_PAIRS, type WithPairs } from "../mirror/mrr-history.ts";
import { type DealRow, IS_SOLD } from "../mirror/deals.ts";

/** A company with all of its records that may contribute to a metric. */
export interface Customer {
  company: Pick<
    CompanyRow,
    | "id"
    | "name"
    | "domain"
    | "ownerId"
    | "customerSince"
    | "installedOn"
    | "uninstalledOn"
    | "historyFull"
    | "mrr"
    | "mrrCurrency"
  >;
  /** Its influenced deals. */
  deals: Omit<DealRow, "companyId">[];
  /** Its contacts that wrote a Marketplace review. */
  reviewers: Pick<ContactRow, "id" | "name" | "reviewedOn" | "reviewRating">[];
  /** Whether it is a client of the Solutions program, by each place where an account may keep them. */
  isClient: Record<ClientSource, boolean>;
}

interface CustomerRow extends WithPairs<Customer["company"]> {
  isClient: Customer["isClient"];
  deals: Customer["deals"] | null;
  reviewers: Customer["reviewers"] | null;
}

/** Whether a company `c` says anything that could make it a client. */
export const saysClient = (portalId: number): Sql => sql`(
  concat(c.sold_on, c.first_activity_on, c.last_activity_on, c.managed_by) <> ''
  or ${isThere(sql`from deals d where d.portal_id = ${portalId} and d.company_id = c.company_id and ${IS_SOLD}`)})`;

/** Whether a record of HubSpot's own object of clients stands for a company `c`. */
const hasClient = (portalId: number): Sql =>
  isThere(sql`from partner_clients p where p.portal_id = ${portalId} and p.company_id = c.company_id`);

/** Everything a card shows of these customers, in one look-up; those that the CRM does not have are left out. */
export async function readCustomers(database: Queryable, portalId: number, companyIds: string[]): Promise<Customer[]> {
  const rows = await database.query<CustomerRow>(sql`
    select c.company_id as id, c.name, c.domain, c.owner_id, c.customer_since, c.installed_on, c.uninstalled_on, c.history_full, c.mrr_currency,
           (select ${MRR_PAIRS} from company_mrr m where m.portal_id = ${portalId} and m.company_id = c.company_id) as mrr,
           (select jsonb_agg(jsonb_build_object('id', d.deal_id, 'name', d.name, 'influence', d.influence, 'submittedOn', d.submitted_on, 'saleKind', d.sale_kind, 'won', d.won,
                             'closedAt', d.closed_at, 'dealMrr', d.deal_mrr, 'nativeMrr', d.native_mrr,
                             'currency', d.currency,
                             'isClosed', d.is_closed, 'stageProbability', d.stage_probability) order by d.deal_id)
            from deals d
            where d.portal_id = ${portalId} and d.company_id = c.company_id and d.influence is not null) as deals,
           (select jsonb_agg(jsonb_build_object('id', t.contact_id, 'name', t.name, 'reviewedOn', t.reviewed_on,
                             'reviewRating', t.review_rating) order by t.contact_id)
            from contacts t
            where t.portal_id = ${portalId} and t.company_id = c.company_id and t.reviewed_on is not null) as reviewers,
           jsonb_build_object('companies', ${saysClient(portalId)}, 'partner_clients', ${hasClient(portalId)}) as is_client
    from companies c where c.portal_id = ${portalId} and c.company_id = any(${companyIds}::text[])`);
  return rows.map(({ deals, reviewers, isClient, ...company }) => ({
    company: { ...company, mrr: historyOf(company) },
    deals: deals ?? [],
    reviewers: reviewers ?? [],
    isClient,
  }));
}

/** The same of one; null when the CRM has no such company. */
export async function findCustomer(database: Queryable, portalId: number, companyId: string): Promise<Customer | null> {
  const [customer] = await readCustomers(database, portalId, [companyId]);
  return customer ?? null;
}
