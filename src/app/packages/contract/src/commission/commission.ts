import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";
import { InstantSchema } from "../values/instant.ts";
import { RecordIdSchema, RecordLinkSchema } from "../portal/record-link.ts";
import { CitationSchema } from "../programs/scorecard.ts";
import { PackageSchema } from "../settings/solutions-membership.ts";
import { FreshnessSchema } from "../standing/standing.ts";

/** A calendar month, and a calendar quarter. */
export const MonthSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month, written YYYY-MM"));
export const QuarterSchema = z.string().check(z.regex(/^\d{4}-Q[1-4]$/, "must be a quarter, written YYYY-Q1"));

/** How the sale to a customer came about, from `pp_sale_kind`; an existing customer pays only by the rule of the edition (reading C33). */
export const SALE_KINDS = ["new-customer", "cross-sell", "sales-to-marketing-upgrade", "shared-deal-upsell"] as const;
export const SaleKindSchema = z.enum(SALE_KINDS);
export type SaleKind = z.infer<typeof SaleKindSchema>;

/** How a purchase came about, from `pp_sale_kind` of its deal: sold, or bought by the customer without anybody's help. */
export const PURCHASE_KINDS = [...SALE_KINDS, "touchless"] as const;
const PurchaseKindSchema = z.enum(PURCHASE_KINDS);
export type PurchaseKind = z.infer<typeof PurchaseKindSchema>;

/** Why a month pays, or does not. */
export const COMMISSION_REASONS = [
  "earns",
  "not-sold",
  "not-registered",
  "registered-after-purchase",
  "registration-ended-before-purchase",
  "purchase-domain-unknown",
  "purchase-domain-differs",
  "existing-customer",
  /** Nobody sold it, and no shared deal takes it (reading K14). */
  "touchless",
  "sale-kind-unknown",
  /** An existing customer pays commission on what it pays more than before the sale, and that is not known. */
  "paid-before-unknown",
  "partial-month",
  /** The CRM knows no MRR from so early. */
  "mrr-unknown",
  "term-over",
  "customer-left",
  "no-longer-managed",
  "refunded",
] as const;
export const CommissionReasonSchema = z.enum(COMMISSION_REASONS);
export type CommissionReason = z.infer<typeof CommissionReasonSchema>;

/**
 * An amount in the account's currency, in its minor units: as today's rate estimates it, and by the rate of the month's last
 * day, by which HubSpot pays. Null where nobody has entered the rate.
 */
export const AccountAmountSchema = z.object({
  estimateMinor: z.nullable(z.int()),
  payoutMinor: z.nullable(z.int()),
});
export type AccountAmount = z.infer<typeof AccountAmountSchema>;

/** A rate as the settings have it: US dollars for one unit, from a day on; null for all days. */
const ConversionRateSchema = z.object({ currency: z.string(), usd: z.number(), from: z.nullable(CalendarDateSchema) });
export type ConversionRate = z.infer<typeof ConversionRateSchema>;

/** A rate that nobody has entered: of the last day of a month, or of today (null). */
const MissingRateSchema = z.object({ currency: z.string(), month: z.nullable(MonthSchema) });
export type MissingRate = z.infer<typeof MissingRateSchema>;

/** A month of a customer, or a reversal of one. All amounts in minor units of the ledger's currency; a reversal's are negative. */
export const CommissionLineSchema = z.object({
  month: MonthSchema,
  kind: z.enum(["commission", "reversal"]),
  /** The sale that it belongs to; a customer may have several, each with a term of its own. */
  sale: z.object({ on: CalendarDateSchema, kind: z.nullable(PurchaseKindSchema) }),
  /** What the customer pays for this month; of an existing customer, what it pays more than before the sale; never what a later sale added. */
  basisMinor: z.int(),
  /** 0 where the month pays nothing. */
  ratePercent: z.int(),
  amountMinor: z.int(),
  reason: CommissionReasonSchema,
  /** The quarter in whose statement it stands, and the day on which that is paid: 45 days after the quarter's end. */
  quarter: QuarterSchema,
  paidOn: CalendarDateSchema,
  /** By the calendar: `forecast`: the month is not over; `due`: it is, and its payday is ahead; `paid`: that has come, whatever HubSpot did. */
  status: z.enum(["forecast", "due", "paid"]),
  /** The rule that decides it, a key of the ledger's `rules`. */
  rule: z.string(),
  /** The same in the account's currency; null where the customer pays in that. */
  inAccount: z._default(z.nullable(AccountAmountSchema), null),
});
export type CommissionLine = z.infer<typeof CommissionLineSchema>;

/** What a sale pays: so many percent, for so many complete months, or for as long as the customer stays (null). */
export const CommissionPlanSchema = z.object({
  package: PackageSchema,
  closedOn: CalendarDateSchema,
  ratePercent: z.int(),
  months: z.nullable(z.int()),
  firstMonth: MonthSchema,
  /** Null for as long as the customer stays; earlier than the term where a change to the provider package cut it. */
  lastMonth: z.nullable(MonthSchema),
  citations: z.array(CitationSchema),
});
export type CommissionPlan = z.infer<typeof CommissionPlanSchema>;

