import { stageOf } from "../properties/deal-pipeline.ts";
import { liveAssociations } from "./associations.ts";
import { type StoredType, objectKind } from "./object-kinds.ts";
import type { Portal } from "../portal.ts";
import { type HistoryEntry, type StoredRecord, entriesOf } from "./record-store.ts";

type Calculation = (record: StoredRecord, portal: Portal) => string | null;

const CALCULATED: Partial<Record<StoredType, Record<string, Calculation>>> = {
  deals: {
    hs_is_closed: (deal) => String(stageOf(deal.properties["dealstage"]).closed),
    hs_is_closed_won: (deal) => String(stageOf(deal.properties["dealstage"]).won),
    hs_is_closed_lost: (deal) => String(stageOf(deal.properties["dealstage"]).lost),
    hs_deal_stage_probability: (deal) => stageOf(deal.properties["dealstage"]).probability ?? null,
  },
  contacts: {
    hs_email_domain: (contact) => contact.properties["email"]?.split("@")[1] ?? null,
    associatedcompanyid: ({ id }, portal) => primaryCompany(portal, id),
  },
};

function primaryCompany(portal: Portal, contactId: string): string | null {
  const companies = liveAssociations(portal, { type: "contacts", id: contactId }, "companies");
  return companies.find(({ types }) => types.some(({ primary }) => primary))?.toId ?? null;
}

/** The current value, calculated where HubSpot calculates it and the snapshot does not state it. */
export function readProperty(portal: Portal, type: StoredType, record: StoredRecord, name: string): string | null {
  const { createdProperty, modifiedProperty } = objectKind(type);
  if (name === "hs_object_id") return record.id;
  if (name === createdProperty) return record.createdAt;
  if (name === modifiedProperty) return record.updatedAt;
  return record.properties[name] ?? CALCULATED[type]?.[name]?.(record, portal) ?? null;
}

/** What HubSpot still tells of a property's past, newest first. */
export function readHistory(portal: Portal, type: StoredType, record: StoredRecord, name: string): HistoryEntry[] {
  const stored = entriesOf(record, name).slice(0, objectKind(type).historyLength);
  if (stored.length > 0) return stored;
  const value = readProperty(portal, type, record, name);
  return value ? [{ value, timestamp: record.createdAt, sourceType: "IMPORT" }] : [];
}
