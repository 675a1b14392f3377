import type { Queryable } from "./database.ts";
import { sql, type Statement } from "./sql.ts";

/** A table that holds rows of portals, with the columns of its primary key in their order. */
export interface PortalTable {
  table: string;
  key: string[];
}

/** A statement about a table by its name, which is the schema's own and never a value. */
export const named = (text: string, ...values: unknown[]): Statement => ({ name: "", text, values });

/**
 * Every table of the schema but the list of migrations, `portals` first: the others refer to it. Whatever must not
 * forget a table asks here: erasing, copying, distributing.
 */
export async function portalTables(database: Queryable): Promise<PortalTable[]> {
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
export interface PortalReference {
  table: string;
  constraint: string;
}

/** The tables whose rows cannot be without their portal. */
export async function portalReferences(database: Queryable): Promise<PortalReference[]> {
  return database.query<PortalReference>(sql`
    select r.relname::text as table, c.conname::text as constraint
    from pg_constraint c
    join pg_class r on r.oid = c.conrelid
    join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum] and a.attname = 'portal_id'
    where c.contype = 'f' and c.confrelid = 'portals'::regclass order by r.relname`);
}
