import type { CompanyRow } from "../mirror/companies.ts";
import type { ContactRow } from "../mirror/contacts.ts";
import { type Queryable, sql } from "../engine/database.ts";
import { historyOf, MRR_PAIRS, type WithPairs } from "../mirror/mrr-history.ts";
import type { DealRow } from "../mirror/deals.ts";

/** A company with all of its records that may contribute to a metric. */
export interface Customer {
  company: Pick<
    CompanyRow,
    "id" | "name" | "domain" | "customerSince" | "installedOn" | "uninstalledOn" | "historyFull" | "mrr" | "mrrCurrency"
  >;
  /** Its influenced deals. */
  deals: Omit<DealRow, "companyId">[];
  /** Its contacts that wrote a Marketplace review. */
  reviewers: Pick<ContactRow, "id" | "name" | "reviewedOn" | "reviewRating">[];
}

interface CustomerRow extends WithPairs<Customer["company"]> {
  deals: Customer["deals"] | null;
  reviewers: Customer["reviewers"] | null;
}

/** Everything a card shows of a customer, in one look-up; null when the CRM has no such company. */
export async function findCustomer(database: Queryable, portalId: number, companyId: string): Promise<Customer | null> {
  const [row] = await database.query<CustomerRow>(sql`
    select c.company_id as id, c.name, c.domain, c.customer_since, c.installed_on, c.uninstalled_on, c.history_full, c.mrr_currency,
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
            where t.portal_id = ${portalId} and t.company_id = c.company_id and t.reviewed_on is not null) as reviewers
    from companies c where c.portal_id = ${portalId} and c.company_id = ${companyId}`);
  if (!row) return null;
  const { deals, reviewers, ...company } = row;
  return { company: { ...company, mrr: historyOf(company) }, deals: deals ?? [], reviewers: reviewers ?? [] };
}
