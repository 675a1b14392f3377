import * as z from "zod/mini";
import { RecordIdSchema } from "../portal/record-link.ts";
import { CitationSchema } from "../programs/scorecard.ts";
import { TechnologyTierSchema } from "../programs/program.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";

/** Rows of the guide's benefit matrix, by the fact sheet's ids. */
export const BENEFIT_IDS = [
  "B01",
  "B02",
  "B03",
  "B04",
  "B05",
  "B06",
  "B07",
  "B08",
  "B09",
  "B10",
  "B11",
  "B12",
  "B13",
  "B14",
  "B15",
  "B16",
  "B17",
  "B18",
] as const;
export type BenefitId = (typeof BENEFIT_IDS)[number];

/** How firmly a tier gives a benefit: it may come, it comes first, it comes. */
export const DesignationSchema = z.enum(["considered", "prioritized", "guaranteed"]);
export type Designation = z.infer<typeof DesignationSchema>;

export const FrequencySchema = z.enum(["semi-annual", "quarterly", "unlimited"]);
export type Frequency = z.infer<typeof FrequencySchema>;

/** US dollars in whole cents. */
export const UsdSchema = z.object({ amountMinor: z.int(), currency: z.literal("USD") });

/** A condition or a figure behind a benefit; `name` is its key in the message catalogues. */
export const BenefitDetailSchema = z.object({
  id: z.string(),
  name: z.string(),
  quantity: z.optional(z.object({ amount: z.number(), unit: z.string() })),
  citations: z.array(CitationSchema),
});
export type BenefitDetail = z.infer<typeof BenefitDetailSchema>;

export const BenefitSchema = z.object({
  id: z.enum(BENEFIT_IDS),
  area: z.enum(["partner-success", "sales", "marketing", "technical"]),
  /** Its key in the message catalogues. */
  name: z.string(),
  designation: DesignationSchema,
  frequency: z.nullable(FrequencySchema),
  /** How firmly the advanced level comes on top of the baseline; null where there are no two levels, or only one. */
  advanced: z.nullable(DesignationSchema),
  details: z.array(BenefitDetailSchema),
  citations: z.array(CitationSchema),
});
export type Benefit = z.infer<typeof BenefitSchema>;

export const SponsorshipDiscountSchema = z.object({
  tier: TechnologyTierSchema,
  package: UsdSchema,
  percent: z.number(),
  discount: UsdSchema,
  /** The guide's editions or rows disagree about this cell: the partner manager decides. */
  confirmWithPartnerManager: z.boolean(),
  citations: z.array(CitationSchema),
});
export type SponsorshipDiscount = z.infer<typeof SponsorshipDiscountSchema>;

/** A benefit that was received: on which day, and with whom. */
export const ReceivedSchema = z.object({ on: CalendarDateSchema, with: z.string() });
export type Received = z.infer<typeof ReceivedSchema>;

/** What was received of a benefit that the credited tier guarantees. */
export const DeliverySchema = z.object({
  id: z.enum(BENEFIT_IDS),
  /** How often it is guaranteed in a calendar year; null for what lasts once it is given. */
  perYear: z.nullable(z.int()),
  /** Newest first; where it is guaranteed every year, those of this one. */
  received: z.array(ReceivedSchema),
  /** How often it has still to come, this year or at all. */
  open: z.int(),
});
export type Delivery = z.infer<typeof DeliverySchema>;

/** What would be left after a drop. */
export const LowerBenefitsSchema = z.object({
  /** Null where no tier would be left. */
  tier: z.nullable(TechnologyTierSchema),
  /** The day of the drop that lies ahead; null where none does, and it is the tier below. */
  on: z.nullable(CalendarDateSchema),
  benefits: z.array(BenefitSchema),
});

export const TierBenefitsSchema = z.object({
  tier: TechnologyTierSchema,
  benefits: z.array(BenefitSchema),
  /** For the asked package; null when none was asked about. */
  sponsorship: z.nullable(SponsorshipDiscountSchema),
});

/** What the credited tier gives, and what the next one would. */
export const BenefitsSchema = z.object({
  on: CalendarDateSchema,
  credited: z.nullable(TierBenefitsSchema),
  next: z.nullable(TierBenefitsSchema),
  /** Null without a tier to lose. */
  lower: z.nullable(LowerBenefitsSchema),
  /** In the order of the guide; empty without a tier. */
  deliveries: z.array(DeliverySchema),
  /** Joint accounts of the calendar year, outside the core co-sell program; null in tiers that may nominate none. */
  nominations: z.nullable(
    z.object({
      year: z.int(),
      perYear: z.int(),
      used: z.int(),
      left: z.int(),
      citations: z.array(CitationSchema),
    }),
  ),
});
export type Benefits = z.infer<typeof BenefitsSchema>;

/** Notes that a company was nominated for ad-hoc co-sell help. Answers the benefits. */
export const NominateSchema = z.object({
  objectTypeId: z.literal("0-2", "must be 0-2: a company is nominated"),
  objectId: RecordIdSchema,
  idempotencyKey: IdempotencyKeySchema,
});
