import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type Queryable, sql } from "../engine/database.ts";

/** Longer than the largest account takes to be read: whoever has not come to an end by then may never. */
const READING_HOURS = 6;

/** A portal to look at, and its own today. */
export interface DuePortal {
  portalId: number;
  today: CalendarDate;
}

/** Starts to watch a portal whose CRM was read completely once, from its own today on. */
export async function watchPortal(database: Queryable, { portalId, today }: DuePortal) {
  await database.query(sql`
    insert into review_watches (portal_id, watched_from)
    select p.portal_id, ${today}::date from portals p
    where p.portal_id = ${portalId} and p.synced_at is not null and p.ending_since is null
      and not exists (select 1 from review_watches w where w.portal_id = ${portalId})
    for key share of p
    on conflict (portal_id) do nothing`);
}

/** Whether a portal is to be looked at: not again today, not yet, or now. */
export type Look = "done" | "waits" | "due";

/**
 * A portal is due that nobody looked at on its today, or whose settings are newer than the last look. It waits for as long
 * as it has no complete figures. While its CRM is being read, or is about to be, they may be old, so that it waits for that
 * too, but not for ever: a reading that does not come to its end must not keep a review from being held with what is known.
 */
export async function lookOf(database: Queryable, { portalId, today }: DuePortal): Promise<Look> {
  const [row] = await database.query<{ look: Look }>(sql`
    select case
      when w.looked_on >= ${today}::date
        and w.looked_version = coalesce((select version from settings where portal_id = ${portalId}), 0) then 'done'
      when p.synced_at is null
        or exists (select 1 from derivations where portal_id = ${portalId})
        or exists (select 1 from backfills
                   where portal_id = ${portalId} and not finished
                     and started_at > now() - make_interval(hours => ${READING_HOURS}))
        or ${portalId} in (select portal_id from jobs
                          where job = 'sync' and (held_by is not null
                            or due_at between now() - make_interval(hours => ${READING_HOURS}) and now()))
          and not exists (select 1 from reconciliations
                          where portal_id = ${portalId} and failed_since is null
                            and started_at < now() - make_interval(hours => ${READING_HOURS})) then 'waits'
      else 'due' end as look
    from review_watches w join portals p on p.portal_id = w.portal_id
    where w.portal_id = ${portalId} and p.ending_since is null`);
  return row?.look ?? "waits";
}

/**
 * Takes a portal for this transaction. Null when another instance holds it or has just finished with it.
 * @returns since when the portal is watched
 */
export async function takeWatch(transaction: Queryable, { portalId, today }: DuePortal): Promise<CalendarDate | null> {
  const [row] = await transaction.query<{ watchedFrom: string }>(sql`
    select watched_from from review_watches w
    where w.portal_id = ${portalId}
      and (w.looked_on is null or w.looked_on < ${today}::date or w.looked_version <>
        coalesce((select s.version from settings s where s.portal_id = ${portalId}), 0))
    for update skip locked`);
  return row?.watchedFrom ?? null;
}

/** Since when a portal is watched; null before its first look. */
export async function watchedSince(database: Queryable, portalId: number): Promise<CalendarDate | null> {
  const [row] = await database.query<{ watchedFrom: string }>(
    sql`select watched_from from review_watches where portal_id = ${portalId}`,
  );
  return row?.watchedFrom ?? null;
}

/** Notes the look, with the settings as they are now: what the look itself changed needs no other. */
export async function noteLook(transaction: Queryable, { portalId, today }: DuePortal) {
  await transaction.query(sql`
    update review_watches set looked_on = ${today}::date,
      looked_version = coalesce((select version from settings where portal_id = ${portalId}), 0)
    where portal_id = ${portalId}`);
}

/** The Monday of the last digest; null before the first, and for a portal that is not watched. */
export async function lastDigestOn(database: Queryable, portalId: number): Promise<CalendarDate | null> {
  const [row] = await database.query<{ digestOn: string | null }>(
    sql`select digest_on from review_watches where portal_id = ${portalId}`,
  );
  return row?.digestOn ?? null;
}

/** Takes the digest of a week for this transaction. False where another instance has it, or had it. */
export async function takeDigest(transaction: Queryable, portalId: number, monday: CalendarDate): Promise<boolean> {
  const taken = await transaction.query(sql`
    update review_watches set digest_on = ${monday}::date
    where portal_id = ${portalId} and (digest_on is null or digest_on < ${monday}::date)
    returning portal_id`);
  return taken.length > 0;
}
