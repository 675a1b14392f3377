import type { FactKind } from "../mirror/backfills.ts";
import { type Queryable, sql } from "../engine/database.ts";

interface StoredProblem {
  kind: FactKind;
  objectId: string;
  code: string;
  property: string;
  value: string | null;
  /** From this day on it no longer matters; null while it always does. */
  relevantUntil: string | null;
}

/** Replaces everything known to be wrong with these records. */
export async function replaceProblems(
  transaction: Queryable,
  portalId: number,
  kind: FactKind,
  ids: string[],
  problems: (Omit<StoredProblem, "kind"> & { leftOutRun?: number })[],
) {
  await transaction.query(sql`
    delete from data_problems
    where portal_id = ${portalId} and object_type = ${kind} and object_id = any(${ids}::text[])`);
  if (problems.length === 0) return;
  await transaction.query(sql`
    insert into data_problems (portal_id, object_type, object_id, code, property, value, relevant_until, left_out_run)
    select p.portal_id, ${kind}, "objectId", code, property, value, "relevantUntil", "leftOutRun"
    from portals p, jsonb_to_recordset(${JSON.stringify(problems)}::jsonb) as r(
      "objectId" text, code text, property text, value text, "relevantUntil" date, "leftOutRun" integer)
    where p.portal_id = ${portalId}
    on conflict (portal_id, object_type, object_id, code, property) do nothing`);
}

/** Why a record was left out of the mirror; null where it was not. */
export async function findLeftOut(database: Queryable, portalId: number, kind: FactKind, id: string) {
  const [row] = await database.query<NamedProblem>(sql`
    select object_type as kind, object_id, object_id as name, code, property, value, relevant_until
    from data_problems
    where portal_id = ${portalId} and object_type = ${kind} and object_id = ${id} and left_out_run is not null`);
  return row ?? null;
}

/** How many problems matter on a date. */
export async function countProblems(database: Queryable, portalId: number, on: string): Promise<number> {
  const [row] = await database.query<{ problems: number }>(sql`
    select count(*) as problems from data_problems
    where portal_id = ${portalId} and (relevant_until is null or relevant_until > ${on}::date)`);
  return row?.problems ?? 0;
}

/** Whether a problem of this kind matters on a date. */
export async function hasProblem(
  database: Queryable,
  portalId: number,
  { code, on }: { code: string; on: string },
): Promise<boolean> {
  const [row] = await database.query<{ has: boolean }>(sql`
    select exists (
      select from data_problems
      where portal_id = ${portalId} and code = ${code} and (relevant_until is null or relevant_until > ${on}::date)
    ) as has`);
  return row?.has ?? false;
}

export interface NamedProblem extends StoredProblem {
  /** The record's name. */
  name: string;
}

/** Where a page ends: the next begins behind it, whatever has come or gone before. */
export type ProblemKey = Pick<StoredProblem, "kind" | "objectId" | "code" | "property">;

/** A page of the problems of these kinds of records that matter on a date. */
export async function listProblems(
  database: Queryable,
  portalId: number,
  page: { kinds: FactKind[]; on: string; limit: number; after: ProblemKey | null },
): Promise<NamedProblem[]> {
  const { kinds, on, limit } = page;
  const { kind = null, objectId = null, code = null, property = null } = page.after ?? {};
  return database.query<NamedProblem>(sql`
    select p.object_type as kind, p.object_id, p.code, p.property, p.value,
           p.relevant_until,
           coalesce(c.name, d.name, t.name, k.name, p.object_id) as name
    from data_problems p
    left join companies c on p.object_type = 'companies' and c.portal_id = p.portal_id and c.company_id = p.object_id
    left join deals d on p.object_type = 'deals' and d.portal_id = p.portal_id and d.deal_id = p.object_id
    left join contacts t on p.object_type = 'contacts' and t.portal_id = p.portal_id and t.contact_id = p.object_id
    left join partner_clients k
      on p.object_type = 'partner_clients' and k.portal_id = p.portal_id and k.client_id = p.object_id
    where p.portal_id = ${portalId} and p.object_type = any(${kinds}::text[])
      and (p.relevant_until is null or p.relevant_until > ${on}::date)
      and (${objectId}::text is null or (p.object_type, p.object_id, p.code, p.property)
           > (${kind}::text, ${objectId}::text, ${code}::text, ${property}::text))
    order by p.object_type, p.object_id, p.code, p.property
    limit ${limit}`);
}
