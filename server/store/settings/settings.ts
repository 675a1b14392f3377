import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings/settings";
import { type Queryable, sql } from "../engine/database.ts";

export interface StoredSettings {
  /** Counts the changes; 0 before the first. */
  version: number;
  settings: PortalSettings;
}

/** A row of the table with its document as text; both null where nothing is stored. */
export interface StoredDocument {
  version: number | null;
  document: string | null;
}

/** Documents read lately: every card open begins with one, and few change. */
const read = new Map<string, PortalSettings>();
const KEPT = 1_000;

/** Settings as stored, not to be changed in place; nothing stored means the schema's defaults. */
export function readDocument({ version, document }: StoredDocument): StoredSettings {
  const text = document ?? "{}";
  const settings = read.get(text) ?? PortalSettingsSchema.parse(JSON.parse(text));
  if (read.size >= KEPT) read.clear();
  read.set(text, settings);
  return { version: version ?? 0, settings };
}

/** A portal that never saved anything has the settings of the schema's defaults. */
export async function readSettings(database: Queryable, portalId: number): Promise<StoredSettings> {
  const [row] = await database.query<StoredDocument>(
    sql`select version, document::text as document from settings where portal_id = ${portalId}`,
  );
  return readDocument(row ?? { version: null, document: null });
}

/** Stores the first settings of a portal; settings that somebody saved before stay. */
export async function seedSettings(database: Queryable, portalId: number, settings: PortalSettings) {
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
) {
  const stored = await transaction.query(sql`
    insert into settings (portal_id, version, document)
    values (${portalId}, ${version + 1}, ${JSON.stringify(settings)}::jsonb)
    on conflict (portal_id) do update set version = excluded.version, document = excluded.document
      where settings.version = ${version}
    returning 1`);
  return stored.length > 0;
}
