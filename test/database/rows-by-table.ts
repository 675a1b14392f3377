import type { Queryable } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";

/** Every table of the schema that has a column for the portal, asked of the catalogue alone. */
async function tablesOfPortals(database: Queryable): Promise<string[]> {
  const rows = await database.query<{ name: string }>(sql`
    select table_name::text as name from information_schema.columns
    where table_schema = 'public' and column_name = 'portal_id' order by table_name`);
  return rows.map((row) => row.name);
}

/** All rows of a portal as text, by table; tables without any are left out. */
export async function rowsByTable(database: Queryable, portalId: number): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of await tablesOfPortals(database)) {
    const text = `select to_jsonb(t)::text as row from ${table} t where portal_id = $1 order by 1`;
    const rows = await database.query<{ row: string }>({ name: "", text, values: [portalId] });
    if (rows.length > 0) found[table] = rows.map(({ row }) => row);
  }
  return found;
}
