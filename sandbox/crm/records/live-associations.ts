import type { Association, Reference } from "./association-store.ts";
import type { StoredType } from "./object-kinds.ts";
import type { Portal } from "../portal.ts";

/** Associations with records that exist; those with archived ones rest until the record is restored. */
export function liveAssociations(portal: Portal, from: Reference, toType: StoredType): Association[] {
  return portal.associations
    .associations(from, toType)
    .filter(({ toId }) => portal.records.find(toType, toId)?.archivedAt === null);
}

export function associatedIds(portal: Portal, from: Reference, toType: StoredType): string[] {
  return liveAssociations(portal, from, toType).map(({ toId }) => toId);
}
