import type {
  AccountProperties,
  MappingFault,
  PropertyCount,
} from "@partner-standing/contract/settings/account-property";
import {
  MAPPABLE_PROPERTIES,
  MAPPABLE_TYPES,
  type PropertyMapping,
} from "@partner-standing/contract/settings/property-mapping";
import type { ClientSource } from "@partner-standing/contract/settings/solutions-membership";
import { unlessRefused } from "../errors/hubspot-errors.ts";
import type { Questions } from "../hubspot/gateway.ts";

type Kind = keyof PropertyMapping;
const KINDS = ["companies", "contacts", "deals", "partner_clients"] as const satisfies Kind[];

function fitting(kind: Kind, type: string): string[] {
  return MAPPABLE_PROPERTIES[kind].filter((name) => MAPPABLE_TYPES[name].includes(type));
}

/** The account's properties that may stand for one of the app's. @throws HubSpotError */
export async function accountProperties(gateway: Questions, kind: Kind): Promise<AccountProperties> {
  const properties = await gateway.readProperties(kind);
  const fits = properties
    .filter((property) => !property.hidden)
    .map(({ name, label, type }) => ({ name, label, type, fits: fitting(kind, type) }))
    .filter((property) => property.fits.length > 0);
  return { properties: fits.sort((a, b) => a.label.localeCompare(b.label)) };
}

/** How many records have a property filled, of how many; null for one that the account does not have. @throws HubSpotError */
export async function countProperty(gateway: Questions, kind: Kind, name: string): Promise<PropertyCount | null> {
  const asked = Promise.all([gateway.countRecords(kind, name), gateway.countRecords(kind)]);
  // HubSpot refuses to look for a property that the account does not have.
  const counted = await unlessRefused(asked, [400], null);
  return counted && { filled: counted[0], records: counted[1] };
}

/** HubSpot does not let the app read such records: the account did not grant the scope, or has no such object. */
const CLOSED = [403, 404];

async function faultsOfKind(gateway: Questions, kind: Kind, mapped: [string, string][]): Promise<MappingFault[]> {
  if (mapped.length === 0) return [];
  const properties = await unlessRefused(gateway.readProperties(kind), CLOSED, null);
  if (!properties)
    return mapped.map(([field, property]) => ({ field: `${kind}.${field}`, property, fault: "no-access" }));
  const types = new Map(properties.map(({ name, type }) => [name, type]));
  return mapped.flatMap(([field, property]): MappingFault[] => {
    const type = types.get(property);
    if (type === undefined) return [{ field: `${kind}.${field}`, property, fault: "unknown-property" }];
    return fitting(kind, type).includes(field) ? [] : [{ field: `${kind}.${field}`, property, fault: "wrong-type" }];
  });
}

/** What is wrong with a mapping that is about to be saved; what was mapped before is not asked again. @throws HubSpotError */
export async function mappingFaults(
  gateway: Questions,
  before: PropertyMapping,
  after: PropertyMapping,
): Promise<MappingFault[]> {
  const faults = KINDS.map((kind) => {
    const known: Partial<Record<string, string>> = before[kind];
    const mapped = Object.entries(after[kind]).filter(([name, own]) => known[name] !== own);
    return faultsOfKind(gateway, kind, mapped);
  });
  return (await Promise.all(faults)).flat();
}

/** Whether the app may read the records that clients are to be read from. @throws HubSpotError */
export async function sourceFaults(gateway: Questions, source: ClientSource): Promise<MappingFault[]> {
  const isReadable = (await unlessRefused(gateway.countRecords(source), CLOSED, null)) !== null;
  return isReadable ? [] : [{ field: "clientSource", property: source, fault: "no-access" }];
}
