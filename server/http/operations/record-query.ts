import * as z from "zod/mini";
import type { RecordId } from "../../facts/record-id.ts";
import { ProblemError } from "../../errors/problem-error.ts";

/** HubSpot's numbers of the kinds of records that carry the cards. */
const KINDS = { "0-1": "contacts", "0-2": "companies" } as const;

/** The record that a card is open on. */
export const RecordQuerySchema = z.object({
  objectTypeId: z.optional(z.enum(["0-1", "0-2"], "must be 0-1 (contact) or 0-2 (company)")),
  objectId: z.optional(z.string().check(z.regex(/^\d{1,20}$/, "must be a record id"))),
});
type RecordQuery = z.infer<typeof RecordQuerySchema>;

export function recordOf(objectTypeId: keyof typeof KINDS, objectId: string): RecordId {
  return { kind: KINDS[objectTypeId], id: objectId };
}

/** @throws ProblemError naming the part that is missing */
export function requireRecord({ objectTypeId, objectId }: RecordQuery): RecordId {
  if (objectTypeId && objectId) return recordOf(objectTypeId, objectId);
  const field = objectTypeId ? "objectId" : "objectTypeId";
  throw new ProblemError("invalid-request", `${field}: is missing`, { field });
}

/** Null when no record is named at all. @throws ProblemError when only a part of one is */
export function optionalRecord(query: RecordQuery): RecordId | null {
  return query.objectTypeId || query.objectId ? requireRecord(query) : null;
}
