import type { AuditEntry, FieldChange } from "@partner-standing/contract/settings-change";
import type { Queryable } from "./database.ts";
import { sql, type Statement } from "./sql.ts";

export interface SettingsChange {
  /** The version that this made; null where the settings themselves did not change. */
  version: number | null;
  section: string;
  /** HubSpot's id of the user, and its name. */
  by: { userId: string; name: string };
  changes: FieldChange[];
}

/** Adds to the history, in the transaction of the change; nothing changes it but the deletion of a person. */
export async function recordChange(transaction: Queryable, portalId: number, change: SettingsChange): Promise<void> {
  const { version, section, by, changes } = change;
  await transaction.query(sql`
    insert into settings_changes (portal_id, version, section, actor, actor_name, changes)
    values (${portalId}, ${version}, ${section}, ${by.userId}, ${by.name}, ${JSON.stringify(changes)}::jsonb)`);
}

interface ChangeRow extends Omit<AuditEntry, "by"> {
  actor: string;
  actorName: string;
}

async function entries(database: Queryable, statement: Statement): Promise<AuditEntry[]> {
  const rows = await database.query<ChangeRow>(statement);
  return rows.map(({ actor, actorName, ...row }) => ({ ...row, by: { userId: actor, name: actorName } }));
}

/** What changed in a portal, the newest first. */
export function latestChanges(database: Queryable, portalId: number, limit: number): Promise<AuditEntry[]> {
  return entries(
    database,
    sql`
    select version, section, changed_at as at, actor, actor_name as "actorName", changes
    from settings_changes where portal_id = ${portalId} order by change_id desc limit ${limit}`,
  );
}

/** What was saved after a version up to another one, the oldest first. */
export function changesSince(
  database: Queryable,
  portalId: number,
  { after, until }: { after: number; until: number },
): Promise<AuditEntry[]> {
  return entries(
    database,
    sql`
    select version, section, changed_at as at, actor, actor_name as "actorName", changes
    from settings_changes where portal_id = ${portalId} and version > ${after} and version <= ${until}
    order by change_id`,
  );
}

/** What the history says, entry by entry. */
export async function changesKept(
  database: Queryable,
  portalId: number,
): Promise<{ id: number; changes: FieldChange[] }[]> {
  return database.query(sql`select change_id as id, changes from settings_changes where portal_id = ${portalId}`);
}

/** Has an entry say something else, because a person in it was deleted. */
export async function rewriteChanges(
  transaction: Queryable,
  portalId: number,
  { id, changes }: { id: number; changes: FieldChange[] },
): Promise<void> {
  await transaction.query(sql`
    update settings_changes set changes = ${JSON.stringify(changes)}::jsonb
    where portal_id = ${portalId} and change_id = ${id}`);
}
