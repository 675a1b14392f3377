import { type Queryable, sql } from "../engine/database.ts";

/** Advice that is shown to each user once. */
type Advice = "registration-rules";

interface Reader {
  portalId: number;
  userId: string;
}

export async function hasRead(database: Queryable, { portalId, userId }: Reader, advice: Advice): Promise<boolean> {
  const rows = await database.query(sql`
    select 1 from advice_read where portal_id = ${portalId} and user_id = ${userId} and advice = ${advice}`);
  return rows.length > 0;
}

export async function markRead(database: Queryable, { portalId, userId }: Reader, advice: Advice) {
  await database.query(sql`
    insert into advice_read (portal_id, user_id, advice) values (${portalId}, ${userId}, ${advice})
    on conflict (portal_id, user_id, advice) do nothing`);
}
