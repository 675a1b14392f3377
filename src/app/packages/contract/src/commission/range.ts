import * as z from "zod/mini";
import { RecordLinkSchema } from "../portal/record-link.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { AccountAmountSchema, AccountCurrencySchema, COMMISSION_REASONS, MonthSchema, totals } from "./commission.ts";

/** The first and the last day. A month counts on its last day, what was taken back on the day on which it was booked. */
const range = { from: CalendarDateSchema, to: CalendarDateSchema };

/** What one currency comes to in a range. */
const RangeTotalSchema = z.object({
  currency: z.string(),
  ...totals,
  /** What of the commission is of months that are not over. */
  forecastMinor: z.int(),
  customers: z.int(),
  /** The same in the account's currency; null where it is in that. */
  inAccount: z.nullable(AccountAmountSchema),
});
export type RangeTotal = z.infer<typeof RangeTotalSchema>;

/** What falls into a month of the range, in one currency. */
const RangeMonthSchema = z.object({
  month: MonthSchema,
  currency: z.string(),
  ...totals,
  status: z.enum(["forecast", "due", "paid"]),
});
export type RangeMonth = z.infer<typeof RangeMonthSchema>;

/** What one customer comes to in a range. */
const RangeCustomerSchema = z.object({
  company: RecordLinkSchema,
  currency: z.string(),
  ...totals,
  /** Months that pay. */
  months: z.int(),
  inAccount: z.nullable(AccountAmountSchema),
});
export type RangeCustomer = z.infer<typeof RangeCustomerSchema>;

/** The commission of any range of days. Amounts of different currencies are added only in the account's. */
export const CommissionRangeSchema = z.object({
  on: CalendarDateSchema,
  ...range,
  /** Null on a further page: the first one has said it. */
  sums: z.nullable(
    z.object({
      totals: z.array(RangeTotalSchema),
      /** Oldest first; those into which nothing falls are left out. */
      months: z.array(RangeMonthSchema),
      /** All currencies together; null where everything is in the account's. */
      account: z.nullable(z.extend(AccountCurrencySchema, AccountAmountSchema.shape)),
    }),
  ),
  /** A page of them: a currency after the other, and in each the largest first. `after` asks for the next page, null at the end. */
  customers: z.array(RangeCustomerSchema),
  after: z.nullable(z.string()),
});
export type CommissionRange = z.infer<typeof CommissionRangeSchema>;

/** Why a month pays nothing. `earns` is none, and of what is not sold there are no months. */
export const UNPAID_REASONS = [
  ...COMMISSION_REASONS.filter((reason) => reason !== "earns" && reason !== "not-sold"),
  /** A sale earns, but only on what the customer pays more than before, and that is nothing. */
  "nothing-more" as const,
] as const;
export const UnpaidReasonSchema = z.enum(UNPAID_REASONS);
export type UnpaidReason = z.infer<typeof UnpaidReasonSchema>;

/** Months of a customer that pay nothing for one reason; the months as spans, the oldest first. */
const UnpaidCustomerSchema = z.object({
  company: RecordLinkSchema,
  reason: UnpaidReasonSchema,
  months: z.int(),
  spans: z.array(z.object({ from: MonthSchema, to: MonthSchema })),
});
export type UnpaidCustomer = z.infer<typeof UnpaidCustomerSchema>;

/** Months of a range that pay nothing, by reason. */
export const UnpaidMonthsSchema = z.object({
  on: CalendarDateSchema,
  ...range,
  /** The one that is listed; null for all. */
  reason: z.nullable(UnpaidReasonSchema),
  /** How many customers there are of each that occurs, and what it means, in the viewer's language; null on a further page. */
  reasons: z.nullable(
    z.array(z.object({ reason: UnpaidReasonSchema, label: z.string(), why: z.string(), customers: z.int() })),
  ),
  /** A page of them, the most months first. `after` asks for the next page, null at the end. */
  customers: z.array(UnpaidCustomerSchema),
  after: z.nullable(z.string()),
});
export type UnpaidMonths = z.infer<typeof UnpaidMonthsSchema>;
