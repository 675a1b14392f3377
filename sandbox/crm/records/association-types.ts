import { OBJECT_KINDS, type StoredType } from "./object-kinds.ts";

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
