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
