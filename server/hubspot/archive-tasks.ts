import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";

/** Removes at most 100 tasks by their ids; what is gone already is no error. @throws HubSpotError */
export async function archiveTasks(transport: Transport, ids: string[]): Promise<void> {
  const path = `/crm/objects/${API_VERSION}/tasks/batch/archive`;
  await transport({ method: "POST", path, body: { inputs: ids.map((id) => ({ id })) }, answer: z.undefined() });
}
