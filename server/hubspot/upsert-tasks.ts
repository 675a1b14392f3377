import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import { BatchErrorsSchema, readRefusals, type Refusals } from "./batch-errors.ts";
import type { Transport } from "./create-transport.ts";
import { TASK_KEY_PROPERTY } from "./task-key-property.ts";

export interface TaskUpsert {
  key: string;
  properties: Record<string, string>;
}

const AnswerSchema = z.object({
  results: z.array(z.object({ id: z.string(), properties: z.object({ [TASK_KEY_PROPERTY]: z.string() }) })),
  errors: BatchErrorsSchema,
});

/**
 * Makes or updates at most 100 tasks in one call; a key that is there already is updated.
 * @returns the ids by key, and what HubSpot says of those that it left out, by key
 * @throws HubSpotError when it refuses the whole batch
 */
export async function upsertTasks(
  transport: Transport,
  tasks: TaskUpsert[],
): Promise<{ ids: Map<string, string> } & Refusals> {
  const path = `/crm/objects/${API_VERSION}/tasks/batch/upsert`;
  // The key is among the properties too, so that the answer tells which task is whose.
  const inputs = tasks.map(({ key, properties }) => ({
    id: key,
    idProperty: TASK_KEY_PROPERTY,
    properties: { ...properties, [TASK_KEY_PROPERTY]: key },
  }));
  const { results, errors } = await transport({ method: "POST", path, body: { inputs }, answer: AnswerSchema });
  return {
    ids: new Map(results.map(({ id, properties }) => [properties[TASK_KEY_PROPERTY], id])),
    ...readRefusals(
      errors,
      tasks.map(({ key }) => key),
    ),
  };
}
