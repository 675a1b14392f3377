import * as z from "zod/mini";
import { HubSpotError } from "../errors/hubspot-error.ts";

/** What went wrong with some inputs of a batch that is answered by 207. */
export const BatchErrorsSchema = z.optional(
  z.array(z.object({ message: z.string(), category: z.optional(z.string()) })),
);

/**
 * Lets "not found" pass. Any other reason says nothing of whether the record is there, so it fails the batch.
 * @throws HubSpotError
 */
export function requireOnlyMissing(errors: z.infer<typeof BatchErrorsSchema>): void {
  const other = errors?.find((error) => error.category !== "OBJECT_NOT_FOUND");
  if (other) throw new HubSpotError({ status: 207, category: other.category ?? "UNKNOWN", message: other.message });
}
