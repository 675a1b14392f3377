import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";
import { HubSpotError } from "../errors/hubspot-error.ts";
import { PROPERTY_DEFINITIONS, PROPERTY_GROUP } from "./property-definitions.ts";

const PropertiesSchema = z.object({
  results: z.array(z.object({ name: z.string(), groupName: z.optional(z.string()) })),
});

type ObjectType = keyof typeof PROPERTY_DEFINITIONS;

/** Somebody created it in the meantime: that is what was wanted. */
async function unlessThere(creation: Promise<unknown>): Promise<void> {
  await creation.catch((error: unknown) => {
    if (!(error instanceof HubSpotError) || error.status !== 409) throw error;
  });
}

async function provision(transport: Transport, objectType: ObjectType): Promise<string[]> {
  const path = `/crm/properties/${API_VERSION}/${objectType}`;
  const { results } = await transport({ method: "GET", path, answer: PropertiesSchema });
  const known = new Set(results.map((property) => property.name));
  const missing = PROPERTY_DEFINITIONS[objectType].filter((definition) => !known.has(definition.name));
  if (missing.length === 0) return [];
  const answer = z.unknown();
  const hasGroup = results.some((property) => property.groupName === PROPERTY_GROUP.name);
  if (!hasGroup) await unlessThere(transport({ method: "POST", path: `${path}/groups`, body: PROPERTY_GROUP, answer }));
  const inputs = missing.map((definition) => ({ ...definition, groupName: PROPERTY_GROUP.name }));
  await unlessThere(transport({ method: "POST", path: `${path}/batch/create`, body: { inputs }, answer }));
  return missing.map((definition) => `${objectType}.${definition.name}`);
}

/** Without its property on tasks the app cannot remind, but everything else works: the reminders wait in the outbox. */
function unlessForTasks(objectType: ObjectType, error: unknown): string[] {
  if (objectType === "tasks" && error instanceof HubSpotError && !error.transient) return [];
  throw error;
}

/**
 * Creates the app's CRM properties that the account lacks, and names them. Safe to call at any time, any number of times.
 * @throws HubSpotError
 */
export async function provisionProperties(transport: Transport): Promise<string[]> {
  const objectTypes = Object.keys(PROPERTY_DEFINITIONS) as ObjectType[];
  const created = await Promise.all(
    objectTypes.map((objectType) =>
      provision(transport, objectType).catch((error: unknown) => unlessForTasks(objectType, error)),
    ),
  );
  return created.flat();
}
