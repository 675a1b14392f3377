import * as z from "zod/mini";
import { IdempotencyKeySchema } from "./idempotency-key.ts";
import { RecordLinkSchema } from "./record-link.ts";
import { FreshnessSchema, RecordKindSchema } from "./standing.ts";

/** Something that went wrong and was not repaired yet; the page says it in the viewer's language by `code`. */
export const ConnectionErrorSchema = z.object({
  code: z.enum(["sync-failed", "kind-unread", "crm-write-refused"]),
  /** The kind of records that cannot be read; null for anything else. */
  kind: z.nullable(RecordKindSchema),
  /** The instant (UTC) since when; null where it is not known. */
  since: z.nullable(z.iso.datetime()),
  record: z.nullable(RecordLinkSchema),
  /** HubSpot's own sentence, English; null where it gave none. */
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

/** `POST /api/sync`: read the whole CRM again now; the answer is a `Connection`, asked again with `GET /api/sync`. */
export const SyncNowSchema = z.object({ idempotencyKey: IdempotencyKeySchema });

/** `POST /api/portal-data/erase`: everything the service keeps of this portal. `portalId` is typed in, as a brake. */
export const ErasePortalSchema = z.object({ portalId: z.int(), idempotencyKey: IdempotencyKeySchema });
export const ErasedSchema = z.object({ erased: z.literal(true) });
