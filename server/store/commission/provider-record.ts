import { type Queryable, sql } from "../engine/database.ts";

/** The day of the first registration ever; null when there never was one. Calendar date in the portal's time zone. */
export async function firstRegistrationOn(database: Queryable, portalId: number): Promise<string | null> {
  const [row] = await database.query<{ first: string | null }>(sql`
    select min(registered_on) as first from registrations where portal_id = ${portalId}`);
  return row?.first ?? null;
}

/**
 * The days on which anything was sold in the year before, whenever its MRR became known (it comes with the next monthly
 * report: 003_5c81f7e92c92d604.txt, line 66).
 */
export async function soldDays(database: Queryable, portalId: number, from: string): Promise<string[]> {
  const rows = await database.query<{ day: string }>(sql`
    select distinct step_on as day from steps
    where portal_id = ${portalId} and metric = 'sales' and amount > 0 and step_on >= ${from}::date`);
  return rows.map(({ day }) => day);
}
