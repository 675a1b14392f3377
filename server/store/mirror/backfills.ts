import { type Queryable, type Sql, sql } from "../engine/database.ts";

/** The kinds of records that may be mirrored, in the order in which they are exported. */
export const FACT_KINDS = ["companies", "deals", "contacts", "partner_clients"] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Where the records of each kind are mirrored: the table, and the column of HubSpot's ids. */
export const MIRRORED: Record<FactKind, { table: Sql; id: Sql }> = {
  companies: { table: sql`companies`, id: sql`company_id` },
  deals: { table: sql`deals`, id: sql`deal_id` },
  contacts: { table: sql`contacts`, id: sql`contact_id` },
  partner_clients: { table: sql`partner_clients`, id: sql`client_id` },
};

/** How far one reading of one kind has come. */
export interface Progress {
  run: number;
  kind: FactKind;
  /** HubSpot's cursor of the next page; null at the start. */
  after: string | null;
  records: number;
  finished: boolean;
}

/** The newest run of a portal, one row a kind; empty before the first. */
export function latestRun(database: Queryable, portalId: number) {
  return database.query<Progress>(sql`
    select run, kind, after, records, finished from backfills
    where portal_id = ${portalId}
      and run = (select max(run) from backfills where portal_id = ${portalId})`);
}

/** Starts a run of these kinds behind all earlier ones, whose rows go: only the newest is ever asked for. */
export async function startRun(transaction: Queryable, portalId: number, kinds: readonly FactKind[]) {
  await transaction.query(sql`
    insert into backfills (portal_id, run, kind)
    select p.portal_id, coalesce((select max(run) from backfills where portal_id = ${portalId}), 0) + 1, kind
    from portals p, unnest(${[...kinds]}::text[]) as kind where p.portal_id = ${portalId}`);
  await transaction.query(sql`
    delete from backfills
    where portal_id = ${portalId} and run < (select max(run) from backfills where portal_id = ${portalId})`);
}

export async function saveProgress(transaction: Queryable, portalId: number, progress: Progress) {
  const { run, kind, after, records, finished } = progress;
  await transaction.query(sql`
    update backfills set after = ${after}, records = ${records}, finished = ${finished}
    where portal_id = ${portalId} and run = ${run} and kind = ${kind}`);
}

/** Begins with a kind from its start: where its list went on before led nowhere. */
export async function restartKind(database: Queryable, portalId: number, { run, kind }: Progress) {
  await database.query(sql`
    update backfills set after = null, records = 0
    where portal_id = ${portalId} and run = ${run} and kind = ${kind} and not finished`);
}

/** Whether the newest run began longer ago than so many hours; also where there was none. */
export async function isRunOlderThan(database: Queryable, portalId: number, hours: number): Promise<boolean> {
  const [row] = await database.query<{ recent: boolean | null }>(sql`
    select bool_and(started_at > now() - make_interval(hours => ${hours})) as recent from backfills
    where portal_id = ${portalId} and run = (select max(run) from backfills where portal_id = ${portalId})`);
  return row?.recent !== true;
}

/** Whether the newest run has not brought the portal up to date yet. False where there was none. */
export async function isRunOpen(database: Queryable, portalId: number): Promise<boolean> {
  const [row] = await database.query<{ open: boolean | null }>(sql`
    select bool_or(p.synced_at is null or p.synced_at < b.started_at) as open
    from backfills b join portals p on p.portal_id = b.portal_id
    where b.portal_id = ${portalId} and run = (select max(run) from backfills where portal_id = ${portalId})`);
  return row?.open === true;
}
