import type { Queryable } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";

/** Everything a test may have made, dropped or altered, told in short. */
export async function schemaOf(database: Queryable): Promise<string> {
  const [told] = await database.query<{ schema: string }>(sql`
    select md5(string_agg(line, ' ' order by line)) as schema from (
      select concat('column ', attrelid::regclass, attname, atttypid, attnotnull, atthasdef) as line from pg_attribute
        where attrelid >= 16384 and attnum > 0
      union all select concat('constraint ', conrelid::regclass, conname) from pg_constraint where oid >= 16384
      union all select concat('trigger ', tgrelid::regclass, tgname) from pg_trigger where oid >= 16384
      union all select concat('function ', proname) from pg_proc where oid >= 16384
    ) as lines`);
  return told?.schema ?? "";
}

/** What a table with its indexes takes when it is empty, and then some. */
const SMALL_BYTES = 256 * 1024;

/**
 * As new: neither rows, nor the places of those that were deleted, nor what the planner remembers of them. `truncate` makes
 * the files of a table anew, which takes far longer than deleting few rows: it is for tables that have grown.
 */
export async function emptyTables(database: Queryable): Promise<void> {
  await database.query({
    name: "",
    values: [],
    text: `
    do $$
    declare name text;
    begin
      -- In any order of the tables: nobody looks for rows that others refer to.
      set local session_replication_role = replica;
      for name in select oid::regclass from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname <> 'migrations' and pg_total_relation_size(oid) > ${SMALL_BYTES} loop
        execute 'truncate ' || name || ' cascade';
      end loop;
      for name in select quote_ident(tablename) from pg_tables where schemaname = 'public' and tablename <> 'migrations' loop
        execute 'delete from ' || name;
      end loop;
      delete from pg_statistic where starelid >= 16384;
      perform setval(format('%I', sequencename)::regclass, start_value, false) from pg_sequences where last_value is not null;
    end $$`,
  });
}
