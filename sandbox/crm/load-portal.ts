import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import type { Portal } from "./portal.ts";
import type { AccountRules } from "./properties/account-rules.ts";
import { loadDefinitions } from "./properties/load-definitions.ts";
import { createPropertyCatalog } from "./properties/property-catalog.ts";
import { createAssociationStore } from "./records/associations.ts";
import { type StoredType, objectKind } from "./records/object-kinds.ts";
import { readInstant } from "./records/read-instant.ts";
import { createListStore } from "./records/list-store.ts";
import { type HistoryEntry, type StoredRecord, createChangeFeed, createRecordStore } from "./records/record-store.ts";

const CREATED_AT_UNSTATED = "2020-01-01T00:00:00.000Z";

/** What a snapshot does not say of a portal. */
export interface PortalOptions {
  /** How many properties the account may make of each kind of record. */
  propertyLimit?: number;
  /** How many lists the account may have. */
  listLimit?: number;
  /** What the account demands of records. */
  rules?: AccountRules;
  /** Whether merging makes a new record of both, instead of keeping the primary one. */
  mintsIds?: boolean;
}

/** A portal as the snapshot describes it. */
export function loadPortal(snapshot: PortalSnapshot, now: () => Date, more: PortalOptions = {}): Portal {
  const changes = createChangeFeed();
  const records = createRecordStore({ changes, now });
  const associations = createAssociationStore();
  const properties = createPropertyCatalog(now, more.propertyLimit);

  loadDefinitions(properties, snapshot);
  for (const type of ["companies", "contacts", "deals", "partner_clients"] as const)
    for (const object of snapshot.objects[type] ?? []) records.add(type, storedRecord(type, object));
  for (const { from, to } of snapshot.associations)
    associations.associate({ type: from[0], id: from[1] }, { type: to[0], id: to[1] });

  const { portalId, timeZone, companyCurrency, users } = snapshot;
  const rates = Object.keys(snapshot.settings?.usdRates ?? {});
  const uiDomain = timeZone.startsWith("Europe/") ? "app-eu1.hubspot.com" : "app.hubspot.com";
  const additionalCurrencies = rates.filter((currency) => currency !== companyCurrency);
  const account = { portalId, timeZone, companyCurrency, uiDomain, additionalCurrencies };
  return {
    account,
    users,
    records,
    associations,
    properties,
    lists: createListStore(now, more.listLimit),
    changes,
    mintsIds: more.mintsIds ?? false,
    rules: more.rules ?? {},
    now,
  };
}

function storedRecord(type: StoredType, { id, properties, history = {} }: SnapshotObject): StoredRecord {
  const { createdProperty, modifiedProperty } = objectKind(type);
  const entries = Object.fromEntries(
    Object.entries(history).map(([name, values]) => [name, newestFirst(values, properties[name])]),
  );
  const unstated = Object.entries(entries).filter(([name]) => (properties[name] ?? null) === null);
  const newest = unstated.flatMap(([name, [first]]) => (first ? [[name, first.value] as const] : []));
  const createdAt = readInstant(properties[createdProperty] ?? "") ?? CREATED_AT_UNSTATED;
  const stated = readInstant(properties[modifiedProperty] ?? "");
  const times = Object.values(entries).flatMap(([first]) => (first ? [first.timestamp] : []));
  return {
    id,
    createdAt,
    updatedAt: stated ?? [createdAt, ...times].sort().at(-1) ?? createdAt,
    archivedAt: null,
    properties: { ...properties, ...Object.fromEntries(newest) },
    history: entries,
  };
}

/** Of two values of one instant the present one came last. */
function newestFirst(
  values: { value: string; timestamp: string }[],
  present: string | null | undefined,
): HistoryEntry[] {
  const isPresent = ({ value }: HistoryEntry) => Number(value === present);
  return values
    .map(({ value, timestamp }) => ({
      value,
      timestamp: new Date(timestamp).toISOString(),
      sourceType: "IMPORT" as const,
    }))
    .sort((a, b) => b.timestamp.localeCompare(a.timestamp) || isPresent(b) - isPresent(a));
}
