import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings";
import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

export interface StoredSettings {
  /** Counts the changes; 0 before the first. */
  version: number;
  settings: PortalSettings;
}

/** Settings as stored; nothing stored means the schema's defaults. */
export function parseSettings(version: number | null | undefined, document: unknown): StoredSettings {
  return { version: version ?? 0, settings: PortalSettingsSchema.parse(document ?? {}) };
}

/** A portal that never saved anything has the settings of the schema's defaults. */
export async function readSettings(database: Queryable, portalId: number): Promise<StoredSettings> {
  const [row] = await database.query<{ version: number; document: unknown }>(
    sql`select version, document from settings where portal_id = ${portalId}`,
  );
  return parseSettings(row?.version, row?.document);
}

/** Stores the first settings of a portal; settings that somebody saved before stay. */
export async function seedSettings(database: Queryable, portalId: number, settings: PortalSettings): Promise<void> {
  await database.query(sql`
    insert into settings (portal_id, version, document) values (${portalId}, 1, ${JSON.stringify(settings)}::jsonb)
    on conflict (portal_id) do nothing`);
}

/**
 * Stores settings that were made from `version`, as the next one.
 * @returns whether they are stored: not when somebody saved another version in the meantime
 */
export async function replaceSettings(
  transaction: Queryable,
  portalId: number,
  version: number,
  settings: PortalSettings,
): Promise<boolean> {
  const stored = await transaction.query(sql`
    insert into settings (portal_id, version, document)
    values (${portalId}, ${version + 1}, ${JSON.stringify(settings)}::jsonb)
    on conflict (portal_id) do update set version = excluded.version, document = excluded.document
      where settings.version = ${version}
    returning 1`);
  return stored.length > 0;
}