export const COMMISSION_CONDITIONS = [
  "registered-before-purchase",
  "best-partner-wins",
  "bought-under-registered-domain",
  "sale-counts",
  "customer-pays",
] as const;

/** What must hold for commission to be paid; `met` is null while it cannot be known. */
export const CommissionConditionSchema = z.object({
  id: z.enum(COMMISSION_CONDITIONS),
  met: z.nullable(z.boolean()),
  citations: z.array(CitationSchema),
});
export type CommissionCondition = z.infer<typeof CommissionConditionSchema>;

/** What was earned, what was taken back, and both together. */
export const totals = {
  commissionMinor: z.int(),
  /** Zero or negative. */
  reversedMinor: z.int(),
  totalMinor: z.int(),
};

/** Sums of one quarter. Amounts of different currencies are never added. */
export const QuarterTotalSchema = z.object({
  quarter: QuarterSchema,
  currency: z.string(),
  ...totals,
  customers: z.int(),
  paidOn: CalendarDateSchema,
  status: z.enum(["forecast", "due", "paid"]),
  /** The same in the account's currency: each line converted, then added; null where it is in that already. */
  inAccount: z._default(z.nullable(AccountAmountSchema), null),
});
export type QuarterTotal = z.infer<typeof QuarterTotalSchema>;

/** The currency of the account, where anything is in another, and the rates by which it is converted. */
export const AccountCurrencySchema = z.object({
  currency: z.string(),
  /** By which the amounts are estimated, one for each currency that is no US dollar. */
  estimateRates: z.array(ConversionRateSchema),
  /** By which they are paid, by month; the newest first. */
  monthEnds: z.array(z.object({ month: MonthSchema, rates: z.array(ConversionRateSchema) })),
  missing: z.array(MissingRateSchema),
});
export type AccountCurrency = z.infer<typeof AccountCurrencySchema>;

/** A purchase of a customer with the term within which it is paid. */
export const SaleSchema = z.object({
  on: CalendarDateSchema,
  kind: z.nullable(PurchaseKindSchema),
  ratePercent: z.int(),
  /** Null for as long as the customer stays. */
  months: z.nullable(z.int()),
  firstMonth: MonthSchema,
  lastMonth: z.nullable(MonthSchema),
  /** Why it pays this month, or does not. */
  reason: CommissionReasonSchema,
  /** The day of the earlier sale within whose term it is paid; null where it has its own. */
  within: z.nullable(CalendarDateSchema),
});
export type SoldSale = z.infer<typeof SaleSchema>;

/** What an open deal would pay if it were won on its day: a forecast, and no part of any sum. */
export const OpenDealSchema = z.object({
  deal: RecordLinkSchema,
  company: z.string(),
  /** The day on which it is expected to be won; today, where that has passed or nobody says it. */
  closesOn: CalendarDateSchema,
  isLate: z.boolean(),
  kind: PurchaseKindSchema,
  /** Of 100, by the stage of its pipeline; null where HubSpot says none. */
  probability: z.nullable(z.int()),
  currency: z.string(),
  /** Per month, in minor units of the deal's currency: what the customer would pay, and of it in commission. Null while the deal says no MRR. */
  mrrMinor: z.nullable(z.int()),
  monthlyMinor: z.nullable(z.int()),
  ratePercent: z.int(),
  firstMonth: MonthSchema,
  lastMonth: z.nullable(MonthSchema),
  /** Why it would pay, or would not. */
  reason: CommissionReasonSchema,
});
export type OpenDealForecast = z.infer<typeof OpenDealSchema>;

/** A customer's ledger, or what a lead would pay. Null amounts never occur: who may see none gets `not-allowed`. */
export const CommissionLedgerSchema = z.object({
  company: RecordLinkSchema,
  /** The account's day on which the ledger stands so. */
  on: CalendarDateSchema,
  currency: z.string(),
  /** The domain that was registered, and by which way commission is claimed. */
  route: z.nullable(z.enum(["registration", "best-partner-wins"])),
  domain: z.nullable(z.string()),
  /** Null while nothing is sold: then `offer` says what a sale today would pay. */
  /** Of several sales, `plan`, `reason` and `conditions` are those of the newest that pays this month, else of the newest. */
  plan: z.nullable(CommissionPlanSchema),
  offer: z.nullable(CommissionPlanSchema),
  /** With an offer to a company that is HubSpot's customer already: since when, and which sales to it pay today. */
  existingCustomer: z.nullable(
    z.object({ since: z.nullable(CalendarDateSchema), payingSales: z.array(SaleKindSchema) }),
  ),
  reason: CommissionReasonSchema,
  conditions: z.array(CommissionConditionSchema),
  /** Oldest first, up to the end of the forecast; of a month, a line for each sale whose term runs, the first sale first. */
  lines: z.array(CommissionLineSchema),
  quarters: z.array(QuarterTotalSchema),
  /** The first one first. */
  sales: z._default(z.array(SaleSchema), []),
  /** The first to close first. */
  openDeals: z._default(z.array(OpenDealSchema), []),
  /** Null where the customer pays in the account's currency. */
  account: z._default(z.nullable(AccountCurrencySchema), null),
  rules: z.record(z.string(), z.array(CitationSchema)),
  freshness: FreshnessSchema,
});
export type CommissionLedger = z.infer<typeof CommissionLedgerSchema>;

