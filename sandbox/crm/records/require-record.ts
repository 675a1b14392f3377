import { HubSpotError, objectNotFound } from "../hubspot-error.ts";
import type { StoredType } from "./object-kinds.ts";
import type { Portal } from "../portal.ts";
import type { StoredRecord } from "./record-store.ts";
import { findByProperty } from "./write-record.ts";

interface Lookup {
  /** A property with unique values that `id` is a value of; else `id` is the record's own. */
  idProperty?: string | undefined;
  archived?: boolean;
}

export function findRecord(
  portal: Portal,
  type: StoredType,
  id: string,
  { idProperty, archived = false }: Lookup = {},
): StoredRecord | undefined {
  if (idProperty) requireUniqueProperty(portal, type, idProperty);
  const byId = !idProperty || idProperty === "hs_object_id";
  const record = byId
    ? portal.records.find(type, id)
    : findByProperty(portal, type, { name: idProperty, value: id, archived });
  return record && (record.archivedAt !== null) === archived ? record : undefined;
}

export function requireRecord(portal: Portal, type: StoredType, id: string, lookup?: Lookup): StoredRecord {
  const record = findRecord(portal, type, id, lookup);
  if (!record) throw objectNotFound(id);
  return record;
}

export function requireUniqueProperty(portal: Portal, type: StoredType, name: string): void {
  if (name === "hs_object_id" || portal.properties.find(type, name)?.hasUniqueValue) return;
  throw new HubSpotError(400, { message: `idProperty ${name} must be a property with unique values` });
}
