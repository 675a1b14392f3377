import { type Queryable, sql } from "../engine/database.ts";

/** An execution that HubSpot holds, with what was asked, as whoever keeps it writes and reads it. */
export interface WaitingCall<Asked = unknown> {
  callbackId: string;
  asked: Asked;
  /** How long it has waited. */
  seconds: number;
}

/** Keeps an execution until it is ended; one that waits already goes on waiting since then. */
export async function keepWaiting(database: Queryable, portalId: number, callbackId: string, asked: object) {
  await database.query(sql`
    insert into waiting_calls (portal_id, callback_id, asked)
    select p.portal_id, ${callbackId}, ${JSON.stringify(asked)}::jsonb from portals p
    where p.portal_id = ${portalId} and p.ending_since is null
    on conflict (portal_id, callback_id) do nothing`);
}

/** The executions that have waited for longest, at least so many seconds. */
export function waitingCalls<Asked>(
  database: Queryable,
  portalId: number,
  { seconds, limit }: { seconds: number; limit: number },
) {
  return database.query<WaitingCall<Asked>>(sql`
    select callback_id, asked, extract(epoch from now() - waiting_since)::double precision as seconds
    from waiting_calls
    where portal_id = ${portalId} and waiting_since <= now() - make_interval(secs => ${seconds})
    order by waiting_since, callback_id limit ${limit}`);
}

/** Forgets executions that are ended. */
export async function forgetWaiting(database: Queryable, portalId: number, callbackIds: string[]) {
  await database.query(sql`
    delete from waiting_calls where portal_id = ${portalId} and callback_id = any(${callbackIds}::text[])`);
}
