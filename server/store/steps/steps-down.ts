import type { FactKind } from "../mirror/backfills.ts";
import { type Queryable, sql } from "../engine/database.ts";

/**
 * What customers with the app pay less, in US cents per month, by the span between two of these days in which they began to;
 * spans without a loss are left out.
 * @param days ascending; a span holds the days after its first and up to its last
 */
export async function lossesBetween(
  database: Queryable,
  portalId: number,
  days: string[],
): Promise<{ span: number; lost: number }[]> {
  return database.query<{ span: number; lost: number }>(sql`
    select width_bucket(step_on - 1, ${days}::date[]) - 1 as span, sum(-amount)::bigint as lost
    from steps
    where portal_id = ${portalId} and metric = 'activeMrr' and amount < 0
      and step_on > ${days[0] ?? null}::date and step_on <= ${days.at(-1) ?? null}::date
    group by 1 order by 1`);
}

/** A step down on a day to come: what leaves then. */
export interface StepDown {
  metric: string;
  on: string;
  kind: FactKind;
  objectId: string;
  name: string;
  /** In the metric's smallest unit, above 0. */
  amount: number;
}

/** Where a page ends. */
export type StepDownKey = Pick<StepDown, "on" | "metric" | "kind" | "objectId">;

/** What leaves these metrics of a few records on the days after a day, the first day first. */
export async function stepsDownOf(
  database: Queryable,
  portalId: number,
  page: { metrics: readonly string[]; day: string; limit: number; records: Pick<StepDown, "kind" | "objectId">[] },
): Promise<Omit<StepDown, "name">[]> {
  const [kinds, ids] = [page.records.map(({ kind }) => kind), page.records.map(({ objectId }) => objectId)];
  return database.query<Omit<StepDown, "name">>(sql`
    select metric, step_on as "on", object_type as kind, object_id, -amount as amount from steps
    where portal_id = ${portalId} and metric = any(${[...page.metrics]}::text[]) and step_on > ${page.day}::date and amount < 0
      and (object_type, object_id) in (select * from unnest(${kinds}::text[], ${ids}::text[]))
    order by step_on, metric, object_type, object_id limit ${page.limit}`);
}

/** What leaves these metrics on the days after a day, the first day first. */
export async function stepsDownAfter(
  database: Queryable,
  portalId: number,
  page: { metrics: readonly string[]; day: string; limit: number; after: StepDownKey | null },
): Promise<StepDown[]> {
  const { on = page.day, metric = null, kind = null, objectId = null } = page.after ?? {};
  // Each metric by itself: the index has the first of each without looking at the others.
  return database.query<StepDown>(sql`
    with first as (
      select s.* from unnest(${[...page.metrics]}::text[]) as m(name) cross join lateral (
        select metric, step_on, object_type, object_id, -amount as amount from steps
        where portal_id = ${portalId} and metric = m.name and step_on > ${page.day}::date and step_on >= ${on}::date
          and amount < 0
          and (${metric}::text is null
               or (step_on, metric, object_type, object_id) > (${on}::date, ${metric}::text, ${kind}::text, ${objectId}::text))
        order by step_on, object_type, object_id limit ${page.limit}) as s)
    select metric, step_on as "on", object_type as kind, object_id, amount,
           coalesce(c.name, d.name, t.name, object_id) as name
    from first
    left join companies c on object_type = 'companies' and c.portal_id = ${portalId} and c.company_id = object_id
    left join deals d on object_type = 'deals' and d.portal_id = ${portalId} and d.deal_id = object_id
    left join contacts t on object_type = 'contacts' and t.portal_id = ${portalId} and t.contact_id = object_id
    order by step_on, metric, object_type, object_id limit ${page.limit}`);
}

/** What leaves a metric in a span of days: how many records, how much in the metric's smallest unit, and the first of these days. */
export interface Leaving {
  metric: string;
  records: number;
  amount: number;
  first: string;
}

