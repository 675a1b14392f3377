import type { CrmChange } from "../crm-objects.ts";
import { STORED_TYPES, type StoredType } from "./object-kinds.ts";

export interface ChangeFeed {
  emit(change: CrmChange): void;
  subscribe(listener: (change: CrmChange) => void): () => void;
}

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(change: CrmChange) => void>();
  return {
    emit: (change) => listeners.forEach((listener) => listener(change)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export interface HistoryEntry {
  value: string;
  timestamp: string;
  sourceType: CrmChange["source"] | "IMPORT";
}

export interface StoredRecord {
  id: string;
  createdAt: string;
  updatedAt: string;
  archivedAt: string | null;
  properties: Record<string, string | null>;
  /** Newest first; a property without an entry has had its value since the record was created. */
  history: Record<string, HistoryEntry[]>;
}

export type RecordStore = ReturnType<typeof createRecordStore>;

/** The records of a portal by kind and id. */
export function createRecordStore({ changes, now }: { changes: ChangeFeed; now: () => Date }) {
  const records = Object.fromEntries(STORED_TYPES.map((type) => [type, new Map()])) as Record<
    StoredType,
    Map<string, StoredRecord>
  >;
  const sorted = new Map<StoredType, StoredRecord[]>();
  const successors = new Map<string, string>();
  const lastIds = new Map<StoredType, bigint>();

  function list(type: StoredType): readonly StoredRecord[] {
    const known = sorted.get(type);
    if (known) return known;
    const inOrder = [...records[type].values()].sort((a, b) => compareIds(a.id, b.id));
    sorted.set(type, inOrder);
    return inOrder;
  }

  /** The records behind an id, in order; a large portal is not looked through from its start for every page. */
  function* behind(type: StoredType, after: string | undefined): Generator<StoredRecord> {
    const inOrder = list(type);
    let start = 0;
    let end = after === undefined ? 0 : inOrder.length;
    while (start < end) {
      const middle = (start + end) >> 1;
      if (compareIds(inOrder[middle]?.id ?? "", after ?? "") > 0) end = middle;
      else start = middle + 1;
    }
    for (let at = start; at < inOrder.length; at++) yield inOrder[at] as StoredRecord;
  }

  function add(type: StoredType, record: StoredRecord): void {
    records[type].set(record.id, record);
    sorted.delete(type);
    if (/^\d+$/.test(record.id) && BigInt(record.id) >= BigInt(nextId(type))) lastIds.set(type, BigInt(record.id));
  }

  /** Never one that there was, also of a record that went into another by a merge. */
  function nextId(type: StoredType): string {
    return String((lastIds.get(type) ?? 0n) + 1n);
  }

  function create(type: StoredType, values: Record<string, string>, source: CrmChange["source"]): StoredRecord {
    const at = now().toISOString();
    const record = { id: nextId(type), createdAt: at, updatedAt: at, archivedAt: null, properties: {}, history: {} };
    add(type, record);
    setValues(record, values, source, at);
    changes.emit({ objectType: type, objectId: record.id, kind: "creation", source });
    return record;
  }

  function write(type: StoredType, record: StoredRecord, values: Record<string, string>, source: CrmChange["source"]) {
    const changed = Object.entries(values).filter(([name, value]) => (record.properties[name] ?? "") !== value);
    if (changed.length === 0) return;
    setValues(record, Object.fromEntries(changed), source, nextInstant(record, now()));
    for (const [propertyName] of changed)
      changes.emit({ objectType: type, objectId: record.id, kind: "propertyChange", propertyName, source });
  }

  function archive(type: StoredType, record: StoredRecord, source: CrmChange["source"]): void {
    if (record.archivedAt) return;
    record.archivedAt = record.updatedAt = nextInstant(record, now());
    changes.emit({ objectType: type, objectId: record.id, kind: "deletion", source });
  }

  function restore(type: StoredType, record: StoredRecord, source: CrmChange["source"]): void {
    if (!record.archivedAt) return;
    record.archivedAt = null;
    record.updatedAt = nextInstant(record, now());
    changes.emit({ objectType: type, objectId: record.id, kind: "restore", source });
  }

  /** A new record with everything that another one has; nobody hears of it. */
  function mint(type: StoredType, like: StoredRecord): StoredRecord {
    const record = { ...structuredClone(like), id: nextId(type) };
    add(type, record);
    return record;
  }

  /** A record that goes into another one by a merge: asked for by itself, HubSpot answers the one it went into. */
  function become(type: StoredType, id: string, otherId: string): void {
    records[type].delete(id);
    sorted.delete(type);
    successors.set(`${type}/${id}`, otherId);
  }

  /** The record that answers for an id: its own, or the one that it went into. */
  function resolve(type: StoredType, id: string): StoredRecord | undefined {
    const successor = successors.get(`${type}/${id}`);
    return successor === undefined ? records[type].get(id) : resolve(type, successor);
  }

  function writeSilently(record: StoredRecord, values: Record<string, string>, source: CrmChange["source"]): void {
    setValues(record, values, source, nextInstant(record, now()));
  }

  return {
    add,
    list,
    behind,
    create,
    write,
    archive,
    restore,
    mint,
    become,
    resolve,
    writeSilently,
    find: (type: StoredType, id: string) => records[type].get(id),
  };
}

/** Snapshots may reach into the future of this machine's clock; still, a record's changes follow one another. */
function nextInstant(record: StoredRecord, now: Date): string {
  return new Date(Math.max(now.getTime(), Date.parse(record.updatedAt) + 1)).toISOString();
}

function setValues(
  record: StoredRecord,
  values: Record<string, string>,
  sourceType: HistoryEntry["sourceType"],
  timestamp: string,
): void {
  for (const [name, value] of Object.entries(values)) {
    record.history[name] = [{ value, timestamp, sourceType }, ...entriesOf(record, name)];
    record.properties[name] = value;
  }
  record.updatedAt = timestamp;
}

/** Every value a property has had, newest first. */
export function entriesOf({ history, properties, createdAt }: StoredRecord, name: string): HistoryEntry[] {
  const entries = history[name];
  if (entries && entries.length > 0) return entries;
  const value = properties[name];
  return value ? [{ value, timestamp: createdAt, sourceType: "IMPORT" }] : [];
}

/** Numeric order of ids without reading them as numbers, which would spoil long ones. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
