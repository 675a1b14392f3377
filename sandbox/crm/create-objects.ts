import type { CrmObjects, CrmRecord, ObjectType } from "./crm-objects.ts";
import { HubSpotError, objectNotFound } from "./hubspot-error.ts";
import { associatedIds } from "./records/associations.ts";
import { type StoredType, isStoredType } from "./records/object-kinds.ts";
import type { Portal } from "./portal.ts";
import { readProperty } from "./records/read-property.ts";
import type { StoredRecord } from "./records/record-store.ts";
import { updateRecord } from "./records/write-record.ts";

const FOUND_BY = ["name", "domain", "email", "firstname", "lastname", "dealname"];

/** The portal's objects for those who stand inside the sandbox: no HTTP, no limits. */
export function createObjects(portal: Portal): CrmObjects {
  function toRecord(type: StoredType, record: StoredRecord): CrmRecord {
    const names = portal.properties.list(type).map(({ name }) => name);
    const values = names.map((name) => [name, readProperty(portal, type, record, name)] as const);
    const { id, createdAt, updatedAt, archivedAt } = record;
    const properties = Object.fromEntries(values.filter(([, value]) => value !== null));
    return { id, properties, createdAt, updatedAt, archived: archivedAt !== null };
  }

  function requireStored(type: ObjectType, id: string): { storedType: StoredType; record: StoredRecord } {
    if (!isStoredType(type)) throw new HubSpotError(400, { message: `Unable to infer object type from: ${type}` });
    const record = portal.records.find(type, id);
    if (!record) throw objectNotFound(id);
    return { storedType: type, record };
  }

  return {
    portal: portal.account,
    users: portal.users.filter((user) => !user.deactivated),
    get(type, id) {
      const record = isStoredType(type) ? portal.records.find(type, id) : undefined;
      return isStoredType(type) && record ? toRecord(type, record) : undefined;
    },
    find(type, text, limit) {
      if (!isStoredType(type)) return [];
      const matches = textMatcher(text);
      return portal.records
        .list(type)
        .values()
        .filter((record) => record.archivedAt === null && matches(record))
        .take(limit)
        .map((record) => toRecord(type, record))
        .toArray();
    },
    list(listId) {
      const list = portal.lists.find(listId);
      return list && { name: list.name, type: list.type, ids: [...list.members] };
    },
    associated(type, id, toType) {
      return isStoredType(type) && isStoredType(toType) ? associatedIds(portal, { type, id }, toType) : [];
    },
    property: (type, name) => (isStoredType(type) ? portal.properties.find(type, name) : undefined),
    update(type, id, properties, source) {
      const { storedType, record } = requireStored(type, id);
      if (record.archivedAt) throw objectNotFound(id);
      updateRecord(portal, storedType, record, properties, source);
    },
    archive(type, id, source) {
      const { storedType, record } = requireStored(type, id);
      portal.records.archive(storedType, record, source);
    },
    restore(type, id, source) {
      const { storedType, record } = requireStored(type, id);
      portal.records.restore(storedType, record, source);
    },
    subscribe: portal.changes.subscribe,
  };
}

/** As it is typed without accents and capitals. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Every word must occur: "Ada Berg" finds the person, whose names are two properties. */
function textMatcher(text: string): (record: StoredRecord) => boolean {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return ({ properties }) => {
    const searched = plain(FOUND_BY.map((name) => properties[name] ?? "").join("\n"));
    return words.every((word) => searched.includes(word));
  };
}
