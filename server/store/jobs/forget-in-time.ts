import { type Queryable, sql } from "../engine/database.ts";

/**
 * Days for which an idempotency key is known. People ask again within minutes, HubSpot's workflows within three days; what
 * is kept of a request should not outlive its use.
 */
const KEYS_DAYS = 30;
/** Days for which is told what became of a list; in HubSpot it stays. */
const LISTS_DAYS = 30;
/** Days for which HubSpot can still restore a deleted contact, or delete it for privacy. */
const GONE_CONTACTS_DAYS = 90;

/** Forgets what is kept for a while only. A key that is forgotten is new when it is sent again. */
export async function forgetInTime(database: Queryable, portalId: number) {
  await database.query(sql`
    delete from answered_writes
    where portal_id = ${portalId} and answered_at < now() - make_interval(days => ${KEYS_DAYS})`);
  await database.query(sql`
    delete from crm_lists
    where portal_id = ${portalId} and state <> 'working' and asked_at < now() - make_interval(days => ${LISTS_DAYS})`);
  await database.query(sql`
    delete from gone_contacts
    where portal_id = ${portalId} and gone_at < now() - make_interval(days => ${GONE_CONTACTS_DAYS})`);
}
