import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";
import { HubSpotError } from "../errors/hubspot-error.ts";
import { TASK_KEY_PROPERTY } from "./task-key-property.ts";

const AnswerSchema = z.object({
  results: z.array(z.object({ id: z.string(), properties: z.object({ [TASK_KEY_PROPERTY]: z.string() }) })),
  errors: z.optional(z.array(z.object({ message: z.string(), category: z.optional(z.string()) }))),
});

/**
 * Looks up at most 100 tasks by their keys.
 * @returns the ids of those that are there; archived ones are not
 * @throws HubSpotError also when HubSpot cannot tell whether one is there
 */
export async function findTasks(transport: Transport, keys: string[]): Promise<Map<string, string>> {
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
  return new Map(results.map(({ id, properties }) => [properties[TASK_KEY_PROPERTY], id]));
}
