import type { CompanyRow } from "../mirror/companies.ts";
import type { ContactRow } from "../mirror/contacts.ts";
import { type Queryable, sql } from "../engine/database.ts";
import type { DealRow } from "../mirror/deals.ts";

/** A company with all of its records that may contribute to a metric. */
export interface Customer {
  company: Pick<
    CompanyRow,
    "id" | "name" | "domain" | "customerSince" | "installedOn" | "uninstalledOn" | "historyFull" | "mrr"
  >;
  /** Its influenced deals. */
  deals: Omit<DealRow, "companyId">[];
  /** Its contacts that wrote a Marketplace review. */
  reviewers: Pick<ContactRow, "id" | "name" | "reviewedOn" | "reviewRating">[];
}

interface CustomerRow extends Omit<Customer["company"], "mrr"> {
  mrr: [changedAtMs: number, value: string][] | null;
  deals: Customer["deals"] | null;
  reviewers: Customer["reviewers"] | null;
}

/** Everything a card shows of a customer, in one look-up; null when the CRM has no such company. */
export async function findCustomer(database: Queryable, portalId: number, companyId: string): Promise<Customer | null> {
  const [row] = await database.query<CustomerRow>(sql`
    select c.company_id as id, c.name, c.domain, c.customer_since as "customerSince", c.installed_on as "installedOn",
           c.uninstalled_on as "uninstalledOn", c.history_full as "historyFull",
           (select jsonb_agg(jsonb_build_array((extract(epoch from m.changed_at) * 1000)::bigint, m.value)
                             order by m.changed_at)
            from company_mrr m where m.portal_id = ${portalId} and m.company_id = c.company_id) as mrr,
           (select jsonb_agg(jsonb_build_object('id', d.deal_id, 'name', d.name, 'influence', d.influence, 'won', d.won,
                             'closedAt', d.closed_at, 'dealMrr', d.deal_mrr, 'nativeMrr', d.native_mrr,
                             'currency', d.currency) order by d.deal_id)
            from deals d
            where d.portal_id = ${portalId} and d.company_id = c.company_id and d.influence is not null) as deals,
           (select jsonb_agg(jsonb_build_object('id', t.contact_id, 'name', t.name, 'reviewedOn', t.reviewed_on,
                             'reviewRating', t.review_rating) order by t.contact_id)
            from contacts t
            where t.portal_id = ${portalId} and t.company_id = c.company_id and t.reviewed_on is not null) as reviewers
    from companies c where c.portal_id = ${portalId} and c.company_id = ${companyId}`);
  if (!row) return null;
  const { mrr, deals, reviewers, ...company } = row;
  const changes = (mrr ?? []).map(([ms, value]) => ({ changedAt: new Date(ms).toISOString(), value }));
  return { company: { ...company, mrr: changes }, deals: deals ?? [], reviewers: reviewers ?? [] };
}
