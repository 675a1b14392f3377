import type { FactKind } from "./backfills.ts";
import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

export interface StoredProblem {
  kind: FactKind;
  objectId: string;
  code: string;
  property: string;
  value: string | null;
}

/** Replaces everything known to be wrong with these records. */
export async function replaceProblems(
  transaction: Queryable,
  portalId: number,
  kind: FactKind,
  ids: string[],
  problems: Omit<StoredProblem, "kind">[],
): Promise<void> {
  await transaction.query(sql`
    delete from data_problems
    where portal_id = ${portalId} and object_type = ${kind} and object_id = any(${ids}::text[])`);
  if (problems.length === 0) return;
  await transaction.query(sql`
    insert into data_problems (portal_id, object_type, object_id, code, property, value)
    select ${portalId}, ${kind}, "objectId", code, property, value
    from jsonb_to_recordset(${JSON.stringify(problems)}::jsonb) as r(
      "objectId" text, code text, property text, value text)
    on conflict (portal_id, object_type, object_id, code, property) do nothing`);
}

/**
 * How many problems there are. A history that was cut off is one only while it hides a part of the window, that is
 * while its oldest known day is later than `windowAfter`.
 */
export async function countProblems(database: Queryable, portalId: number, windowAfter: string): Promise<number> {
  const [row] = await database.query<{ problems: number }>(sql`
    select count(*) as problems from data_problems
    where portal_id = ${portalId} and (code <> 'history-cut-off' or value > ${windowAfter})`);
  return row?.problems ?? 0;
}

/** The first problems of these kinds of records, for the panel that explains a figure. */
export async function listProblems(
  database: Queryable,
  portalId: number,
  kinds: FactKind[],
  windowAfter: string,
  limit: number,
): Promise<(StoredProblem & { name: string })[]> {
  return database.query<StoredProblem & { name: string }>(sql`
    select p.object_type as kind, p.object_id as "objectId", p.code, p.property, p.value,
           coalesce(c.name, d.name, t.name, p.object_id) as name
    from data_problems p
    left join companies c on p.object_type = 'companies' and c.portal_id = p.portal_id and c.company_id = p.object_id
    left join deals d on p.object_type = 'deals' and d.portal_id = p.portal_id and d.deal_id = p.object_id
    left join contacts t on p.object_type = 'contacts' and t.portal_id = p.portal_id and t.contact_id = p.object_id
    where p.portal_id = ${portalId} and p.object_type = any(${kinds}::text[])
      and (p.code <> 'history-cut-off' or p.value > ${windowAfter})
    order by p.object_type, p.object_id, p.code
    limit ${limit}`);
}
