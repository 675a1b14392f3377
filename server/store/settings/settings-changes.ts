import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { AuditEntry, FieldChange } from "@partner-standing/contract/settings/settings-change";
import { type Queryable, sql } from "../engine/database.ts";

export interface SettingsChange {
  /** The version that this made; null where the settings themselves did not change. */
  version: number | null;
  section: string;
  /** HubSpot's id of the user, and its name. */
  by: { userId: string; name: string };
  changes: FieldChange[];
}

/** Who changes the tier in the history when no person does. */
export const REVIEW = { userId: "review", name: "Partner Standing" };

/** Adds to the history, in the transaction of the change; nothing changes it but the deletion of a person. */
export async function recordChange(transaction: Queryable, portalId: number, change: SettingsChange) {
  const { version, section, by, changes } = change;
  await transaction.query(sql`
    insert into settings_changes (portal_id, version, section, actor, actor_name, changes)
    values (${portalId}, ${version}, ${section}, ${by.userId}, ${by.name}, ${JSON.stringify(changes)}::jsonb)`);
}

interface ChangeRow extends Omit<AuditEntry, "by"> {
  actor: string;
  actorName: string;
}

/** Bytes of changes that are read at a time: an entry may hold whole lists. The newest is read in any case. */
const READ_BYTES = 1_000_000;

/** Entries that somebody is told who built on an older version. */
const SINCE = 100;

async function newest(
  database: Queryable,
  portalId: number,
  { limit, after, until }: { limit: number; after: number | null; until: number | null },
): Promise<AuditEntry[]> {
  const rows = await database.query<ChangeRow>(sql`
    with newest as (
      select change_id, version, section, changed_at, actor, actor_name, changes, octet_length(changes::text) as bytes
      from settings_changes
      where portal_id = ${portalId} and (${after}::integer is null or version > ${after}::integer)
        and (${until}::integer is null or version <= ${until}::integer)
      order by change_id desc limit ${limit}
    ), sized as (
      select *, sum(bytes) over (order by change_id desc) - bytes as newer from newest
    )
    select version, section, changed_at as at, actor, actor_name, changes
    from sized where newer < ${READ_BYTES} order by change_id desc`);
  return rows.map(({ actor, actorName, ...row }) => ({ ...row, by: { userId: actor, name: actorName } }));
}

/** What changed in a portal, the newest first. */
export function latestChanges(database: Queryable, portalId: number, limit: number): Promise<AuditEntry[]> {
  return newest(database, portalId, { limit, after: null, until: null });
}

/** What was saved after a version up to another one, the newest of it, oldest first. */
export async function changesSince(
  database: Queryable,
  portalId: number,
  span: { after: number; until: number },
): Promise<AuditEntry[]> {
  return (await newest(database, portalId, { limit: SINCE, ...span })).toReversed();
}

/** What was changed from a day on, whoever did it. */
export interface JudgedChange {
  /** Instant, UTC. */
  at: string;
  /** A person did it, not a review. */
  byStaff: boolean;
  changes: FieldChange[];
}

/**
 * Everything that was changed in the settings from a day on and, as days begin at different times on earth, up to a day
 * before; the oldest first.
 */
export function changesFrom(database: Queryable, portalId: number, from: CalendarDate) {
  return database.query<JudgedChange>(sql`
    select changed_at as at, actor <> ${REVIEW.userId} as by_staff, changes from settings_changes
    where portal_id = ${portalId} and version is not null and changed_at >= ${from}::date - interval '1 day'
    order by change_id`);
}

/** Who changed each of these fields last, by name; fields that nobody changed are left out. */
export async function whoChanged(
  database: Queryable,
  portalId: number,
  fields: string[],
): Promise<Map<string, string>> {
  if (fields.length === 0) return new Map();
  const rows = await database.query<{ field: string; name: string }>(sql`
    select distinct on (field) field, actor_name as name
    from settings_changes c cross join lateral jsonb_to_recordset(c.changes) as change(field text)
    where c.portal_id = ${portalId} and field = any(${fields}::text[])
    order by field, change_id desc`);
  return new Map(rows.map(({ field, name }) => [field, name]));
}

/** Who has last said what a field of the settings holds: the name of a user, and the instant in UTC. */
export interface LastSaid {
  field: string;
  by: string;
  at: string;
}

/** The newest entry of each of these fields; none for a field that nobody has changed. */
export function lastSaid(database: Queryable, portalId: number, fields: readonly string[]) {
  return database.query<LastSaid>(sql`
    select distinct on (field) field, actor_name as by, changed_at as at
    from settings_changes, lateral (select change ->> 'field' as field from jsonb_array_elements(changes) change) said
    where portal_id = ${portalId} and version is not null and field = any(${[...fields]}::text[])
    order by field, change_id desc`);
}

/** What the history says, entry by entry. */
export function changesKept(database: Queryable, portalId: number) {
  return database.query<{ id: number; changes: FieldChange[] }>(
    sql`select change_id as id, changes from settings_changes where portal_id = ${portalId}`,
  );
}

/** Has an entry say something else, because a person in it was deleted. */
export async function rewriteChanges(
  transaction: Queryable,
  portalId: number,
  { id, changes }: { id: number; changes: FieldChange[] },
) {
  await transaction.query(sql`
    update settings_changes set changes = ${JSON.stringify(changes)}::jsonb
    where portal_id = ${portalId} and change_id = ${id}`);
}
