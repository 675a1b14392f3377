import * as z from "zod/mini";
import { RecordIdSchema, RecordLinkSchema } from "../portal/record-link.ts";
import { MISSING_FIELDS, REGISTER_REFUSALS, UnavailableReasonSchema } from "./lead.ts";

/** As many records as HubSpot's list can hand over at once, as far as is known. */
export const MOST_RECORDS = 10_000;

export const CheckRecordsSchema = z.strictObject({
  objectTypeId: z.enum(["0-1", "0-2"], "must be 0-1 (contact) or 0-2 (company)"),
  objectIds: z
    .array(RecordIdSchema)
    .check(z.minLength(1, "is empty"), z.maxLength(MOST_RECORDS, `has more than ${MOST_RECORDS} records`)),
});

/** Why the lead of a selected record would not be registered. */
export const RECORD_FAULTS = [
  ...REGISTER_REFUSALS,
  /** It is the lead of another selected record, which stands for both. */
  "doubled",
] as const;
export type RecordFault = (typeof RECORD_FAULTS)[number];

/** Records that share a reason, as places in what was asked, from 0: what was asked is not repeated. */
const RefusedRecordsSchema = z.object({
  fault: z.enum(RECORD_FAULTS),
  /** For `unavailable`. */
  unavailable: z.optional(UnavailableReasonSchema),
  /** For `invalid-data` what is missing or wrong in the CRM's records. */
  missing: z.optional(z.array(z.enum(MISSING_FIELDS))),
  places: z.array(z.int()),
  /** The first of them, as the CRM names them. */
  first: z.array(RecordLinkSchema),
});
export type RefusedRecords = z.infer<typeof RefusedRecordsSchema>;

/** What registering the leads of the selected records would come to; nothing is written. A record that is named twice counts once. */
export const RecordsCheckSchema = z.object({
  /** In the order of the selection, which is the order in which they would be registered. */
  ready: z.array(z.object({ place: z.int(), domain: z.string() })),
  refused: z.array(RefusedRecordsSchema),
});
export type RecordsCheck = z.infer<typeof RecordsCheckSchema>;
