import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

/** A table with the columns of its primary key, in their order. */
export interface KeyedTable {
  table: string;
  key: string[];
}

/** Every table but the list of migrations, which belongs to no portal and stays where it is. */
export async function keyedTables(database: Queryable): Promise<KeyedTable[]> {
  return database.query<KeyedTable>(sql`
    select t.table_name::text as table, coalesce(jsonb_agg(k.column_name order by k.ordinal_position)
      filter (where k.column_name is not null), '[]'::jsonb) as key
    from information_schema.tables t
    left join information_schema.table_constraints c
      on c.table_schema = t.table_schema and c.table_name = t.table_name and c.constraint_type = 'PRIMARY KEY'
    left join information_schema.key_column_usage k
      on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name and k.table_name = t.table_name
    where t.table_schema = 'public' and t.table_name <> 'migrations'
    group by t.table_name order by t.table_name`);
}

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
 * the service does for a portal stays on one node. The portals come first: the others lie beside them.
 */
export function distributeStatements(tables: KeyedTable[]): string[] {
  const others = tables.filter(({ table }) => table !== "portals");
  return [
    "select create_distributed_table('portals', 'portal_id');",
    ...others.map(
      ({ table }) => `select create_distributed_table('${table}', 'portal_id', colocate_with => 'portals');`,
    ),
  ];
}
