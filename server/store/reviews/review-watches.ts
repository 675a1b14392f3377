import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Queryable } from "../engine/database.ts";
import { empty, type Sql, sql } from "../engine/sql.ts";

/** Longer than the largest account takes to be read: whoever has not come to an end by then may never. */
const READING_HOURS = 6;

/** Today's date in a time zone, by the name that accounts give it. */
interface ZoneDay {
  timeZone: string;
  today: CalendarDate;
}

/** A portal to look at, and its own today. */
export interface DuePortal {
  portalId: number;
  today: CalendarDate;
}

/** What all connected accounts call their time zones. */
export async function portalTimeZones(database: Queryable): Promise<string[]> {
  const rows = await database.query<{ timeZone: string }>(sql`
    select distinct time_zone as "timeZone" from portals where ending_since is null`);
  return rows.map((row) => row.timeZone);
}

/** The portals that a round is about: one of them where a number is given, so that only its node is asked. */
const oneOf = (column: Sql, portalId: number | null): Sql =>
  portalId === null ? empty : sql`and ${column} = ${portalId}`;

/** Starts to watch every portal whose CRM was read completely once, or this one, from its own today on. */
export async function watchPortals(
  database: Queryable,
  days: ZoneDay[],
  portalId: number | null = null,
): Promise<void> {
  await database.query(sql`
    insert into review_watches (portal_id, watched_from)
    select p.portal_id, d.today
    from portals p join jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d("timeZone" text, today date)
      on d."timeZone" = p.time_zone
    where p.synced_at is not null and p.ending_since is null ${oneOf(sql`p.portal_id`, portalId)}
      and not exists (select from review_watches w
                      where w.portal_id = p.portal_id ${oneOf(sql`w.portal_id`, portalId)})
    on conflict (portal_id) do nothing`);
}

/**
 * Portals that nobody looked at on their today, or whose settings are newer than the last look: a page in order of
 * their ids. A portal waits for as long as it has no complete figures. While its CRM is being read, or is about to be, they
 * may be old, so that it waits for that too, but not for ever: a reading that does not come to its end must not keep a
 * review from being held with what is known.
 * @param portalId the only portal that is asked about; null for all
 */
export async function duePortals(
  database: Queryable,
  days: ZoneDay[],
  page: { after: number; limit: number },
  portalId: number | null = null,
): Promise<DuePortal[]> {
  return database.query<DuePortal>(sql`
    select w.portal_id as "portalId", d.today
    from review_watches w
      join portals p on p.portal_id = w.portal_id and p.ending_since is null
      join jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d("timeZone" text, today date)
        on d."timeZone" = p.time_zone
      left join settings s on s.portal_id = w.portal_id
    where w.portal_id > ${page.after} ${oneOf(sql`w.portal_id`, portalId)}
      and (w.looked_on is null or w.looked_on < d.today or w.looked_version <> coalesce(s.version, 0))
      and p.synced_at is not null
      and not exists (select from derivations d where d.portal_id = w.portal_id ${oneOf(sql`d.portal_id`, portalId)})
      and not exists (select from backfills b
                      where b.portal_id = w.portal_id ${oneOf(sql`b.portal_id`, portalId)} and not b.finished
                        and b.started_at > now() - make_interval(hours => ${READING_HOURS}))
      and (w.portal_id not in (select j.portal_id from jobs j
                               where j.job = 'sync'
                                 and (j.held_by is not null
                                      or j.due_at between now() - make_interval(hours => ${READING_HOURS}) and now()))
           or exists (select from reconciliations r
                      where r.portal_id = w.portal_id ${oneOf(sql`r.portal_id`, portalId)} and r.failed_since is null
                        and r.started_at < now() - make_interval(hours => ${READING_HOURS})))
    order by w.portal_id limit ${page.limit}`);
}

/**
 * Takes a portal for this transaction. Null when another instance holds it or has just finished with it.
 * @returns since when the portal is watched
 */
export async function takeWatch(transaction: Queryable, { portalId, today }: DuePortal): Promise<CalendarDate | null> {
  const [row] = await transaction.query<{ watchedFrom: string }>(sql`
    select watched_from as "watchedFrom" from review_watches w
    where w.portal_id = ${portalId}
      and (w.looked_on is null or w.looked_on < ${today}::date or w.looked_version <>
        coalesce((select s.version from settings s where s.portal_id = ${portalId}), 0))
    for update skip locked`);
  return row?.watchedFrom ?? null;
}

/** Since when a portal is watched; null before its first look. */
export async function watchedSince(database: Queryable, portalId: number): Promise<CalendarDate | null> {
  const [row] = await database.query<{ watchedFrom: string }>(
    sql`select watched_from as "watchedFrom" from review_watches where portal_id = ${portalId}`,
  );
  return row?.watchedFrom ?? null;
}

/** Notes the look, with the settings as they are now: what the look itself changed needs no other. */
export async function noteLook(transaction: Queryable, { portalId, today }: DuePortal): Promise<void> {
  await transaction.query(sql`
    update review_watches set looked_on = ${today}::date,
      looked_version = coalesce((select version from settings where portal_id = ${portalId}), 0)
    where portal_id = ${portalId}`);
}
