import { type Queryable, sql } from "../engine/database.ts";

/** Customers of HubSpot without the app, those that pay most first (by what is written, whatever its currency). */
export async function prospectIds(database: Queryable, portalId: number, limit: number): Promise<string[]> {
  const rows = await database.query<{ id: string }>(sql`
    select c.company_id as id
    from companies c cross join lateral (
      select value from company_mrr m where m.portal_id = ${portalId} and m.company_id = c.company_id
      order by changed_at desc limit 1) as last
    where c.portal_id = ${portalId} and coalesce(c.installed_on, '') = ''
      and last.value ~ '^[0-9]{1,9}(\\.[0-9]{1,6})?$' and last.value !~ '^[0.]*$'
    order by case when last.value ~ '^[0-9]{1,9}(\\.[0-9]{1,6})?$' then last.value::numeric end desc, c.company_id
    limit ${limit}`);
  return rows.map(({ id }) => id);
}
