import type { Database } from "../../server/store/database.ts";

/** Every row of every table as text, with the table's name before it. */
export async function dumpTables(database: Database): Promise<string[]> {
  const text = "select table_name as name from information_schema.tables where table_schema = 'public' order by 1";
  const tables = await database.query<{ name: string }>({ name: "", text, values: [] });
  const rows: string[] = [];
  for (const { name } of tables) {
    const found = await database.query<{ row: string }>({
      name: "",
      text: `select t::text as row from ${name} t`,
      values: [],
    });
    rows.push(...found.map(({ row }) => `${name} ${row}`));
  }
  return rows;
}
