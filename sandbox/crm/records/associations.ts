import type { Portal } from "../portal.ts";
import { OBJECT_KINDS, type StoredType } from "./object-kinds.ts";
import { compareIds } from "./record-store.ts";

export interface AssociationType {
  from: StoredType;
  to: StoredType;
  typeId: number;
  /** The first association of a record to a company is also its primary one. */
  primary: boolean;
}

type Row = [from: StoredType, to: StoredType, typeId: number, inverseTypeId: number, primary?: "primary"];

/** HubSpot's own association types: developers.hubspot.com, Associations v4, association type id values. */
const ROWS: Row[] = [
  ["contacts", "companies", 1, 2, "primary"],
  ["contacts", "companies", 279, 280],
  ["deals", "companies", 5, 6, "primary"],
  ["deals", "companies", 341, 342],
  ["contacts", "deals", 4, 3],
  ["notes", "contacts", 202, 201],
  ["notes", "companies", 190, 189],
  ["notes", "deals", 214, 213],
  ["tasks", "contacts", 204, 203],
  ["tasks", "companies", 192, 191],
  ["tasks", "deals", 216, 215],
  // HubSpot documents no numbers of these; the product does not read them.
  ["partner_clients", "companies", 900_001, 900_002],
];

const TYPES: AssociationType[] = ROWS.flatMap(([from, to, typeId, inverseTypeId, primary]) => [
  { from, to, typeId, primary: primary !== undefined },
  { from: to, to: from, typeId: inverseTypeId, primary: primary !== undefined },
]);

export function associationTypes(from: StoredType, to: StoredType): AssociationType[] {
  return TYPES.filter((type) => type.from === from && type.to === to);
}

/** The name HubSpot gives the type where objects carry their associations along, such as `contact_to_company`. */
export function associationTypeName(type: AssociationType): string {
  const name = `${OBJECT_KINDS[type.from].singular}_to_${OBJECT_KINDS[type.to].singular}`;
  const hasPrimary = associationTypes(type.from, type.to).some(({ primary }) => primary);
  return hasPrimary && !type.primary ? `${name}_unlabeled` : name;
}

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

/** Associations with records that exist; those with archived ones rest until the record is restored. */
export function liveAssociations(portal: Portal, from: Reference, toType: StoredType): Association[] {
  return portal.associations
    .associations(from, toType)
    .filter(({ toId }) => portal.records.find(toType, toId)?.archivedAt === null);
}

export function associatedIds(portal: Portal, from: Reference, toType: StoredType): string[] {
  return liveAssociations(portal, from, toType).map(({ toId }) => toId);
}
