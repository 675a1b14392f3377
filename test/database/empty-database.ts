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

/** As `truncate … restart identity` does, which makes every table's files anew: that takes far longer where there are few rows. */
export async function emptyTables(database: Queryable): Promise<void> {
  await database.query(sql`
    do $$
    declare name text;
    begin
      -- In any order of the tables: nobody looks for rows that others refer to.
      set local session_replication_role = replica;
      for name in select quote_ident(tablename) from pg_tables where schemaname = 'public' and tablename <> 'migrations' loop
        execute 'delete from ' || name;
      end loop;
      perform setval(format('%I', sequencename)::regclass, start_value, false) from pg_sequences where last_value is not null;
    end $$`);
}
