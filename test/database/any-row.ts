import type { Queryable } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";

const VALUES: Record<string, string> = {
  bigint: "1",
  integer: "1",
  smallint: "1",
  text: "any",
  boolean: "false",
  date: "2026-11-22",
  "timestamp with time zone": "2026-11-22T12:00:00Z",
  jsonb: "{}",
  ARRAY: "{}",
};

/**
 * Stores one row of a portal in each of these tables, whatever they are about: only what a row must have is filled in.
 * @returns a statement a table, by the table's name
 */
export async function anyRows(database: Queryable, portalId: number): Promise<Map<string, () => Promise<unknown>>> {
  const columns = await database.query<{ table: string; name: string; type: string }>(sql`
    select table_name::text as table, column_name::text as name, data_type::text as type
    from information_schema.columns
    where table_schema = 'public' and is_nullable = 'NO' and column_default is null and is_identity = 'NO'
      and table_name not in ('migrations', 'portals')
    order by table_name, ordinal_position`);
  const statements = [...Map.groupBy(columns, ({ table }) => table)].map(([table, required]) => {
    const values = required.map(({ name, type }) => (name === "portal_id" ? String(portalId) : VALUES[type]));
    const names = required.map(({ name }) => name).join(", ");
    const places = values.map((_, index) => `$${index + 1}`).join(", ");
    const statement = { name: "", text: `insert into ${table} (${names}) values (${places})`, values };
    return [table, () => database.query(statement)] as const;
  });
  return new Map(statements);
}
