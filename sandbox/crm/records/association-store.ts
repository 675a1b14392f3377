import { type AssociationType, associationTypes } from "./association-types.ts";
import { compareIds } from "./compare-ids.ts";
import type { StoredType } from "./object-kinds.ts";

export interface Reference {
  type: StoredType;
  id: string;
}

interface Link {
  toId: string;
  primary: boolean;
}

export interface Association {
  toId: string;
  types: AssociationType[];
}

export type AssociationStore = ReturnType<typeof createAssociationStore>;

/** Which records belong together; every association is known from both of its ends. */
export function createAssociationStore() {
  const links = new Map<string, Map<string, Link>>();

  function linksOf(from: Reference, toType: StoredType): Map<string, Link> {
    const key = `${from.type}/${from.id}/${toType}`;
    const known = links.get(key) ?? new Map<string, Link>();
    links.set(key, known);
    return known;
  }

  function setPrimary(from: Reference, to: Reference): void {
    for (const link of linksOf(from, to.type).values()) {
      const primary = link.toId === to.id;
      link.primary = primary;
      const inverse = linksOf({ type: to.type, id: link.toId }, from.type).get(from.id);
      if (inverse) inverse.primary = primary;
    }
  }

  /** A contact or deal has one primary company: the first, unless another is made it. */
  function associate(from: Reference, to: Reference, { primary = false } = {}): void {
    if (to.type !== "companies" && from.type === "companies") return associate(to, from, { primary });
    const first = linksOf(from, to.type).size === 0;
    const known = linksOf(from, to.type).has(to.id);
    if (!known) linksOf(from, to.type).set(to.id, { toId: to.id, primary: false });
    if (!known) linksOf(to, from.type).set(from.id, { toId: from.id, primary: false });
    if (primary || first) setPrimary(from, to);
  }

  function dissociate(from: Reference, to: Reference): boolean {
    linksOf(to, from.type).delete(from.id);
    return linksOf(from, to.type).delete(to.id);
  }

  /** In order of id. */
  function associations(from: Reference, toType: StoredType): Association[] {
    const types = associationTypes(from.type, toType);
    return [...linksOf(from, toType).values()]
      .sort((a, b) => compareIds(a.toId, b.toId))
      .map(({ toId, primary }) => ({ toId, types: types.filter((type) => primary || !type.primary) }));
  }

  return { associate, dissociate, associations };
}