/** What somebody says that HubSpot paid. An entry is never changed: the newest of a quarter and currency stands. */
export const CommissionPaymentSchema = z.object({
  quarter: QuarterSchema,
  currency: z.string(),
  /** In minor units of the currency; null where what stood before was removed. */
  paidMinor: z.nullable(z.int()),
  paidOn: z.nullable(CalendarDateSchema),
  note: z.nullable(z.string()),
  /** Whoever entered it, by name. */
  enteredBy: z.string(),
  enteredAt: InstantSchema,
});
export type CommissionPayment = z.infer<typeof CommissionPaymentSchema>;

/** Of each quarter and currency the last entries, the newest first. */
export const CommissionPaymentsSchema = z.object({ payments: z.array(CommissionPaymentSchema) });
export type CommissionPayments = z.infer<typeof CommissionPaymentsSchema>;

/** What has to be handed in for commission to be paid, with its last day. */
export const CommissionDutySchema = z.object({
  id: z.enum(["papers", "invoice"]),
  state: z.enum(["met", "open", "missed"]),
  /** The last day on which it is in time. */
  due: CalendarDateSchema,
  /** The day on which it was handed in, by the settings; of what is missed, a day too late. */
  metOn: z.nullable(CalendarDateSchema),
  /** The sale whose papers are due by then (reading K20); null of an invoice. */
  soldOn: z.nullable(CalendarDateSchema),
  /** The last day for papers by the other reading; null of an invoice, and while the day of joining is not known. */
  otherwiseDue: z.nullable(CalendarDateSchema),
  /** The quarter that the invoice is for; null of papers. */
  quarter: z.nullable(QuarterSchema),
  citations: z.array(CitationSchema),
});
export type CommissionDuty = z.infer<typeof CommissionDutySchema>;

/** All customers by quarter, oldest first. */
export const CommissionStatementSchema = z.object({
  on: CalendarDateSchema,
  /** Null where the company takes part in neither package. */
  package: z.nullable(PackageSchema),
  quarters: z.array(QuarterTotalSchema),
  /** Null where every customer pays in the account's currency. */
  account: z._default(
    z.nullable(
      z.extend(AccountCurrencySchema, {
        /** All currencies together by quarter, in the account's. */
        quarters: z.array(
          z.object({
            quarter: QuarterSchema,
            estimateMinor: z.nullable(z.int()),
            payoutMinor: z.nullable(z.int()),
            customers: z.int(),
            paidOn: CalendarDateSchema,
            status: z.enum(["forecast", "due", "paid"]),
          }),
        ),
      }),
    ),
    null,
  ),
  /** Open deals that would be sales, the first to close first, and what they would pay a month by currency. */
  openDeals: z._default(
    z.object({
      deals: z.array(OpenDealSchema),
      /** Further ones that are not named. */
      more: z.int(),
      monthly: z.array(z.object({ currency: z.string(), monthlyMinor: z.int(), deals: z.int() })),
      /** What all of them would add to each quarter of the forecast, oldest first. */
      quarters: z._default(
        z.array(z.object({ quarter: QuarterSchema, currency: z.string(), addedMinor: z.int() })),
        [],
      ),
    }),
    { deals: [], more: 0, monthly: [], quarters: [] },
  ),
  payments: z._default(CommissionPaymentsSchema.shape.payments, []),
  duties: z._default(z.array(CommissionDutySchema), []),
  rules: z.record(z.string(), z.array(CitationSchema)),
  freshness: FreshnessSchema,
});
export type CommissionStatement = z.infer<typeof CommissionStatementSchema>;

/** The quarter's lines as CSV, a page at a time; the first page has the header. */
export const CommissionExportSchema = z.object({ csv: z.string(), lines: z.int(), after: z.nullable(z.string()) });
export type CommissionExport = z.infer<typeof CommissionExportSchema>;

/** HubSpot took commission back because the customer did not pay, wholly (null) or in part. The answer is the ledger as it is then; a refusal names the field. */
export const ReverseCommissionSchema = z.object({
  companyId: RecordIdSchema,
  month: MonthSchema,
  /** What the customer did not pay, in minor units; null for all of the month. */
  refundedMinor: z.nullable(z.int().check(z.positive("must be more than nothing"))),
  bookedOn: CalendarDateSchema,
  idempotencyKey: IdempotencyKeySchema,
});
export type ReverseCommission = z.infer<typeof ReverseCommissionSchema>;
