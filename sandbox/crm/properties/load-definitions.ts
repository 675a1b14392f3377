import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { STORED_TYPES } from "../records/object-kinds.ts";
import { NATIVE_PROPERTIES } from "./native-properties.ts";
import { PARTNER_STANDING_GROUP, PARTNER_STANDING_PROPERTIES } from "./partner-standing-properties.ts";
import type { PropertyCatalog } from "./property-catalog.ts";
import { type PropertyDefinition, type PropertyRow, toPropertyCreate } from "./property-definition.ts";

const CREATED_AT = "2020-01-01T00:00:00.000Z";

/** An account that holds a value must have the property, and the option: those the snapshot's objects use are there. */
export function loadDefinitions(catalog: PropertyCatalog, snapshot: PortalSnapshot): void {
  for (const type of STORED_TYPES) {
    const used = usedValues(snapshot.objects[type as keyof typeof snapshot.objects] ?? []);
    const { group, rows } = NATIVE_PROPERTIES[type];
    const own = (PARTNER_STANDING_PROPERTIES[type] ?? []).filter(([name]) => used.has(name));
    const known = new Set([...rows, ...own].map(([name]) => name));
    const custom = [...used.keys()]
      .filter((name) => !known.has(name))
      .map((name): PropertyRow => [name, name, "string", "text"]);

    catalog.createGroup(type, { ...group, displayOrder: -1 });
    if (own.length > 0) catalog.createGroup(type, { ...PARTNER_STANDING_GROUP, displayOrder: -1 });
    for (const row of rows) catalog.add(type, definition(row, group.name, used.get(row[0]), "native"));
    for (const row of own) catalog.add(type, definition(row, PARTNER_STANDING_GROUP.name, used.get(row[0])));
    for (const row of custom) catalog.add(type, definition(row, group.name));
  }
}

function usedValues(objects: SnapshotObject[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  for (const { properties, history = {} } of objects)
    for (const name of new Set([...Object.keys(properties), ...Object.keys(history)])) {
      const values = used.get(name) ?? new Set();
      if (properties[name]) values.add(properties[name]);
      used.set(name, values);
    }
  return used;
}

function definition(
  row: PropertyRow,
  groupName: string,
  used: Set<string> = new Set(),
  origin?: "native",
): PropertyDefinition {
  const created = toPropertyCreate(row, groupName);
  const values = created.fieldType === "checkbox" ? [...used].flatMap((value) => value.split(";")) : [...used];
  const added = values.filter((value) => !created.options.some((option) => option.value === value));
  const occurring = created.type === "enumeration" && !created.externalOptions ? [...new Set(added)].sort() : [];
  const options = occurring.map((value, index) => ({
    label: value,
    value,
    displayOrder: created.options.length + index,
    hidden: false,
  }));
  return {
    ...created,
    options: [...created.options, ...options],
    hubspotDefined: origin === "native",
    readOnly: row[4]?.readOnly ?? false,
    createdAt: CREATED_AT,
  };
}
