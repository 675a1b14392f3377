import type { Database } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";

/** Tables whose rows are nobody's. */
const SHARED = ["migrations"];

/** Every row of a portal in every table of the schema, as text. */
export async function portalRows(database: Database, portalId: number): Promise<Record<string, string[]>> {
  const tables = await database.query<{ table: string; keyed: boolean }>(sql`
    select table_name as "table", bool_or(column_name = 'portal_id') as keyed from information_schema.columns
    where table_schema = 'public' group by table_name order by table_name`);
  const strays = tables.filter(({ table, keyed }) => !keyed && !SHARED.includes(table));
  if (strays.length > 0) throw new Error(`Whose are the rows of ${strays.map(({ table }) => table).join(", ")}?`);
  const rows: Record<string, string[]> = {};
  for (const { table } of tables.filter(({ keyed }) => keyed)) {
    const text = `select to_jsonb(t)::text as row from "${table}" t where portal_id = $1 order by 1`;
    const found = await database.query<{ row: string }>({ name: "", text, values: [portalId] });
    rows[table] = found.map(({ row }) => row);
  }
  return rows;
}
