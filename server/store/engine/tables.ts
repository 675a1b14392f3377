import { type Queryable, type Statement, sql } from "./database.ts";

/** A table that holds rows of portals, with the columns of its primary key in their order. */
interface PortalTable {
  table: string;
  key: string[];
}

/** A statement about a table by its name, which is the schema's own and never a value. */
export const named = (text: string, ...values: unknown[]): Statement => ({ name: "", text, values });

/**
 * Every table of the schema but the list of migrations, `portals` first: the others refer to it. Whatever must not
 * forget a table asks here: erasing, copying, distributing.
 */
export function portalTables(database: Queryable) {
  return database.query<PortalTable>(sql`
    select c.relname::text as table, coalesce(jsonb_agg(a.attname order by k.place) filter (where k.place is not null),
      '[]'::jsonb) as key
    from pg_class c
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    left join unnest(i.indkey::int2[]) with ordinality as k(number, place) on true
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations'
    group by c.relname order by c.relname <> 'portals', c.relname`);
}

/** A foreign key to `portals`: only what it refers to holds rows of that table. */
interface PortalReference {
  table: string;
  constraint: string;
}

/** The tables whose rows cannot be without their portal. */
export function portalReferences(database: Queryable) {
  return database.query<PortalReference>(sql`
    select r.relname::text as table, c.conname::text as constraint
    from pg_constraint c
    join pg_class r on r.oid = c.conrelid
    join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum] and a.attname = 'portal_id'
    where c.contype = 'f' and c.confrelid = 'portals'::regclass order by r.relname`);
}

/** The first columns of unique indexes that are no primary keys. A distributed table takes only those that begin with its portal. */
export function uniqueIndexes(database: Queryable) {
  return database.query<{ index: string; firstColumn: string }>(sql`
    select c.relname::text as index, a.attname::text as first_column
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indisunique and not i.indisprimary order by c.relname`);
}

/** Whoever looks for the work that waits longest looks at that of all portals: it stays on the coordinator. */
const IN_ONE_PLACE = ["jobs"];

/** The tables that Citus has spread over its nodes; none where there is no Citus. */
export async function spreadTables(database: Queryable): Promise<string[]> {
  const [citus] = await database.query<{ there: boolean }>(sql`
    select to_regclass('pg_catalog.pg_dist_partition') is not null as there`);
  if (!citus?.there) return [];
  const rows = await database.query<{ table: string }>(
    named(`select logicalrelid::text as table from pg_dist_partition`),
  );
  return rows.map(({ table }) => table);
}

/** Tables that came with a later migration and lie on one node while the others are spread. */
export async function unspreadTables(database: Queryable): Promise<string[]> {
  const spread = await spreadTables(database);
  if (spread.length === 0) return [];
  const tables = (await portalTables(database)).map(({ table }) => table);
  return tables.filter((table) => !spread.includes(table) && !IN_ONE_PLACE.includes(table));
}

/**
 * The statements that spread the tables over the nodes of Citus, by portal: rows of one portal lie together, so that what
 * the service does for a portal stays on one node. The portals come first: the others lie beside them. A table that is not
 * spread cannot refer to one that is, so the foreign keys are set again at the end, without those of what stays.
 */
export function distributeStatements(
  tables: PortalTable[],
  references: PortalReference[],
  spread: string[] = [],
): string[] {
  const isToSpread = ({ table }: { table: string }) => !IN_ONE_PLACE.includes(table) && !spread.includes(table);
  const isToLose = ({ table }: { table: string }) => !spread.includes(table);
  const toSpread = tables.filter(isToSpread);
  return [
    ...references
      .filter(isToLose)
      .map(({ table, constraint }) => `alter table ${table} drop constraint ${constraint};`),
    ...toSpread
      .filter(({ table }) => table === "portals")
      .map(() => "select create_distributed_table('portals', 'portal_id');"),
    ...toSpread
      .filter(({ table }) => table !== "portals")
      .map(({ table }) => `select create_distributed_table('${table}', 'portal_id', colocate_with => 'portals');`),
    ...references
      .filter(isToSpread)
      .map(
        ({ table, constraint }) =>
          `alter table ${table} add constraint ${constraint} foreign key (portal_id) references portals;`,
      ),
  ];
}
