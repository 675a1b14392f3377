import { type Database, type Queryable, sql } from "./database.ts";
import { named, portalTables } from "./tables.ts";

const ROWS_AT_ONCE = 1_000;

interface Column {
  table: string;
  column: string;
}

/** The columns whose numbers the database gives. */
function identityColumns(database: Queryable) {
  return database.query<Column>(sql`
    select c.table_name::text as table, c.column_name::text as column
    from information_schema.columns c
    where c.table_schema = 'public' and c.is_identity = 'YES' order by c.table_name`);
}

async function requireEmpty(target: Queryable, tables: string[]) {
  for (const table of tables) {
    const [row] = await target.query<{ used: boolean }>(named(`select exists (select 1 from ${table}) as used`));
    if (row?.used)
      throw new Error(`The database to copy into is in use: its table ${table} has rows. Nothing was copied.`);
  }
}

/** Rows travel as jsonb: both engines write and read it the same way, whatever their versions. */
async function copyTable(source: Queryable, target: Queryable, table: string): Promise<number> {
  await source.query(named(`declare rows no scroll cursor for select to_jsonb(t) as row from ${table} t`));
  let copied = 0;
  for (;;) {
    const rows = await source.query<{ row: unknown }>(named(`fetch ${ROWS_AT_ONCE} from rows`));
    if (rows.length === 0) break;
    const json = JSON.stringify(rows.map(({ row }) => row));
    await target.query(
      named(
        `insert into ${table} overriding system value select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        json,
      ),
    );
    copied += rows.length;
  }
  await source.query(named("close rows"));
  return copied;
}

/** The next number goes on behind the highest one that was copied. */
async function continueNumbers(target: Queryable, { table, column }: Column) {
  await target.query(
    named(
      `select setval(pg_get_serial_sequence('${table}', '${column}'), coalesce(max(${column}), 0) + 1, false) from ${table}`,
    ),
  );
}

/**
 * Copies everything of one database into an empty other one; both have this version's schema. It is copied as it was at
 * one instant, and completely or not at all.
 * @returns the number of rows by table
 * @throws Error when the other database has rows
 */
export async function copyDatabase(source: Database, target: Database): Promise<Record<string, number>> {
  const tables = (await portalTables(source)).map(({ table }) => table);
  return source.transaction((reading) =>
    target.transaction(async (writing) => {
      await requireEmpty(writing, tables);
      const copied: Record<string, number> = {};
      for (const table of tables) copied[table] = await copyTable(reading, writing, table);
      for (const column of await identityColumns(writing)) await continueNumbers(writing, column);
      return copied;
    }),
  );
}
