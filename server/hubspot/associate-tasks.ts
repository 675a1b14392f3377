import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";

export interface TaskLink {
  taskId: string;
  objectId: string;
}

/** HubSpot answers both directions of an association. */
const AnswerSchema = z.object({
  results: z.array(z.object({ from: z.object({ id: z.string() }), to: z.object({ id: z.string() }) })),
  errors: z.optional(z.array(z.object({ message: z.string() }))),
});

/**
 * Shows tasks on records of one kind, at most 100 in one call; what is associated already stays so.
 * @returns the ids of the tasks that are associated now, and HubSpot's reasons where it left some out
 * @throws HubSpotError when it refuses the whole batch
 */
export async function associateTasks(
  transport: Transport,
  objectType: "contacts" | "companies",
  links: TaskLink[],
): Promise<{ associated: string[]; reasons: string[] }> {
  const path = `/crm/associations/${API_VERSION}/tasks/${objectType}/batch/associate/default`;
  const inputs = links.map(({ taskId, objectId }) => ({ from: { id: taskId }, to: { id: objectId } }));
  const { results, errors = [] } = await transport({ method: "POST", path, body: { inputs }, answer: AnswerSchema });
  const pairs = new Set(results.flatMap(({ from, to }) => [`${from.id} ${to.id}`, `${to.id} ${from.id}`]));
  return {
    associated: links.filter((link) => pairs.has(`${link.taskId} ${link.objectId}`)).map(({ taskId }) => taskId),
    reasons: errors.map((error) => error.message),
  };
}
