import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";
import { QuarterSchema } from "./commission.ts";

const LONGEST_NOTE = 200;

/**
 * What HubSpot has paid for a quarter, or null for both where an entry is to be removed. What stood before is kept. The
 * answer has the entries as they are then; a refusal names the field.
 */
export const EnterPaymentSchema = z
  .object({
    quarter: QuarterSchema,
    currency: z.string().check(z.regex(/^[A-Z]{3}$/, "must be a currency code such as EUR")),
    paidMinor: z.nullable(z.int().check(z.nonnegative("must not be negative"))),
    paidOn: z.nullable(CalendarDateSchema),
    note: z.nullable(
      z.string().check(z.trim(), z.maxLength(LONGEST_NOTE), z.regex(/^[^\p{Cc}\p{Cs}]+$/u, "must be a line of text")),
    ),
    idempotencyKey: IdempotencyKeySchema,
  })
  .check(
    z.refine(({ paidMinor, paidOn }) => (paidMinor === null) === (paidOn === null), {
      error: "must be given with the amount, and only with it",
      path: ["paidOn"],
    }),
  );
export type EnterPayment = z.infer<typeof EnterPaymentSchema>;
