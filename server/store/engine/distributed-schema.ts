import type { Queryable } from "./database.ts";
import type { PortalReference, PortalTable } from "./portal-tables.ts";
import { sql } from "./sql.ts";

/** The first columns of unique indexes that are no primary keys. A distributed table takes only those that begin with its portal. */
export async function uniqueIndexes(database: Queryable): Promise<{ index: string; firstColumn: string }[]> {
  return database.query<{ index: string; firstColumn: string }>(sql`
    select c.relname::text as index, a.attname::text as "firstColumn"
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indisunique and not i.indisprimary order by c.relname`);
}

/**
 * The statements that spread the tables over the nodes of Citus, by portal: rows of one portal lie together, so that what
 * the service does for a portal stays on one node. The portals come first: the others lie beside them. A table that is not
 * spread cannot refer to one that is, so the foreign keys are set again at the end.
 */
export function distributeStatements(tables: PortalTable[], references: PortalReference[]): string[] {
  const others = tables.filter(({ table }) => table !== "portals");
  return [
    ...references.map(({ table, constraint }) => `alter table ${table} drop constraint ${constraint};`),
    "select create_distributed_table('portals', 'portal_id');",
    ...others.map(
      ({ table }) => `select create_distributed_table('${table}', 'portal_id', colocate_with => 'portals');`,
    ),
    ...references.map(
      ({ table, constraint }) =>
        `alter table ${table} add constraint ${constraint} foreign key (portal_id) references portals;`,
    ),
  ];
}
