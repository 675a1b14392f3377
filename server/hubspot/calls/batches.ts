import * as z from "zod/mini";
import { HubSpotError } from "../../errors/hubspot-errors.ts";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./transport.ts";

const BatchErrorSchema = z.object({
  message: z.string(),
  category: z.optional(z.string()),
  /** Which inputs it is about: HubSpot names them under `ids`, `id`, `objectWriteTraceId` and more, or not at all. */
  context: z.optional(z.unknown()),
  errors: z.optional(z.unknown()),
});
type BatchError = z.infer<typeof BatchErrorSchema>;

/** What went wrong with some inputs of a batch that is answered by 207. Source: StandardError in HubSpot's OpenAPI documents. */
export const BatchErrorsSchema = z.optional(z.array(BatchErrorSchema));

/** An input that HubSpot left out of a batch. */
export interface LeftOut {
  id: string;
  /** HubSpot's sentence. */
  reason: string;
  /** Whether its record is no longer there. */
  isGone: boolean;
}

/** What HubSpot says of the inputs that it left out. */
export interface Refusals {
  refused: LeftOut[];
  /** Its reasons where it does not say which inputs it means. */
  reasons: string[];
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

/** Words of a sentence, without the full stop behind them. */
const wordsOf = (message: string) => message.split(/[^\p{L}\p{N}:.@_-]+/u).map((word) => word.replace(/[.:]+$/, ""));

/** The inputs that an error is about, by its fields, else by its sentence. */
function namedBy({ message, context, errors }: BatchError, ids: string[]): string[] {
  const among = (texts: string[]) => ids.filter((id) => texts.includes(id));
  const named = among(textsIn([context, errors]));
  return named.length > 0 ? named : among(wordsOf(message));
}

/** Tells by whose fault a batch was taken only in part. @param ids how the inputs are named */
export function readRefusals(errors: z.infer<typeof BatchErrorsSchema>, ids: string[]): Refusals {
  const inputs = [...new Set(ids)];
  const named = (errors ?? []).map((error) => ({ ...error, ids: namedBy(error, inputs) }));
  return {
    refused: named.flatMap(({ ids, message: reason, category }) =>
      ids.map((id) => ({ id, reason, isGone: category === "OBJECT_NOT_FOUND" })),
    ),
    reasons: named.filter(({ ids }) => ids.length === 0).map(({ message }) => message),
  };
}

/**
 * Lets one reason pass: of "not found" any other says nothing of whether the record is there, so it fails the batch.
 * @throws HubSpotError
 */
export function requireOnly(category: string, errors: z.infer<typeof BatchErrorsSchema>): void {
  const other = errors?.find((error) => error.category !== category);
  if (other) throw new HubSpotError({ status: 207, category: other.category ?? "UNKNOWN", message: other.message });
}

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
  objectType: "contacts" | "companies" | "deals" | "tasks",
  inputs: RecordUpdate[],
): Promise<{ updated: string[] } & Refusals> {
  const path = `/crm/objects/${API_VERSION}/${objectType}/batch/update`;
  const { results, errors } = await transport({ method: "POST", path, body: { inputs }, answer: AnswerSchema });
  const ids = inputs.map(({ id }) => id);
  return { updated: results.map((record) => record.id), ...readRefusals(errors, ids) };
}
