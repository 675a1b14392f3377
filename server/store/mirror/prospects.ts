import { type Queryable, sql } from "../engine/database.ts";

/**
 * Customers without the app that bought HubSpot on a day or later, those that pay most first (by what is written, whatever its
 * currency).
 */
export async function prospectIds(
  database: Queryable,
  portalId: number,
  { boughtFrom, limit }: { boughtFrom: string; limit: number },
): Promise<string[]> {
  const rows = await database.query<{ id: string }>(sql`
    with bought as materialized (
      select company_id from companies
      where portal_id = ${portalId} and coalesce(installed_on, '') = '' and left(customer_since, 10) >= ${boughtFrom}),
    paying as (
      select b.company_id,
             case when last.value ~ '^[0-9]{1,9}(\\.[0-9]{1,6})?$' then last.value::numeric else 0 end as paid
      from bought b cross join lateral (
        select value from company_mrr m where m.portal_id = ${portalId} and m.company_id = b.company_id
        order by changed_at desc limit 1) as last)
    select company_id as id from paying where paid > 0 order by paid desc, company_id limit ${limit}`);
  return rows.map(({ id }) => id);
}
