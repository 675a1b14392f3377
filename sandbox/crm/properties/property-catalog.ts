import { HubSpotError } from "../hubspot-error.ts";
import { STORED_TYPES, type StoredType } from "../records/object-kinds.ts";
import type { PropertyCreate, PropertyDefinition, PropertyGroup } from "./property-definition.ts";

export type PropertyCatalog = ReturnType<typeof createPropertyCatalog>;

/** What every account may have of a kind of object. Source: HubSpot's technical limits. */
const USUAL_LIMIT = 1000;

/** Which properties and property groups each kind of object has, and how many the account may make of each. */
export function createPropertyCatalog(now: () => Date, limit = USUAL_LIMIT) {
  const definitions = byType<PropertyDefinition>();
  const groups = byType<PropertyGroup>();

  function create(type: StoredType, inputs: PropertyCreate[]): PropertyDefinition[] {
    for (const input of inputs) requireCreatable(type, input);
    if (custom(type) + inputs.length > limit)
      throw new HubSpotError(400, { message: `The maximum of ${limit} properties of ${type} is reached.` });
    const createdAt = now().toISOString();
    const created = inputs.map((input) => ({ ...input, hubspotDefined: false, readOnly: false, createdAt }));
    for (const definition of created) definitions[type].set(definition.name, definition);
    return created;
  }

  const custom = (type: StoredType) =>
    definitions[type]
      .values()
      .filter(({ hubspotDefined }) => !hubspotDefined)
      .toArray().length;

  function requireCreatable(type: StoredType, { name, groupName }: PropertyCreate): void {
    if (definitions[type].has(name)) throw conflict(`A property named '${name}' already exists.`);
    if (!groups[type].has(groupName))
      throw new HubSpotError(400, { message: `Property group '${groupName}' does not exist.` });
  }

  function createGroup(type: StoredType, group: PropertyGroup): PropertyGroup {
    if (groups[type].has(group.name)) throw conflict(`A property group named '${group.name}' already exists.`);
    groups[type].set(group.name, group);
    return group;
  }

  return {
    limit,
    /** How many the account has made. */
    custom,
    create,
    createGroup,
    add: (type: StoredType, definition: PropertyDefinition) => void definitions[type].set(definition.name, definition),
    find: (type: StoredType, name: string) => definitions[type].get(name),
    list: (type: StoredType) => [...definitions[type].values()],
    groups: (type: StoredType) => [...groups[type].values()],
  };
}

function byType<Value>(): Record<StoredType, Map<string, Value>> {
  return Object.fromEntries(STORED_TYPES.map((type) => [type, new Map()])) as Record<StoredType, Map<string, Value>>;
}

function conflict(message: string): HubSpotError {
  return new HubSpotError(409, { message, category: "CONFLICT" });
}
