import * as z from "zod/mini";
import { HubSpotError } from "../errors/hubspot-error.ts";

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
 * Lets "not found" pass. Any other reason says nothing of whether the record is there, so it fails the batch.
 * @throws HubSpotError
 */
export function requireOnlyMissing(errors: z.infer<typeof BatchErrorsSchema>): void {
  const other = errors?.find((error) => error.category !== "OBJECT_NOT_FOUND");
  if (other) throw new HubSpotError({ status: 207, category: other.category ?? "UNKNOWN", message: other.message });
}
