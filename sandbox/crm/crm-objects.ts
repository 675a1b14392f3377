/** The kinds of objects that the stand-in CRM holds, named as in HubSpot's paths. */
export const OBJECT_TYPES = ["companies", "contacts", "deals", "tasks", "notes", "partner_clients"] as const;
export type ObjectType = (typeof OBJECT_TYPES)[number];

/** One record; every property value is a string or null, as HubSpot sends it. Instants are ISO 8601, UTC. */
export interface CrmRecord {
  id: string;
  properties: Record<string, string | null>;
  createdAt: string;
  updatedAt: string;
  archived: boolean;
}

export interface CrmChange {
  objectType: ObjectType;
  objectId: string;
  kind: "creation" | "propertyChange" | "deletion" | "restore" | "merge" | "associationChange";
  propertyName?: string;
  /** Of a merge: the record that was to stay, and those that went into it; HubSpot may have made a new one of all. */
  primaryId?: string;
  mergedIds?: string[];
  /** Of an association change: the other end, and whether they belong together no longer. */
  other?: { objectType: ObjectType; objectId: string };
  removed?: boolean;
  /** Who changed it: a person in the CRM's own pages, or a caller of the API. */
  source: "CRM_UI" | "INTEGRATION";
}

/** How a property is shown and filled in. */
export interface CrmProperty {
  name: string;
  label: string;
  type: string;
  options: { label: string; value: string }[];
  readOnly: boolean;
}

/** The objects of one portal, in memory. The HTTP server and the preview page both stand on it. */
export interface CrmObjects {
  readonly portal: { portalId: number; timeZone: string; companyCurrency: string; uiDomain: string };
  readonly users: readonly {
    id: string;
    email: string;
    firstName: string;
    lastName: string;
    locale?: string | undefined;
  }[];
  get(type: ObjectType, id: string): CrmRecord | undefined;
  /** Records whose name, domain or e-mail contains the text, at most `limit`, in order of id. */
  find(type: ObjectType, text: string, limit: number): CrmRecord[];
  /** A static list of records; undefined where there is none of this number. */
  list(listId: string): { name: string; type: ObjectType; ids: string[] } | undefined;
  associated(type: ObjectType, id: string, toType: ObjectType): string[];
  /** Undefined where the account has no such property. */
  property(type: ObjectType, name: string): CrmProperty | undefined;
  update(type: ObjectType, id: string, properties: Record<string, string>, source: CrmChange["source"]): void;
  /** Moves a record to the recycling bin, and out of it again. */
  archive(type: ObjectType, id: string, source: CrmChange["source"]): void;
  restore(type: ObjectType, id: string, source: CrmChange["source"]): void;
  /** Calls back after every change; the returned function ends it. */
  subscribe(listener: (change: CrmChange) => void): () => void;
}
