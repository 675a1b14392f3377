import * as z from "zod/mini";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";

/** `POST /api/benefits/nominations`: notes that a company was nominated for ad-hoc co-sell help. Answers the benefits. */
export const NominateSchema = z.object({
  objectTypeId: z.literal("0-2", "must be 0-2: a company is nominated"),
  objectId: z.string().check(z.regex(/^\d{1,20}$/, "must be a record id")),
  idempotencyKey: IdempotencyKeySchema,
});
