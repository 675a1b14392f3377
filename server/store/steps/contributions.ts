import type { FactKind } from "../mirror/backfills.ts";
import { type Queryable, type Statement, sql } from "../engine/database.ts";

/** What one record adds to a stepped metric, with the first and the last day on which it changes. */
export interface RecordTotal {
  kind: FactKind;
  objectId: string;
  name: string;
  /** In the metric's smallest unit; for several dates the sum over them. */
  amount: number;
  firstOn: string;
  lastOn: string;
  /** How many records add something in all. */
  records: number;
}

/** Where a page ends: the next begins behind it, whatever has come or gone before. */
export type TotalKey = Pick<RecordTotal, "amount" | "kind" | "objectId">;

interface Page {
  metric: string;
  /** The value is added up once for each of these dates, ascending: one for a window, twelve for a mean. */
  dates: string[];
  limit: number;
  after: TotalKey | null;
}

/** A page of the records that `counted` names, the largest first, then by id. */
function namedPage(portalId: number, { limit, after }: Pick<Page, "limit" | "after">) {
  const { amount = null, kind = null, objectId = null } = after ?? {};
  return sql`
    from counted
    left join companies c on object_type = 'companies' and c.portal_id = ${portalId} and c.company_id = object_id
    left join deals d on object_type = 'deals' and d.portal_id = ${portalId} and d.deal_id = object_id
    left join contacts t on object_type = 'contacts' and t.portal_id = ${portalId} and t.contact_id = object_id
    left join partner_clients k on object_type = 'partner_clients' and k.portal_id = ${portalId} and k.client_id = object_id
    where ${objectId}::text is null or amount < ${amount}::bigint
      or (amount = ${amount}::bigint and (object_type, object_id) > (${kind}::text, ${objectId}::text))
    order by amount desc, object_type, object_id
    limit ${limit}`;
}

/** The records behind a metric, the largest first, then by id. */
export async function recordTotals(database: Queryable, portalId: number, page: Page): Promise<RecordTotal[]> {
  return database.query<RecordTotal>(sql`
    with totals as (
      select object_type, object_id, sum(amount * days)::bigint as amount, min(step_on) as first_on, max(step_on) as last_on
      from (
        -- How many of the dates lie on or after the step: width_bucket counts those up to the day before.
        select object_type, object_id, step_on, amount,
               ${page.dates.length}::bigint - width_bucket(step_on - 1, ${page.dates}::date[]) as days
        from steps where portal_id = ${portalId} and metric = ${page.metric}) as reached
      group by object_type, object_id
      having sum(amount * days) <> 0),
    counted as (select *, count(*) over () as records from totals)
    select object_type as kind, object_id, amount, first_on, last_on,
           coalesce(c.name, d.name, t.name, k.name, object_id) as name, records
    ${namedPage(portalId, page)}`);
}

interface Weight {
  metric: string;
  weight: number;
}

interface WeightedPage extends Pick<Page, "limit" | "after"> {
  /** By how much each metric counts. */
  weights: Weight[];
  /** Metrics that hold what is left of a unit, and by how much each counts; they only decide where nothing else is there. */
  rests: Weight[];
  /** What is added up for each of these dates, less what is for each of the others: as many of them, or none; ascending. */
  until: string[];
  from: string[];
}

/** The same record; of what is left of a unit as much, in hundred-millionths of it. */
export interface WeightedTotal extends RecordTotal {
  rest: number;
}

const weighing = (weights: Weight[]) => sql`
  coalesce((${weights.map(({ weight }) => weight)}::bigint[])[
    array_position(${weights.map(({ metric }) => metric)}::text[], metric)], 0)`;

/** The records whose steps of several metrics, each by its weight, add up to more than nothing; the largest first, then by id. */
export async function weightedTotals(
  database: Queryable,
  portalId: number,
  page: WeightedPage,
): Promise<WeightedTotal[]> {
  const { weights, rests, until, from } = page;
  const metrics = [...weights, ...rests].map(({ metric }) => metric);
  const reached = (dates: string[]) => sql`(${dates.length}::bigint - width_bucket(step_on - 1, ${dates}::date[]))`;
  return database.query<WeightedTotal>(sql`
    with weighted as (
      -- What was there on the first of all dates already is in each of them: it is as much before as it is now.
      select object_type, object_id, step_on, ${reached(until)} - ${reached(from)} as days,
             amount * ${weighing(weights)} as amount, amount * ${weighing(rests)} as rest
      from steps where portal_id = ${portalId} and metric = any(${metrics}::text[])
        and (${from[0] ?? null}::date is null or step_on > ${from[0] ?? null}::date)),
    totals as (
      select object_type, object_id, min(step_on) as first_on, max(step_on) as last_on,
             sum(amount * days)::bigint as amount, sum(rest * days)::bigint as rest
      from weighted group by object_type, object_id),
    counted as (select *, count(*) over () as records from totals where amount > 0 or (amount = 0 and rest > 0))
    select object_type as kind, object_id, amount, rest, first_on, last_on,
           coalesce(c.name, d.name, t.name, k.name, object_id) as name, records
    ${namedPage(portalId, page)}`);
}

/** A stepped metric on a date, in its smallest unit. */
export async function totalOn(database: Queryable, portalId: number, metric: string, on: string): Promise<number> {
  const [row] = await database.query<{ total: number }>(sql`
    select coalesce(sum(amount), 0)::bigint as total from step_totals
    where portal_id = ${portalId} and metric = ${metric} and step_on <= ${on}::date`);
  return row?.total ?? 0;
}

/**
 * Customers with the app on a date that wrote no Marketplace review which counts then, the largest first. Only those that
 * are answered are looked up by name: there may be a hundred thousand.
 */
export async function customersWithoutReview(
  database: Queryable,
  portalId: number,
  on: string,
  limit: number,
): Promise<{ id: string; name: string; total: number }[]> {
  const statement: Statement = sql`
    with active as (
      select object_id as company_id, sum(amount) as amount from steps
      where portal_id = ${portalId} and metric = 'activeMrr' and step_on <= ${on}::date
      group by object_id having sum(amount) > 0),
    reviewers as (
      select object_id as contact_id from steps
      where portal_id = ${portalId} and metric = 'reviewCount' and step_on <= ${on}::date
      group by object_id having sum(amount) > 0),
    reviewed as materialized (
      select t.company_id from reviewers r
      join contacts t on t.portal_id = ${portalId} and t.contact_id = r.contact_id
      where t.company_id is not null),
    largest as (
      select company_id, amount, count(*) over () as total from active
      where company_id not in (select company_id from reviewed)
      order by amount desc, company_id
      limit ${limit})
    select c.company_id as id, c.name, l.total
    from largest l join companies c on c.portal_id = ${portalId} and c.company_id = l.company_id
    order by l.amount desc, l.company_id`;
  return database.query(statement);
}
