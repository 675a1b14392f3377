import * as z from "zod/mini";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";
import { RecordLinkSchema } from "../portal/record-link.ts";
import { FreshnessSchema, RecordKindSchema } from "../standing/standing.ts";

/** Something that went wrong and was not repaired yet; the page says it in the viewer's language by `code`. */
export const ConnectionErrorSchema = z.object({
  code: z.enum(["sync-failed", "kind-unread", "crm-write-refused", "time-zone-unknown"]),
  /** The kind of records that cannot be read; null for anything else. */
  kind: z.nullable(RecordKindSchema),
  /** The instant (UTC) since when; null where it is not known. */
  since: z.nullable(z.iso.datetime()),
  record: z.nullable(RecordLinkSchema),
  /** HubSpot's own words: an English sentence, or the name of the time zone; null where it gave none. */
  message: z.nullable(z.string()),
});
export type ConnectionError = z.infer<typeof ConnectionErrorSchema>;

/** The account behind the service and how reading and writing its CRM goes. */
export const ConnectionSchema = z.object({
  portalId: z.int(),
  uiDomain: z.string(),
  timeZone: z.string(),
  companyCurrency: z.string(),
  freshness: FreshnessSchema,
  /** How many records of the CRM must still be told what was decided. */
  queue: z.int(),
  errors: z.array(ConnectionErrorSchema),
});
export type Connection = z.infer<typeof ConnectionSchema>;

/** Reads the whole CRM again now; the answer is a `Connection`. */
export const SyncNowSchema = z.object({ idempotencyKey: IdempotencyKeySchema });

/** Erases everything the service keeps of this portal. `portalId` is typed in, as a brake. */
export const ErasePortalSchema = z.object({ portalId: z.int(), idempotencyKey: IdempotencyKeySchema });

/** What erasing still waits for: its data to be removed, or, with the data gone, HubSpot to uninstall the app. */
export const ENDING_STEPS = ["data", "hubspot"] as const;
const EndingStepSchema = z.enum(ENDING_STEPS);
export type EndingStep = z.infer<typeof EndingStepSchema>;

/**
 * Erased, or begun and going on by itself; it cannot be called off. Asked anything meanwhile, the service answers
 * `being-erased` with `EndingSchema` as details, and `not-connected` when nothing is left.
 */
export const ErasedSchema = z.discriminatedUnion("erased", [
  z.object({ erased: z.literal(true) }),
  z.object({ erased: z.literal(false), waitsFor: EndingStepSchema }),
]);
export type Erased = z.infer<typeof ErasedSchema>;
export const EndingSchema = z.object({ waitsFor: EndingStepSchema });
