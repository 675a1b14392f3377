import * as z from "zod/mini";
import { RecordLinkSchema } from "../portal/record-link.ts";
import { ProgramSchema, TechnologyTierSchema } from "../programs/program.ts";
import {
  CitationSchema,
  GapSchema,
  MetricSchema,
  PRESENCE_IDS,
  REQUIREMENT_IDS,
  RequirementIdSchema,
  ScorecardSchema,
  UnitSchema,
} from "../programs/scorecard.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { InstantSchema } from "../values/instant.ts";
import { ContactRoleSchema } from "../settings/point-of-contact.ts";
import { FigureSchema } from "./figure.ts";
import { PendingPromotionSchema } from "./timeline.ts";

/** Why the service could not count something, so that somebody can repair it. Never guessed around. */
export const DATA_PROBLEM_CODES = [
  "mrr-missing",
  "mrr-invalid",
  "history-cut-off",
  "dates-impossible",
  "date-invalid",
  "deal-mrr-missing",
  "deal-mrr-invalid",
  "currency-rate-missing",
  "close-date-missing",
  "rating-missing",
  "rating-invalid",
  "activity-date-missing",
  "activity-dates-impossible",
  "manager-missing",
  "sale-credit-missing",
  "email-invalid",
  "text-damaged",
  "option-unknown",
  "record-unreadable",
] as const;
export const DataProblemSchema = z.object({
  code: z.enum(DATA_PROBLEM_CODES),
  record: RecordLinkSchema,
  /** The CRM property to repair, and what it holds now; '' where it is not known which one makes a record unreadable. */
  property: z.string(),
  value: z.nullable(z.string()),
});
export type DataProblem = z.infer<typeof DataProblemSchema>;

/** Why a record adds nothing to a metric on the asked date, or `counts`. */
export const CONTRIBUTION_REASONS = [
  "counts",
  "not-installed",
  "uninstalled",
  "no-mrr",
  "installed-before-purchase",
  "installed-after-90-days",
  "purchase-date-unknown",
  "left-the-window",
  "not-yet",
  "no-influenced-deal",
  "no-marketplace-review",
  "no-company",
  "data-problem",
] as const;

/** What one record adds to one metric on the asked date. */
export const ContributionSchema = z.object({
  metric: MetricSchema,
  unit: UnitSchema,
  /**
   * US dollars per month, number of Marketplace reviews, or stars. For attributed MRR the mean over the window. US dollars
   * are null where the viewer may see no amounts.
   */
  amount: z.nullable(z.number()),
  /** Attributed MRR only: what the customer pays on the asked date, US dollars per month. Absent without amounts. */
  current: z.optional(z.number()),
  reason: z.enum(CONTRIBUTION_REASONS),
  /** First day it counts, and the first day on which it no longer will; null where unknown or open. */
  since: z.nullable(CalendarDateSchema),
  until: z.nullable(CalendarDateSchema),
  /** Days between buying HubSpot and installing the app (first-90-day MRR). */
  daysAfterPurchase: z.optional(z.number()),
  /** How many deals or Marketplace reviews stand behind the amount. */
  count: z.optional(z.number()),
});
export type Contribution = z.infer<typeof ContributionSchema>;

export const RecordStandingSchema = z.object({
  record: RecordLinkSchema,
  /** The company whose figures are shown: the record itself, or a contact's primary company. */
  company: z.nullable(RecordLinkSchema),
  contributions: z.array(ContributionSchema),
  problems: z.array(DataProblemSchema),
  /** Properties of the record, by the account's names, that are missing or cannot be read and can be filled in there. */
  toFill: z._default(z.array(z.string()), []),
});
export type RecordStanding = z.infer<typeof RecordStandingSchema>;

/** The kinds of records that are read of an account, by HubSpot's names. */
export const RecordKindSchema = z.enum(["companies", "deals", "contacts", "partner_clients"]);
export type RecordKind = z.infer<typeof RecordKindSchema>;

