import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

export interface OpenNotice {
  key: string;
  dueOn: CalendarDate;
}

/** Opens notices. @returns the keys of those that were never given before: the others must not be given again */
export async function openNotices(
  transaction: Queryable,
  portalId: number,
  on: CalendarDate,
  notices: OpenNotice[],
): Promise<string[]> {
  if (notices.length === 0) return [];
  const rows = await transaction.query<{ key: string }>(sql`
    insert into notices (portal_id, notice_key, due_on, opened_on)
    select ${portalId}, key, "dueOn", ${on}::date
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as r(key text, "dueOn" date)
    on conflict (portal_id, notice_key) do nothing
    returning notice_key as key`);
  return rows.map((row) => row.key);
}

/** Notices that were given and not closed yet. */
export async function listOpenNotices(database: Queryable, portalId: number): Promise<OpenNotice[]> {
  return database.query<OpenNotice>(sql`
    select notice_key as key, due_on as "dueOn" from notices
    where portal_id = ${portalId} and closed_on is null order by notice_key`);
}

export async function closeNotices(
  transaction: Queryable,
  portalId: number,
  on: CalendarDate,
  keys: string[],
): Promise<void> {
  await transaction.query(sql`
    update notices set closed_on = ${on}::date
    where portal_id = ${portalId} and notice_key = any(${keys}::text[]) and closed_on is null`);
}
