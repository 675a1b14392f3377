import type { FactKind } from "../mirror/backfills.ts";
import { type Queryable, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";

/** A step of one record; `on` is a calendar date, the amount is in the metric's smallest unit. */
export interface StoredStep {
  objectId: string;
  metric: string;
  on: string;
  amount: number;
}

export interface StepTotal {
  metric: string;
  on: string;
  amount: number;
}

function key(step: StoredStep): string {
  return `${step.objectId}\n${step.metric}\n${step.on}`;
}

/** What the daily totals must change by when `before` becomes `after`. */
function difference(before: StoredStep[], after: StoredStep[]): StepTotal[] {
  const totals = new Map<string, StepTotal>();
  const add = ({ metric, on }: StoredStep, amount: number) => {
    const total = totals.get(`${metric}\n${on}`) ?? { metric, on, amount: 0 };
    totals.set(`${metric}\n${on}`, { ...total, amount: total.amount + amount });
  };
  for (const step of before) add(step, -step.amount);
  for (const step of after) add(step, step.amount);
  return [...totals.values()].filter((total) => total.amount !== 0);
}

async function addToTotals(transaction: Queryable, portalId: number, changes: StepTotal[]) {
  if (changes.length === 0) return;
  await transaction.query(sql`
    insert into step_totals (portal_id, metric, step_on, amount)
    select p.portal_id, metric, "on", amount
    from portals p, jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as r(metric text, "on" date, amount bigint)
    where p.portal_id = ${portalId}
    on conflict (portal_id, metric, step_on) do update set amount = step_totals.amount + excluded.amount`);
}

function stepsOf(transaction: Queryable, portalId: number, kind: FactKind, ids: string[]) {
  return transaction.query<StoredStep>(sql`
    select object_id, metric, step_on as "on", amount
    from steps where portal_id = ${portalId} and object_type = ${kind} and object_id = any(${ids}::text[])`);
}

/**
 * Replaces all steps of these records and moves the daily totals along. The work depends on these records alone,
 * however many the portal has. The caller holds the portal's facts (`lockFacts`).
 */
export async function replaceSteps(
  transaction: Queryable,
  portalId: number,
  kind: FactKind,
  ids: string[],
  steps: StoredStep[],
) {
  const after = mergedBy(steps, key);
  const before = await stepsOf(transaction, portalId, kind, ids);
  const known = new Map(before.map((step) => [key(step), step.amount]));
  const unchanged = before.length === after.length && after.every((step) => known.get(key(step)) === step.amount);
  if (unchanged) return;
  await transaction.query(sql`
    delete from steps where portal_id = ${portalId} and object_type = ${kind} and object_id = any(${ids}::text[])`);
  await transaction.query(sql`
    insert into steps (portal_id, metric, object_type, object_id, step_on, amount)
    select p.portal_id, metric, ${kind}, "objectId", "on", amount
    from portals p, jsonb_to_recordset(${JSON.stringify(after)}::jsonb) as r(
      "objectId" text, metric text, "on" date, amount bigint)
    where p.portal_id = ${portalId}`);
  await addToTotals(transaction, portalId, difference(before, after));
}

/** The portal's steps added up by day, metric by metric, each in order of date. */
export async function readStepTotals(database: Queryable, portalId: number): Promise<StepTotal[]> {
  // A line a day: some ten thousand of them are read several times as fast as rows.
  const rows = await database.query<{ metric: string; days: string }>(sql`
    select metric, string_agg(step_on || ' ' || amount, ',' order by step_on) as days from step_totals
    where portal_id = ${portalId} and amount <> 0
    group by metric order by metric`);
  return rows.flatMap(({ metric, days }) =>
    days.split(",").map((day) => {
      const end = day.indexOf(" ");
      return { metric, on: day.slice(0, end), amount: Number(day.slice(end + 1)) };
    }),
  );
}