/** How old the figures are. `asOf` is the instant (UTC) of the last finished reading of the CRM, or of a change that was read since. */
export const FreshnessSchema = z.object({
  asOf: z.nullable(InstantSchema),
  ageSeconds: z.nullable(z.number()),
  sync: z.object({
    state: z.enum(["first", "running", "idle", "failed"]),
    /** Records read in the run under way, or in the last one. */
    records: z.number(),
    /** Kinds of records finished, of all kinds there are. */
    kindsDone: z.number(),
    kinds: z.number(),
  }),
  /** Whether figures are being derived anew, because settings or the account's time zone changed: until then there is no verdict. */
  deriving: z.boolean(),
  /**
   * Kinds of records that cannot be read at the moment, of those that the figures rest on: what follows from them is as of
   * that instant (UTC); null where they were never read completely.
   */
  unread: z.array(z.object({ kind: RecordKindSchema, asOf: z.nullable(InstantSchema) })),
  problems: z.number(),
});
export type Freshness = z.infer<typeof FreshnessSchema>;

/** Something a person can do, the most effective first. */
export const NextStepSchema = z.object({
  requirement: z.enum([...REQUIREMENT_IDS, "poc-form"]),
  /** Keep the tier at the review that would take it, or reach the next one. */
  purpose: z.enum(["keep", "reach"]),
  tier: TechnologyTierSchema,
  /** What is missing on the day of that review; null for the point-of-contact form. */
  gap: z.nullable(GapSchema),
  /** The last day on which it still helps the review it is for. */
  by: CalendarDateSchema,
  /** How many steps the purpose takes: it is reached with all of them. */
  of: z.int(),
  /** Customers to start with, the largest first, and how many there are in all. */
  candidates: z.optional(z.object({ records: z.array(RecordLinkSchema), total: z.number() })),
});
export type NextStep = z.infer<typeof NextStepSchema>;

/** The point-of-contact form that a tier asks for. `stale`: it no longer says who the contacts are, so it must be filed again. */
export const FormStandingSchema = z.object({
  /** The tier that asks for it: the one that waits for it, else the credited one. */
  tier: TechnologyTierSchema,
  state: z.enum(["missing", "filed", "stale"]),
  filedOn: z.nullable(CalendarDateSchema),
  pending: z.nullable(PendingPromotionSchema),
});
export type FormStanding = z.infer<typeof FormStandingSchema>;

/** The form that was filed last: when, the name of the user who did, and whom it names, each with a role. */
export const FormOnFileSchema = z.object({
  filedOn: CalendarDateSchema,
  filedBy: z.nullable(z.string()),
  contacts: z.array(z.object({ role: ContactRoleSchema, name: z.string() })),
});
export type FormOnFile = z.infer<typeof FormOnFileSchema>;

/**
 * A review of the last month that moved the tier. `recorded`: the app credits the new tier since; else it would have moved by
 * the app's figures, and the tier stands as staff noted it. What HubSpot decided, its e-mail says.
 */
export const LastReviewSchema = z.object({
  on: CalendarDateSchema,
  recorded: z.boolean(),
  tierBefore: z.nullable(TechnologyTierSchema),
  tierAfter: z.nullable(TechnologyTierSchema),
  because: z.enum(["promotion", "demotion", "form-in-time"]),
});
export type LastReview = z.infer<typeof LastReviewSchema>;

/** The first review of the twelve months ahead that would take the tier, with what is known now, and why. */
export const DropAheadSchema = z.object({
  on: CalendarDateSchema,
  tierBefore: z.nullable(TechnologyTierSchema),
  tierAfter: z.nullable(TechnologyTierSchema),
  because: z.array(GapSchema),
});
export type DropAhead = z.infer<typeof DropAheadSchema>;