/** What leaves these metrics after one day and up to another one; metrics that nothing leaves are left out. */
export function leavingBetween(
  database: Queryable,
  portalId: number,
  { metrics, after, until }: { metrics: readonly string[]; after: string; until: string },
) {
  return database.query<Leaving>(sql`
    select metric, count(distinct (object_type, object_id))::integer as records, sum(-amount)::bigint as amount,
           min(step_on) as first
    from steps
    where portal_id = ${portalId} and metric = any(${[...metrics]}::text[]) and amount < 0
      and step_on > ${after}::date and step_on <= ${until}::date
    group by metric order by metric`);
}

/** What a record loses on a day to come, each of several metrics by its weight. */
export type WeightedStepDown = Omit<StepDown, "metric">;
/** Where a page of them ends. */
export type WeightedKey = Pick<WeightedStepDown, "on" | "kind" | "objectId">;

/** Records that lose something of weighted metrics after one day and up to another one, the first day first. */
export function weightedStepsDown(
  database: Queryable,
  portalId: number,
  page: {
    weights: { metric: string; weight: number }[];
    day: string;
    until: string;
    limit: number;
    after: WeightedKey | null;
  },
) {
  const metrics = page.weights.map(({ metric }) => metric);
  const weights = page.weights.map(({ weight }) => weight);
  const { on = page.day, kind = null, objectId = null } = page.after ?? {};
  return database.query<WeightedStepDown>(sql`
    with ahead as (
      select step_on, object_type, object_id,
             sum(-amount * (${weights}::bigint[])[array_position(${metrics}::text[], metric)])::bigint as amount
      from steps
      where portal_id = ${portalId} and metric = any(${metrics}::text[])
        and step_on > ${page.day}::date and step_on >= ${on}::date and step_on <= ${page.until}::date
      group by step_on, object_type, object_id),
    leaving as (
      select * from ahead
      where amount > 0 and (${objectId}::text is null
        or (step_on, object_type, object_id) > (${on}::date, ${kind}::text, ${objectId}::text))
      order by step_on, object_type, object_id limit ${page.limit})
    select step_on as "on", object_type as kind, object_id, amount, coalesce(c.name, k.name, object_id) as name
    from leaving
    left join companies c on object_type = 'companies' and c.portal_id = ${portalId} and c.company_id = object_id
    left join partner_clients k on object_type = 'partner_clients' and k.portal_id = ${portalId} and k.client_id = object_id
    order by step_on, object_type, object_id`);
}

/** What leaves a metric on one day. */
export interface LeavingDay {
  on: string;
  metric: string;
  records: number;
  /** In the metric's smallest unit, above 0. */
  amount: number;
  /** The largest of them, and the owner of its record, else of its company; null where there is none. */
  name: string;
  ownerId: string | null;
  /** How many such days there are, of all metrics. */
  days: number;
}

/** The first days after one and up to another one on which these metrics lose something, each metric by itself. */
export function leavingDays(
  database: Queryable,
  portalId: number,
  { metrics, after, until, limit }: { metrics: readonly string[]; after: string; until: string; limit: number },
) {
  return database.query<LeavingDay>(sql`
    with leaving as (
      select step_on, metric, count(distinct (object_type, object_id))::integer as records, sum(-amount)::bigint as amount,
             (array_agg(object_type order by amount, object_type, object_id))[1] as object_type,
             (array_agg(object_id order by amount, object_type, object_id))[1] as object_id,
             count(*) over ()::integer as days
      from steps
      where portal_id = ${portalId} and metric = any(${[...metrics]}::text[]) and amount < 0
        and step_on > ${after}::date and step_on <= ${until}::date
      group by step_on, metric order by step_on, metric limit ${limit})
    select step_on as "on", metric, records, amount, coalesce(d.name, t.name, c.name, object_id) as name,
           coalesce(t.owner_id, c.owner_id) as owner_id, days
    from leaving
    left join deals d on object_type = 'deals' and d.portal_id = ${portalId} and d.deal_id = object_id
    left join contacts t on object_type = 'contacts' and t.portal_id = ${portalId} and t.contact_id = object_id
    left join companies c on c.portal_id = ${portalId}
      and c.company_id = case object_type when 'companies' then object_id else coalesce(d.company_id, t.company_id) end
    order by step_on, metric`);
}
