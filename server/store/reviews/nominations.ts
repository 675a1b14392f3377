import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type Queryable, sql } from "../engine/database.ts";

/** How many joint accounts were nominated in a calendar year. */
export async function countNominations(database: Queryable, portalId: number, year: number): Promise<number> {
  const [row] = await database.query<{ used: number }>(
    sql`select count(*) as used from nominations where portal_id = ${portalId} and nominated_in = ${year}`,
  );
  return row?.used ?? 0;
}

/** Nominates an account; a second time in the same year changes nothing. The caller holds the portal's facts. */
export async function addNomination(
  transaction: Queryable,
  portalId: number,
  nomination: { companyId: string; on: CalendarDate; by: string },
) {
  const { companyId, on, by } = nomination;
  await transaction.query(sql`
    insert into nominations (portal_id, nominated_in, company_id, nominated_on, nominated_by)
    values (${portalId}, ${Number(on.slice(0, 4))}, ${companyId}, ${on}, ${by})
    on conflict (portal_id, nominated_in, company_id) do nothing`);
}

/** Whether an account was nominated in a calendar year. */
export async function isNominated(database: Queryable, portalId: number, year: number, companyId: string) {
  const rows = await database.query(sql`
    select 1 from nominations
    where portal_id = ${portalId} and nominated_in = ${year} and company_id = ${companyId}`);
  return rows.length > 0;
}
