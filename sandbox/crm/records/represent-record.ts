import { HubSpotError, objectNotFound } from "../hubspot-error.ts";
import type { Portal } from "../portal.ts";
import { associationTypeName, liveAssociations } from "./associations.ts";
import { type StoredType, findObjectType, objectKind } from "./object-kinds.ts";
import { readHistory, readProperty } from "./read-property.ts";
import type { StoredRecord } from "./record-store.ts";

/** What the caller wants to see of a record. */
export interface View {
  properties?: string[];
  propertiesWithHistory?: string[];
  associations?: string[];
}

const ASSOCIATIONS_SHOWN = 100;

/** A record as SimplePublicObject describes it. Names that are no properties are left out without a word. */
export function representRecord(portal: Portal, type: StoredType, record: StoredRecord, view: View) {
  const { properties = [], propertiesWithHistory = [], associations = [] } = view;
  const { createdProperty, modifiedProperty, defaultProperties } = objectKind(type);
  const asked = [...properties, ...propertiesWithHistory];
  const shown = [createdProperty, modifiedProperty, "hs_object_id", ...(asked.length > 0 ? asked : defaultProperties)];
  const defined = (names: string[]) => [...new Set(names)].filter((name) => portal.properties.find(type, name)).sort();
  const valueOf = (name: string) => [name, readProperty(portal, type, record, name)];
  const historyOf = (name: string) => [name, readHistory(portal, type, record, name)];
  const associated = associations.flatMap((toType) => inlineAssociations(portal, type, record.id, toType));
  return {
    id: record.id,
    properties: Object.fromEntries(defined(shown).map(valueOf)),
    ...(propertiesWithHistory.length > 0 && {
      propertiesWithHistory: Object.fromEntries(defined(propertiesWithHistory).map(historyOf)),
    }),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    archived: record.archivedAt !== null,
    ...(record.archivedAt && { archivedAt: record.archivedAt }),
    ...(associated.length > 0 && { associations: Object.fromEntries(associated) }),
  };
}

/** Nothing for a type that does not exist or with no association: HubSpot leaves the key out. */
function inlineAssociations(portal: Portal, type: StoredType, id: string, toName: string): [string, object][] {
  const toType = findObjectType(toName);
  const all = toType ? liveAssociations(portal, { type, id }, toType) : [];
  const page = all.slice(0, ASSOCIATIONS_SHOWN);
  const last = page.at(-1);
  if (!toType || !last) return [];
  const results = page.flatMap(({ toId, types }) =>
    types.map((associationType) => ({ id: toId, type: associationTypeName(associationType) })),
  );
  const link = `https://api.hubapi.com/crm/objects/2026-09/${type}/${id}/associations/${toType}?after=${last.toId}`;
  const paging = all.length > page.length && { paging: { next: { after: last.toId, link } } };
  return [[toType, { results, ...paging }]];
}

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

/** An archived record gives its value free: a live one may have it too. */
export function findByProperty(
  portal: Portal,
  type: StoredType,
  { name, value, archived = false }: { name: string; value: string; archived?: boolean },
) {
  const wanted = value.toLowerCase();
  return portal.records
    .list(type)
    .find((record) => (record.archivedAt !== null) === archived && record.properties[name]?.toLowerCase() === wanted);
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
