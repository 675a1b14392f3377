import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";
import { HubSpotError } from "../errors/hubspot-error.ts";
import { TASK_KEY_PROPERTY, unlessUnique } from "./task-key-property.ts";

const KeyedTaskSchema = z.object({ id: z.string(), properties: z.object({ [TASK_KEY_PROPERTY]: z.string() }) });
const AnswerSchema = z.object({
  results: z.array(KeyedTaskSchema),
  errors: z.optional(z.array(z.object({ message: z.string(), category: z.optional(z.string()) }))),
});
const FoundSchema = z.object({ results: z.array(KeyedTaskSchema) });

/** A search may be 3,000 characters long (Search the CRM). */
const KEYS_A_SEARCH = 25;
const MOST_RESULTS = 200;

const byKey = (tasks: z.infer<typeof KeyedTaskSchema>[]) =>
  new Map(tasks.map(({ id, properties }) => [properties[TASK_KEY_PROPERTY], id]));

async function readByKey(transport: Transport, keys: string[]): Promise<Map<string, string>> {
  const { results, errors = [] } = await transport({
    method: "POST",
    path: `/crm/objects/${API_VERSION}/tasks/batch/read`,
    body: {
      idProperty: TASK_KEY_PROPERTY,
      properties: [TASK_KEY_PROPERTY],
      propertiesWithHistory: [],
      inputs: keys.map((id) => ({ id })),
    },
    answer: AnswerSchema,
  });
  const unclear = errors.find(({ category }) => category !== "OBJECT_NOT_FOUND");
  if (unclear)
    throw new HubSpotError({ status: 207, category: unclear.category ?? "UNKNOWN", message: unclear.message });
  return byKey(results);
}

/** The same by searching, which runs up to a minute behind. Keys are lower-case, as HubSpot wants the values of a list. */
export async function searchTasks(transport: Transport, keys: string[]): Promise<Map<string, string>> {
  const found: z.infer<typeof KeyedTaskSchema>[] = [];
  for (let at = 0; at < keys.length; at += KEYS_A_SEARCH) {
    const values = keys.slice(at, at + KEYS_A_SEARCH);
    const filters = [{ propertyName: TASK_KEY_PROPERTY, operator: "IN", values }];
    const body = { filterGroups: [{ filters }], properties: [TASK_KEY_PROPERTY], limit: MOST_RESULTS };
    const path = `/crm/objects/${API_VERSION}/tasks/search`;
    found.push(...(await transport({ method: "POST", path, body, answer: FoundSchema })).results);
  }
  return byKey(found);
}

/**
 * Looks up at most 100 tasks by their keys.
 * @returns the ids of those that are there; archived ones are not
 * @throws HubSpotError also when HubSpot cannot tell whether one is there
 */
export function findTasks(transport: Transport, keys: string[]): Promise<Map<string, string>> {
  return readByKey(transport, keys).catch((error: unknown) =>
    unlessUnique(transport, error, () => searchTasks(transport, keys)),
  );
}
