import type { Reference } from "./association-store.ts";
import type { Portal } from "./portal.ts";

/** Both records of a pair hear of it. */
export function associateRecords(portal: Portal, from: Reference, to: Reference, { primary = false } = {}): void {
  portal.associations.associate(from, to, { primary });
  announce(portal, from, to);
}

export function dissociateRecords(portal: Portal, from: Reference, to: Reference): void {
  if (portal.associations.dissociate(from, to)) announce(portal, from, to);
}

function announce(portal: Portal, ...ends: Reference[]): void {
  for (const { type, id } of ends)
    portal.changes.emit({ objectType: type, objectId: id, kind: "associationChange", source: "INTEGRATION" });
}
