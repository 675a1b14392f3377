import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import { BatchErrorsSchema, readRefusals, type Refusals } from "./batch-errors.ts";
import type { Transport } from "./create-transport.ts";

export interface RecordUpdate {
  id: string;
  properties: Record<string, string>;
}

/** A whole batch is 200; a part of one is 207 with the reasons of the rest. */
const AnswerSchema = z.object({ results: z.array(z.object({ id: z.string() })), errors: BatchErrorsSchema });

/**
 * Updates at most 100 records of a kind in one call.
 * @returns the ids that HubSpot updated, and what it says of those that it left out
 * @throws HubSpotError when it refuses the whole batch
 */
export async function updateRecords(
  transport: Transport,
  objectType: "contacts" | "companies" | "tasks",
  inputs: RecordUpdate[],
): Promise<{ updated: string[] } & Refusals> {
  const path = `/crm/objects/${API_VERSION}/${objectType}/batch/update`;
  const { results, errors } = await transport({ method: "POST", path, body: { inputs }, answer: AnswerSchema });
  const ids = inputs.map(({ id }) => id);
  return { updated: results.map((record) => record.id), ...readRefusals(errors, ids) };
}
