import * as z from "zod/mini";
import { HubSpotError, NoRoomError, unlessRefused } from "../errors/hubspot-errors.ts";
import { API_VERSION } from "./calls/api-version.ts";
import { BatchErrorsSchema, requireOnly } from "./calls/batches.ts";
import { tolerantList } from "./calls/lists.ts";
import { PROPERTY_DEFINITIONS, PROPERTY_GROUP, type PropertyDefinition } from "./property-definitions.ts";
import type { Transport } from "./calls/transport.ts";

/** HubSpot's numbers of the kinds that get properties of the app. */
const TYPE_IDS = { companies: "0-2", contacts: "0-1", deals: "0-3", tasks: "0-27" };
type RoomType = keyof typeof TYPE_IDS;

const UsageSchema = z.object({ objectTypeId: z.string(), limit: z.int(), usage: z.int() });
/** Limits tracking, custom properties: of each kind, and of all together where the plan counts them so. */
const LimitsSchema = z.object({
  byObjectType: tolerantList(UsageSchema),
  overallLimit: z.nullish(z.int()),
  overallUsage: z.nullish(z.int()),
});

/** How many more properties the account may have. */
interface PropertyRoom {
  of: (objectType: RoomType) => number;
  overall: number;
}

const ENDLESS: PropertyRoom = { of: () => Infinity, overall: Infinity };

/** Endless where HubSpot does not say: then creating them tells. @throws HubSpotError while it is away */
export async function readPropertyRoom(transport: Transport): Promise<PropertyRoom> {
  const path = `/crm/limits/${API_VERSION}/custom-properties`;
  const limits = await unlessRefused(transport({ method: "GET", path, answer: LimitsSchema }), [403, 404], null);
  if (limits === null) return ENDLESS;
  const { byObjectType, overallLimit, overallUsage } = limits;
  return {
    of(objectType) {
      const known = byObjectType.find(({ objectTypeId }) => objectTypeId === TYPE_IDS[objectType]);
      return known ? known.limit - known.usage : Infinity;
    },
    overall: overallLimit ? overallLimit - (overallUsage ?? 0) : Infinity,
  };
}

const PropertiesSchema = z.object({
  results: z.array(z.object({ name: z.string(), groupName: z.optional(z.string()) })),
});

/** 207 as soon as one was refused. */
const CreatedSchema = z.object({ errors: BatchErrorsSchema });

type ObjectType = keyof typeof PROPERTY_DEFINITIONS;

/** What a kind of record lacks. */
interface Missing {
  objectType: ObjectType;
  definitions: PropertyDefinition[];
  /** Whether the app's group of properties is there. */
  hasGroup: boolean;
}

const namesOf = ({ objectType, definitions }: Missing) => definitions.map(({ name }) => `${objectType}.${name}`);

/** Somebody created it in the meantime: that is what was wanted. */
const unlessThere = (creation: Promise<unknown>) => unlessRefused(creation, [409], undefined);

async function findMissing(transport: Transport, objectType: ObjectType): Promise<Missing> {
  const path = `/crm/properties/${API_VERSION}/${objectType}`;
  const { results } = await transport({ method: "GET", path, answer: PropertiesSchema });
  const known = new Set(results.map((property) => property.name));
  return {
    objectType,
    definitions: PROPERTY_DEFINITIONS[objectType].filter((definition) => !known.has(definition.name)),
    hasGroup: results.some((property) => property.groupName === PROPERTY_GROUP.name),
  };
}

/** The app's properties that the account lacks, as `companies.pp_hubspot_mrr`. @throws HubSpotError */
export async function missingProperties(transport: Transport): Promise<string[]> {
  const objectTypes = Object.keys(PROPERTY_DEFINITIONS) as ObjectType[];
  return (await Promise.all(objectTypes.map((objectType) => findMissing(transport, objectType)))).flatMap(namesOf);
}

