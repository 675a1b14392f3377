import * as z from "zod/mini";
import { RecordIdSchema } from "../portal/record-link.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";
import { LEAD_REFUSALS, MISSING_FIELDS, type LeadRefusal, type MissingField, UnavailableReasonSchema } from "./lead.ts";

/** A list of leads is as long as this at most, and so many of them are registered by one request. */
export const MOST_IMPORT_ROWS = 5_000;
export const IMPORT_BATCH = 25;
/** HubSpot carries a megabyte, names and quotation marks of the request included. */
export const LONGEST_IMPORT = 1_000_000;

/** Why a row is not registered: how it is written, what the CRM has of it, or what registering its lead is refused for. */
export const IMPORT_FAULTS = [
  /** No column is named that holds domains or e-mail addresses. */
  "no-column",
  "no-row",
  "too-many-rows",
  /** A quotation mark opens or closes nothing: what stands behind it cannot be told apart, and nothing is read. */
  "quotes",
  /** Another number of cells than the first row has. */
  "cells",
  /** Neither domain nor e-mail address. */
  "missing",
  "malformed",
  "ip-address",
  /** A free or a disposable mailbox. */
  "free-mail",
  "platform",
  "own-domain",
  "hubspot-domain",
  /** The CRM has neither company nor contact for it. */
  "no-record",
  /** The CRM's record stands for `domain` instead. */
  "other-domain",
  /** The lead of `otherLine` is the same. */
  "doubled",
  "already-registered",
  "pending",
  "unavailable",
  "invalid-data",
  "capacity-reached",
] as const satisfies (Written | LeadRefusal | MissingField["fault"])[];
type Written = "no-column" | "no-row" | "too-many-rows" | "quotes" | "cells" | "no-record" | "other-domain" | "doubled";
export type ImportFault = (typeof IMPORT_FAULTS)[number];

/** What does not concern a row is left out: five thousand of them must fit into the megabyte that HubSpot carries. */
export const RefusedRowSchema = z.object({
  /** The line in what was pasted, from 1. */
  line: z.int(),
  fault: z.enum(IMPORT_FAULTS),
  /** Which of `columns.read`; left out where it concerns the row as a whole. */
  column: z.optional(z.int()),
  /** The domain of the lead. */
  domain: z.optional(z.string()),
  /** For `doubled` the line of the same lead. */
  otherLine: z.optional(z.int()),
  /** For `already-registered` the day it ends. */
  expiresOn: z.optional(CalendarDateSchema),
  /** For `unavailable` why. */
  unavailable: z.optional(UnavailableReasonSchema),
  /** For `invalid-data` what is missing or wrong in the CRM's records. */
  missing: z.optional(z.array(z.enum(MISSING_FIELDS))),
});
export type RefusedRow = z.infer<typeof RefusedRowSchema>;

const LeadRowSchema = z.object({
  line: z.int(),
  domain: z.string(),
  /** The record whose lead is registered: 0-1 a contact, 0-2 a company. */
  objectTypeId: z.enum(["0-1", "0-2"]),
  objectId: z.string(),
});
/** A row whose lead can be registered. */
export type LeadRow = z.infer<typeof LeadRowSchema>;

/** What each row of a pasted list would come to; nothing is written. Both lists are in the order of their lines. */
export const ImportCheckSchema = z.object({
  /** How many rows there are below the names of the columns, blank ones left out. */
  rows: z.int(),
  /** The names of the columns that are read, one without a name in a list without names; and of those that are not. */
  columns: z.object({ read: z.array(z.string()), ignored: z.array(z.string()) }),
  ready: z.array(LeadRowSchema),
  refused: z.array(RefusedRowSchema),
});
export type ImportCheck = z.infer<typeof ImportCheckSchema>;

export const CheckImportSchema = z.strictObject({
  csv: z
    .string()
    .check(z.minLength(1, "is empty"), z.maxLength(LONGEST_IMPORT, `is longer than ${LONGEST_IMPORT} characters`)),
});

const RecordSchema = z.object({
  objectTypeId: z.enum(["0-1", "0-2"], "must be 0-1 (contact) or 0-2 (company)"),
  objectId: RecordIdSchema,
});
export const ImportLeadsSchema = z.strictObject({
  records: z
    .array(RecordSchema)
    .check(z.minLength(1, "is empty"), z.maxLength(IMPORT_BATCH, `has more than ${IMPORT_BATCH} records`)),
  idempotencyKey: IdempotencyKeySchema,
});

/** What became of the leads of a batch, in its order; the domain is that of the lead, null where the CRM has no such record. */
export const ImportedLeadsSchema = z.object({
  leads: z.array(z.object({ domain: z.nullable(z.string()), refusal: z.nullable(z.enum(LEAD_REFUSALS)) })),
});
export type ImportedLeads = z.infer<typeof ImportedLeadsSchema>;
