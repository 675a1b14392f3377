import type { Reference } from "./association-store.ts";
import type { Portal } from "../portal.ts";

/** Both records of a pair hear of it. */
export function associateRecords(portal: Portal, from: Reference, to: Reference, { primary = false } = {}): void {
  portal.associations.associate(from, to, { primary });
  announce(portal, from, to, { removed: false });
}

export function dissociateRecords(portal: Portal, from: Reference, to: Reference): void {
  if (portal.associations.dissociate(from, to)) announce(portal, from, to, { removed: true });
}

function announce({ changes }: Portal, from: Reference, to: Reference, { removed }: { removed: boolean }): void {
  const directions: [Reference, Reference][] = [
    [from, to],
    [to, from],
  ];
  for (const [one, two] of directions) {
    const other = { objectType: two.type, objectId: two.id };
    const end = { objectType: one.type, objectId: one.id };
    changes.emit({ ...end, kind: "associationChange", other, removed, source: "INTEGRATION" });
  }
}