/** What the settings say about a requirement that is there or not. */
export const EvidenceSchema = z.object({
  requirement: z.enum(PRESENCE_IDS),
  /** The listed apps, the certified one, who is named, or the way of account mapping. */
  names: z.array(z.string()),
  /** Listed, certified, approved or checked on this day; null where the settings do not say. */
  since: z.nullable(CalendarDateSchema),
  /** The last day on which a certification counts. */
  until: z.nullable(CalendarDateSchema),
  /** Whether who is named is no longer an active user of the account. */
  left: z.boolean(),
  /** Who entered it in the settings, and when (instant, UTC); null where nobody has since the app was installed. */
  entered: z._default(z.nullable(z.object({ by: z.string(), at: InstantSchema })), null),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

/** What has to be told or filled before a verdict says anything, in the order of first use. */
export const SET_UP_PARTS = ["connection", "programs", "tier", "data", "contacts", "rates"] as const;
export const SetUpSchema = z.object({
  missing: z.array(z.enum(SET_UP_PARTS)),
  /** Of so many parts. */
  of: z.int(),
});
export type SetUp = z.infer<typeof SetUpSchema>;

/** Where the company stands. The scorecard is null until the first reading of the CRM is complete: no half sums. */
export const StandingSchema = z.object({
  /** What the company takes part in: without `technology` the rest says nothing that holds. */
  programs: z.array(ProgramSchema),
  /** Since when the current tier is credited; null where the settings do not say. */
  creditedSince: z.nullable(CalendarDateSchema),
  /** While `tier` is missing the scorecard is not about the tier that the company holds: nobody has said which one it is. */
  setUp: SetUpSchema,
  scorecard: z.nullable(ScorecardSchema),
  /** Requirements that count as met because nobody has looked: neither met nor failed. */
  notChecked: z.array(RequirementIdSchema),
  dropAhead: z.nullable(DropAheadSchema),
  /** Null while nothing is to be compared with HubSpot's e-mail. */
  lastReview: z.nullable(LastReviewSchema),
  /** Null while no tier asks for a form. */
  pocForm: z.nullable(FormStandingSchema),
  /** Null where none was filed with the app. */
  formOnFile: z._default(z.nullable(FormOnFileSchema), null),
  /** Which tiers ask for a form, and where that is printed. */
  formRule: z._default(z.object({ tiers: z.array(TechnologyTierSchema), citations: z.array(CitationSchema) }), {
    tiers: [],
    citations: [],
  }),
  /** Every metric as computed and as HubSpot says it; empty before the first reading, and without amounts. */
  figures: z.array(FigureSchema),
  /** Whether the viewer may see amounts; else they are percent of their target, and no records behind them are named. */
  amountsShown: z.boolean(),
  evidence: z.array(EvidenceSchema),
  record: z.nullable(RecordStandingSchema),
  nextSteps: z.array(NextStepSchema),
  /** False while no company in the CRM carries any of the properties that the rules read. */
  mapped: z.boolean(),
  freshness: FreshnessSchema,
});
export type Standing = z.infer<typeof StandingSchema>;

/** A contested wording of the programs and how it is read here. */
export const ReadingSchema = z.object({
  id: z.string(),
  chosen: z.string(),
  instead: z.string(),
  citations: z.array(CitationSchema),
});
export type Reading = z.infer<typeof ReadingSchema>;

/** The records behind one metric, largest first, a page at a time. */
export const ExplanationSchema = z.object({
  metric: MetricSchema,
  unit: UnitSchema,
  on: CalendarDateSchema,
  /** Null where the window holds nothing to measure. The records behind it add up to the computed figure. */
  total: z.nullable(z.number()),
  figure: FigureSchema,
  /** The days that count: `after` < d ≤ `until`. */
  window: z.object({ after: CalendarDateSchema, until: CalendarDateSchema }),
  contributions: z.array(
    z.object({
      record: RecordLinkSchema,
      amount: z.number(),
      since: z.nullable(CalendarDateSchema),
      until: z.nullable(CalendarDateSchema),
    }),
  ),
  /** How many records there are in all; `after` asks for the next page, null at the end. */
  records: z.number(),
  after: z.nullable(z.string()),
  /** The computed figure a month apart over the window, oldest first; null where there was nothing to measure. */
  trend: z._default(z.array(z.object({ on: CalendarDateSchema, amount: z.nullable(z.number()) })), []),
  citations: z.array(CitationSchema),
  readings: z.array(ReadingSchema),
  problems: z.array(DataProblemSchema),
  freshness: FreshnessSchema,
});
export type Explanation = z.infer<typeof ExplanationSchema>;
