import type { Request } from "express";
import type { ObjectType } from "../crm-objects.ts";
import { HubSpotError } from "../hubspot-error.ts";

interface ObjectKind {
  typeId: string;
  singular: string;
  createdProperty: "createdate" | "hs_createdate";
  modifiedProperty: "lastmodifieddate" | "hs_lastmodifieddate";
  /** HubSpot keeps this many values of a property, the newest. Source: reports of its users, see docs on property history. */
  historyLength: number;
  /** What an answer holds when the caller names no properties. */
  defaultProperties: string[];
  searchedProperties: string[];
  requiredProperties: string[];
}

const ACTIVITY = {
  createdProperty: "hs_createdate",
  modifiedProperty: "hs_lastmodifieddate",
  historyLength: 20,
  defaultProperties: [],
  requiredProperties: ["hs_timestamp"],
} as const satisfies Partial<ObjectKind>;

/** The kinds of objects that the API serves. */
export const OBJECT_KINDS = {
  companies: {
    typeId: "0-2",
    singular: "company",
    createdProperty: "createdate",
    modifiedProperty: "hs_lastmodifieddate",
    historyLength: 20,
    defaultProperties: ["name", "domain"],
    searchedProperties: ["name", "domain", "phone", "website"],
    requiredProperties: [],
  },
  contacts: {
    typeId: "0-1",
    singular: "contact",
    createdProperty: "createdate",
    modifiedProperty: "lastmodifieddate",
    historyLength: 45,
    defaultProperties: ["firstname", "lastname", "email"],
    searchedProperties: ["firstname", "lastname", "email", "phone", "company"],
    requiredProperties: [],
  },
  deals: {
    typeId: "0-3",
    singular: "deal",
    createdProperty: "createdate",
    modifiedProperty: "hs_lastmodifieddate",
    historyLength: 20,
    defaultProperties: ["dealname", "amount", "closedate", "pipeline", "dealstage"],
    searchedProperties: ["dealname", "pipeline", "dealstage"],
    requiredProperties: ["dealstage"],
  },
  partner_clients: {
    typeId: "0-145",
    singular: "partner_client",
    createdProperty: "hs_createdate",
    modifiedProperty: "hs_lastmodifieddate",
    historyLength: 20,
    defaultProperties: ["name", "domain"],
    searchedProperties: ["name", "domain"],
    requiredProperties: [],
  },
  tasks: { ...ACTIVITY, typeId: "0-27", singular: "task", searchedProperties: ["hs_task_subject", "hs_task_body"] },
  notes: { ...ACTIVITY, typeId: "0-46", singular: "note", searchedProperties: ["hs_note_body"] },
} satisfies Partial<Record<ObjectType, ObjectKind>>;

export type StoredType = keyof typeof OBJECT_KINDS;
export const STORED_TYPES = Object.keys(OBJECT_KINDS) as StoredType[];

export function isStoredType(type: string): type is StoredType {
  return Object.hasOwn(OBJECT_KINDS, type);
}

export function objectKind(type: StoredType): ObjectKind {
  return OBJECT_KINDS[type];
}

export function findObjectType(name: string): StoredType | undefined {
  const lower = name.toLowerCase();
  return STORED_TYPES.find((type) => [type, OBJECT_KINDS[type].singular, OBJECT_KINDS[type].typeId].includes(lower));
}

/** The object type of a path: HubSpot takes `companies`, `company` and `0-2` alike. */
export function requireObjectType(name: string): StoredType {
  const type = findObjectType(name);
  if (!type) throw new HubSpotError(400, { message: `Unable to infer object type from: ${name}` });
  return type;
}

export const typeOf = (req: Request<{ objectType: string }>) => requireObjectType(req.params.objectType);
