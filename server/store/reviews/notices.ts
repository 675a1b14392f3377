import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type Queryable, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";

export interface OpenNotice {
  key: string;
  dueOn: CalendarDate;
  /** How often it was given, this time included. */
  times: number;
}

/** Opens notices. @returns those that were not open before: the others must not be given again */
export async function openNotices(
  transaction: Queryable,
  portalId: number,
  on: CalendarDate,
  notices: Pick<OpenNotice, "key" | "dueOn">[],
): Promise<OpenNotice[]> {
  if (notices.length === 0) return [];
  const named = mergedBy(
    notices,
    ({ key }) => key,
    (earlier) => earlier,
  );
  return transaction.query<OpenNotice>(sql`
    insert into notices (portal_id, notice_key, due_on, opened_on)
    select p.portal_id, key, "dueOn", ${on}::date
    from portals p, jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as r(key text, "dueOn" date)
    where p.portal_id = ${portalId}
    on conflict (portal_id, notice_key) do update
      set times = notices.times + 1, due_on = excluded.due_on, opened_on = excluded.opened_on, closed_on = null
      where notices.closed_on is not null
    returning notice_key as key, due_on, times`);
}

/** Notices that were given and not closed yet. */
export function listOpenNotices(database: Queryable, portalId: number) {
  return database.query<OpenNotice>(sql`
    select notice_key as key, due_on, times from notices
    where portal_id = ${portalId} and closed_on is null order by notice_key`);
}

export async function closeNotices(transaction: Queryable, portalId: number, on: CalendarDate, keys: string[]) {
  await transaction.query(sql`
    update notices set closed_on = ${on}::date
    where portal_id = ${portalId} and notice_key = any(${keys}::text[]) and closed_on is null`);
}
