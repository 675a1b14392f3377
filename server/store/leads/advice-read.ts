import { type Queryable, sql } from "../engine/database.ts";

/** The one advice that is shown to each user once. */
const RULES = "registration-rules";

export async function hasReadRules(database: Queryable, portalId: number, userId: string) {
  const rows = await database.query(sql`
    select 1 from advice_read where portal_id = ${portalId} and user_id = ${userId} and advice = ${RULES}`);
  return rows.length > 0;
}

export async function markRulesRead(database: Queryable, portalId: number, userId: string) {
  await database.query(sql`
    insert into advice_read (portal_id, user_id, advice) values (${portalId}, ${userId}, ${RULES})
    on conflict (portal_id, user_id, advice) do nothing`);
}
