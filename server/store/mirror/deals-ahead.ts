import { isThere, type Queryable, sql } from "../engine/database.ts";
import type { DealRow } from "./deals.ts";

const DEAL = sql`
  d.deal_id as id, d.name, d.company_id, d.influence, d.submitted_on, d.sale_kind, d.won, d.closed_at, d.deal_mrr, d.native_mrr,
  d.currency, d.is_closed, d.stage_probability`;

/** Deals that are marked as influenced and neither won nor lost, in order of their ids. */
export function openInfluencedDeals(database: Queryable, portalId: number, limit: number): Promise<DealRow[]> {
  return database.query<DealRow>(sql`
    select ${DEAL} from deals d
    where d.portal_id = ${portalId} and not d.won and d.is_closed = 'false' and d.influence <> ''
    order by d.deal_id limit ${limit}`);
}

/** These deals; unknown ids are left out. */
export function dealsById(database: Queryable, portalId: number, ids: string[]): Promise<DealRow[]> {
  return database.query<DealRow>(sql`
    select ${DEAL} from deals d where d.portal_id = ${portalId} and d.deal_id = any(${ids}::text[])`);
}

/** Won deals of the window: that nobody has marked and that could be; that are marked; and those of them that were submitted. */
export type InfluenceState = "unmarked" | "unsubmitted" | "submitted";

/** A deal with what it adds by the rates of one day, and its company. */
export interface InfluenceDeal extends DealRow {
  companyName: string | null;
  /** When the company installed the app, as the CRM says it; whether it, or a domain of it, was a registered lead when the deal closed. */
  installedOn: string | null;
  isRegistered: boolean;
  /** US cents per month by these rates, rounded down; only the order of the list. */
  weight: number;
  /** Deals of this state in all. */
  total: number;
}

/** Where a page ends. */
export type InfluenceKey = Pick<InfluenceDeal, "weight" | "id">;

interface InfluencePage {
  state: InfluenceState;
  /** Deals of which the CRM is still to be told this property are left out; null leaves out none. */
  waiting: string | null;
  /** Deals that were won after one day and up to another. */
  window: { after: string; until: string };
  /** US dollars for one unit of each currency, and the currency of deals that name none. */
  rates: Record<string, number>;
  currency: string;
  limit: number;
  after: InfluenceKey | null;
}

const DECIMAL = "^[0-9]{1,9}(\\.[0-9]{1,9})?$";

const SUBMITTED = sql`coalesce(d.submitted_on, '') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'`;

const IN_STATE = {
  unmarked: sql`coalesce(d.influence, '') = ''`,
  unsubmitted: sql`d.influence <> '' and not ${SUBMITTED}`,
  submitted: sql`d.influence <> '' and ${SUBMITTED}`,
};

/** Whether the company `c` of a deal `d` was registered on the day of the deal. */
const wasRegistered = (portalId: number) =>
  isThere(sql`
    from registrations r
    where r.portal_id = ${portalId} and d.company_id is not null
      and r.domain = any(c.own_domains || c.registrable_domain)
      and r.registered_on::text <= left(d.closed_at, 10)
      and (r.ended_on is null or r.ended_on::text > left(d.closed_at, 10))`);

/** Deals of a state, those that add most first, then by id. */
export function influenceDeals(database: Queryable, portalId: number, page: InfluencePage): Promise<InfluenceDeal[]> {
  const { state, waiting, window, rates, currency, limit } = page;
  const { weight = null, id = null } = page.after ?? {};
  const isWaiting = isThere(sql`
    from crm_writes w where w.portal_id = ${portalId} and w.object_type = 'deals'
      and w.object_id = d.deal_id and jsonb_exists(w.properties, ${waiting}::text)`);
  const isCandidate = state === "unmarked" ? sql`(left(installed_on, 10) <= closed_on or is_registered)` : sql`true`;
  return database.query<InfluenceDeal>(sql`
    with won as (
      select d.*, left(d.closed_at, 10) as closed_on, c.name as company_name, c.installed_on,
             coalesce(nullif(d.deal_mrr, ''), d.native_mrr) as said,
             (${JSON.stringify(rates)}::jsonb ->> coalesce(nullif(d.currency, ''), ${currency}::text))::numeric as usd,
             ${wasRegistered(portalId)} as is_registered
      from deals d left join companies c on c.portal_id = ${portalId} and c.company_id = d.company_id
      where d.portal_id = ${portalId} and d.won and ${IN_STATE[state]}
        and (${waiting}::text is null or not (${isWaiting}))
        and d.closed_at > ${window.after} and left(d.closed_at, 10) > ${window.after} and left(d.closed_at, 10) <= ${window.until}),
    weighed as (
      select *, coalesce(case when said ~ ${DECIMAL} then floor(said::numeric * usd * 100) end, 0)::bigint as weight
      from won where ${isCandidate}),
    counted as (select *, count(*) over () as total from weighed)
    select ${DEAL}, d.company_name, d.installed_on, d.is_registered, d.weight, d.total
    from counted d
    where ${id}::text is null or d.weight < ${weight}::bigint or (d.weight = ${weight}::bigint and d.deal_id > ${id}::text)
    order by d.weight desc, d.deal_id limit ${limit}`);
}
