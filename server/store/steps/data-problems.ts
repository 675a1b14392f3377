import { NOBODYS, type ProblemFilter } from "@partner-standing/contract/standing/data-problem-list";
import type { FactKind } from "../mirror/backfills.ts";
import { type Queryable, type Sql, sql } from "../engine/database.ts";

interface StoredProblem {
  kind: FactKind;
  objectId: string;
  code: string;
  property: string;
  value: string | null;
  /** From this day on it no longer matters; null while it always does. */
  relevantUntil: string | null;
}

const MATTERS = (on: string) => sql`(relevant_until is null or relevant_until > ${on}::date)`;

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
    where portal_id = ${portalId} and ${MATTERS(on)}`);
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
      select 1 from data_problems
      where portal_id = ${portalId} and code = ${code} and ${MATTERS(on)}
    ) as has`);
  return row?.has ?? false;
}

export interface NamedProblem extends StoredProblem {
  /** The record's name. */
  name: string;
}

/** The record of a problem, with the name that it is listed by; `p` is the problem. */
const NAMED = {
  columns: sql`p.object_type as kind, p.object_id, p.code, p.property, p.value, p.relevant_until,
    coalesce(c.name, d.name, t.name, k.name, p.object_id) as name`,
  joined: (portalId: number) => sql`
    left join companies c
      on p.object_type = 'companies' and c.portal_id = ${portalId} and c.company_id = p.object_id
    left join deals d on p.object_type = 'deals' and d.portal_id = ${portalId} and d.deal_id = p.object_id
    left join contacts t on p.object_type = 'contacts' and t.portal_id = ${portalId} and t.contact_id = p.object_id
    left join partner_clients k
      on p.object_type = 'partner_clients' and k.portal_id = ${portalId} and k.client_id = p.object_id`,
};

/** The first problems of these kinds of records that matter on a date. */
export async function firstProblems(
  database: Queryable,
  portalId: number,
  { kinds, on, limit }: { kinds: FactKind[]; on: string; limit: number },
): Promise<NamedProblem[]> {
  return database.query<NamedProblem>(sql`
    select ${NAMED.columns} from data_problems p ${NAMED.joined(portalId)}
    where p.portal_id = ${portalId} and p.object_type = any(${kinds}::text[]) and ${MATTERS(on)}
    order by p.object_type, p.object_id, p.code, p.property
    limit ${limit}`);
}

/** Which problems are looked at. */
export interface LookedAt {
  /** The day on which they matter. */
  on: string;
  /** Only of records that this user owns; null for all. */
  ownedBy: string | null;
}

function isLookedAt(portalId: number, { on, ownedBy }: LookedAt): Sql {
  if (ownedBy === null) return MATTERS(on);
  return sql`${MATTERS(on)} and owner_id in (
    select o.owner_id from owners o where o.portal_id = ${portalId} and o.user_id = ${ownedBy})`;
}

function isListed({ code, owner }: ProblemFilter): Sql {
  const isOfCode = code === undefined ? sql`true` : sql`code = ${code}`;
  if (owner === undefined) return isOfCode;
  return owner === NOBODYS ? sql`${isOfCode} and owner_id is null` : sql`${isOfCode} and owner_id = ${owner}`;
}

/** With the name of whoever has to repair it; null where that is nobody whom the account has. */
export type ListedProblem = NamedProblem & { ownerName: string | null };

/** Where a page ends: the next begins behind it, whatever has come or gone before. */
export type ProblemKey = Pick<StoredProblem, "kind" | "objectId" | "code" | "property">;

/** A page of the problems, in the order of their codes. */
export async function listProblems(
  database: Queryable,
  portalId: number,
  page: LookedAt & { filter: ProblemFilter; limit: number; after: ProblemKey | null },
): Promise<ListedProblem[]> {
  const { after, limit } = page;
  const behind = after
    ? sql`(code, object_type, object_id, property)
        > (${after.code}::text, ${after.kind}::text, ${after.objectId}::text, ${after.property}::text)`
    : sql`true`;
  return database.query<ListedProblem>(sql`
    with listed as (
      select * from data_problems
      where portal_id = ${portalId} and ${isLookedAt(portalId, page)} and ${isListed(page.filter)} and ${behind}
      order by code, object_type, object_id, property limit ${limit})
    select ${NAMED.columns}, o.name as owner_name
    from listed p ${NAMED.joined(portalId)}
    left join owners o on o.portal_id = ${portalId} and o.owner_id = p.owner_id
    order by p.code, p.object_type, p.object_id, p.property`);
}

/** How many problems of a code an owner has to repair. */
export interface OwnersProblems {
  code: string;
  ownerId: string | null;
  ownerName: string | null;
  problems: number;
}

/** All that matter, by code and owner. */
export async function countByOwner(database: Queryable, portalId: number, looked: LookedAt): Promise<OwnersProblems[]> {
  return database.query<OwnersProblems>(sql`
    with counted as (
      select code, owner_id, count(*) as problems from data_problems
      where portal_id = ${portalId} and ${isLookedAt(portalId, looked)} group by code, owner_id)
    select p.code, p.owner_id, o.name as owner_name, p.problems
    from counted p left join owners o on o.portal_id = ${portalId} and o.owner_id = p.owner_id
    order by o.name, p.owner_id, p.code`);
}

/** Each currency without a rate, and how many amounts are in it. */
export async function countUnrated(database: Queryable, portalId: number, looked: LookedAt, limit: number) {
  return database.query<{ currency: string; problems: number }>(sql`
    select upper(trim(value)) as currency, count(*) as problems from data_problems
    where portal_id = ${portalId} and code = 'currency-rate-missing' and value is not null
      and ${isLookedAt(portalId, looked)}
    group by upper(trim(value)) order by count(*) desc, upper(trim(value)) limit ${limit}`);
}
