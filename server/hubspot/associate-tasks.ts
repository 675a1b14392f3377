import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import { BatchErrorsSchema, readRefusals, type Refusals } from "./batch-errors.ts";
import type { Transport } from "./create-transport.ts";

export interface TaskLink {
  taskId: string;
  objectId: string;
}

/** HubSpot answers both directions of an association. */
const AnswerSchema = z.object({
  results: z.array(z.object({ from: z.object({ id: z.string() }), to: z.object({ id: z.string() }) })),
  errors: BatchErrorsSchema,
});

/** An error names the task or only the record; then it is about every task of that record. */
function refusedLinks(errors: z.infer<typeof BatchErrorsSchema>, links: TaskLink[]): Refusals {
  const ids = links.flatMap(({ taskId, objectId }) => [taskId, objectId]);
  const { refused, reasons } = readRefusals(errors, ids);
  const of = (id: string) => links.filter(({ taskId, objectId }) => taskId === id || objectId === id);
  return { refused: refused.flatMap((one) => of(one.id).map(({ taskId }) => ({ ...one, id: taskId }))), reasons };
}

/**
 * Shows tasks on records of one kind, at most 100 in one call; what is associated already stays so.
 * @returns the ids of the tasks that are associated now, and what HubSpot says of those that it left out
 * @throws HubSpotError when it refuses the whole batch
 */
export async function associateTasks(
  transport: Transport,
  objectType: "contacts" | "companies",
  links: TaskLink[],
): Promise<{ associated: string[] } & Refusals> {
  const path = `/crm/associations/${API_VERSION}/tasks/${objectType}/batch/associate/default`;
  const inputs = links.map(({ taskId, objectId }) => ({ from: { id: taskId }, to: { id: objectId } }));
  const { results, errors } = await transport({ method: "POST", path, body: { inputs }, answer: AnswerSchema });
  const pairs = new Set(results.flatMap(({ from, to }) => [`${from.id} ${to.id}`, `${to.id} ${from.id}`]));
  return {
    associated: links.filter((link) => pairs.has(`${link.taskId} ${link.objectId}`)).map(({ taskId }) => taskId),
    ...refusedLinks(errors, links),
  };
}