/** Half of them would be of no use, so none is made where not all have room. @throws NoRoomError */
async function requireRoom(transport: Transport, all: Missing[]): Promise<void> {
  const room = await readPropertyRoom(transport);
  for (const { objectType, definitions } of all)
    if (room.of(objectType) < definitions.length)
      throw new NoRoomError(
        `The account has room for ${room.of(objectType)} more properties of ${objectType}, and the app needs ${definitions.length}. Delete some that nobody uses.`,
      );
  const needed = all.flatMap(namesOf).length;
  if (room.overall < needed)
    throw new NoRoomError(
      `The account has room for ${room.overall} more properties, and the app needs ${needed}. Delete some that nobody uses.`,
    );
}

/** A part that is refused is a refusal: what is missing would be missed only where it is written. @throws HubSpotError */
async function createAll(transport: Transport, { objectType, definitions }: Missing): Promise<void> {
  const path = `/crm/properties/${API_VERSION}/${objectType}/batch/create`;
  const inputs = definitions.map((definition) => ({ ...definition, groupName: PROPERTY_GROUP.name }));
  const { errors } = await transport({ method: "POST", path, body: { inputs }, answer: CreatedSchema });
  requireOnly("CONFLICT", errors);
}

async function create(transport: Transport, missing: Missing): Promise<void> {
  const path = `/crm/properties/${API_VERSION}/${missing.objectType}/groups`;
  const answer = z.unknown();
  if (!missing.hasGroup) await unlessThere(transport({ method: "POST", path, body: PROPERTY_GROUP, answer }));
  await unlessThere(createAll(transport, missing));
}

const isForGood = (error: unknown) => error instanceof HubSpotError && !error.transient;

/**
 * Without its property on tasks the app cannot remind, but everything else works: the reminders wait in the outbox. HubSpot
 * documents no unique properties of tasks: where it refuses one, a plain one does, and tasks are searched for by it.
 */
async function createForTasks(transport: Transport, missing: Missing): Promise<string[]> {
  const plain = { ...missing, definitions: missing.definitions.map(({ hasUniqueValue: _, ...plain }) => plain) };
  for (const one of [missing, plain])
    try {
      await create(transport, one);
      return namesOf(missing);
    } catch (error) {
      if (!isForGood(error)) throw error;
    }
  return [];
}

/**
 * Creates the app's CRM properties that the account lacks, and names them. Safe to call at any time, any number of times.
 * @throws HubSpotError
 * @throws NoRoomError
 */
export async function provisionProperties(transport: Transport): Promise<string[]> {
  const objectTypes = Object.keys(PROPERTY_DEFINITIONS) as ObjectType[];
  const known = await Promise.all(
    objectTypes.map((objectType) =>
      findMissing(transport, objectType).catch((error: unknown) => {
        if (objectType !== "tasks" || !isForGood(error)) throw error;
        return { objectType, definitions: [], hasGroup: true };
      }),
    ),
  );
  const missing = known.filter(({ definitions }) => definitions.length > 0);
  if (missing.length === 0) return [];
  await requireRoom(transport, missing);
  const created = await Promise.all(
    missing.map(async (one) => {
      if (one.objectType === "tasks") return createForTasks(transport, one);
      await create(transport, one);
      return namesOf(one);
    }),
  );
  return created.flat();
}

const OptionSchema = z.object({ label: z.string(), value: z.string(), hidden: z.optional(z.boolean()) });
const PropertySchema = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  hidden: z.optional(z.boolean()),
  /** Of an enumeration. */
  options: z.optional(tolerantList(OptionSchema)),
});
export type Property = z.infer<typeof PropertySchema>;

/** All properties that the account has for a kind of record. */
export async function readProperties(
  transport: Transport,
  objectType: "companies" | "contacts" | "deals" | "partner_clients",
): Promise<Property[]> {
  const path = `/crm/properties/${API_VERSION}/${objectType}`;
  const answer = z.object({ results: tolerantList(PropertySchema) });
  return (await transport({ method: "GET", path, answer })).results;
}
