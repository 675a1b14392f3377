import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Metric, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { defineParameter } from "../../define-parameter.ts";
import { cite } from "./cite.ts";
import { REQUIREMENT_LEVELS } from "./requirements.ts";

const confirmedOn = "2026-11-22";
const LAUNCH = "2026-01-01";

/** What a metric must reach for a tier; the first tier has no thresholds. */
export type TierTargets = Partial<Record<TechnologyTier, number>>;

/** The metric that can open a tier without the requirement that it waives, and without the other branch of its own. */
interface TierException {
  tier: TechnologyTier;
  metric: Exclude<Metric, "reviewAverage">;
  atLeast: number;
  waives: readonly (RequirementId | Metric)[];
}

const INFLUENCED_LINES = cite("214, 896", "221, 882");

/** What the guide fixes, by name. The edition comes first: a date before it is told so. */
export const TECHNOLOGY_PARAMETERS = {
  edition: defineParameter<string>({
    key: "technology.edition",
    title: "edition of the Technology Partner Program",
    unit: "year",
    values: [{ from: LAUNCH, value: "2026", citations: cite("150, 864", "158, 852") }],
    confirmedOn,
  }),
  levels: REQUIREMENT_LEVELS,
  attributedMrr: defineParameter<TierTargets>({
    key: "technology.threshold.attributed-mrr",
    title: "threshold of attributed MRR, average of 12 months",
    unit: "usd-per-month",
    values: [
      {
        from: LAUNCH,
        value: { rising: 400_000, leading: 1_000_000, premier: 7_000_000 },
        citations: cite("213", "220"),
      },
    ],
    confirmedOn,
  }),
  influencedDealMrr: defineParameter<TierTargets>({
    key: "technology.threshold.influenced-deal-mrr",
    title: "threshold of influenced-deal MRR, sum of 12 months",
    unit: "usd-per-month",
    values: [{ from: LAUNCH, value: { rising: 1_000, leading: 5_000, premier: 30_000 }, citations: INFLUENCED_LINES }],
    confirmedOn,
  }),
  firstNinetyDaysMrr: defineParameter<TierTargets>({
    key: "technology.threshold.first-ninety-days-mrr",
    title: "threshold of first-90-day install MRR, sum of 12 months",
    unit: "usd-per-month",
    values: [
      { from: LAUNCH, value: { rising: 5_000, leading: 30_000, premier: 100_000 }, citations: INFLUENCED_LINES },
    ],
    confirmedOn,
  }),
  reviewCount: defineParameter<TierTargets>({
    key: "technology.threshold.marketplace-reviews",
    title: "threshold of Marketplace reviews in 12 months",
    unit: "count",
    values: [
      {
        from: LAUNCH,
        value: { rising: 5, leading: 5, premier: 10 },
        citations: cite("215, 886-888", "222, 872-874"),
      },
    ],
    readings: ["C17"],
    confirmedOn,
  }),
  reviewAverage: defineParameter<TierTargets>({
    key: "technology.threshold.marketplace-rating",
    title: "threshold of the Marketplace rating, average of 12 months",
    unit: "stars",
    values: [
      {
        from: LAUNCH,
        value: { rising: 3.5, leading: 4, premier: 4 },
        citations: cite("216, 886-888", "223, 872-874"),
      },
    ],
    readings: ["C01", "C17"],
    confirmedOn,
  }),
  /** The first day on which phased-in requirements block; null once they do. */
  phaseIn: defineParameter<CalendarDate | null>({
    key: "technology.phase-in.required-from",
    title: "phase-in of requirements",
    unit: "date",
    values: [
      { from: "2027-01-01", value: null, citations: cite("249", "254") },
      { from: LAUNCH, value: "2027-01-01", citations: cite("228, 244-249, 890", "235, 247-254, 876") },
    ],
    readings: ["C02"],
    confirmedOn,
  }),
  premierException: defineParameter<TierException>({
    key: "technology.premier-exception",
    title: "Premier exception",
    unit: "usd-per-month",
    values: [
      {
        from: LAUNCH,
        value: {
          tier: "premier",
          metric: "influencedDealMrr",
          atLeast: 100_000,
          waives: ["attributed-mrr", "firstNinetyDaysMrr"],
        },
        citations: cite("226, 236-240, 912-918", "233, 241-245, 896-902"),
      },
    ],
    readings: ["C07", "C08"],
    confirmedOn,
  }),
  /** Month and day of every review; each may promote. */
  reviewDays: defineParameter<readonly string[]>({
    key: "technology.review.days",
    title: "review calendar",
    unit: "month-day",
    values: [{ from: LAUNCH, value: ["01-15", "04-15", "07-15", "10-15"], citations: cite("142, 858", "150, 846") }],
    confirmedOn,
  }),
  /** Month and day of the reviews that may demote; none in the launch year. */
  demotionDays: defineParameter<readonly string[]>({
    key: "technology.review.demotion-days",
    title: "calendar of demotions",
    unit: "month-day",
    values: [
      { from: "2027-01-01", value: ["01-15", "07-15"], citations: cite("148-150, 860, 864", "156-158, 848, 852") },
      { from: LAUNCH, value: [], citations: cite("150, 864", "158, 852") },
    ],
    readings: ["C10"],
    confirmedOn,
  }),
  /** Tiers that are entered only with a point-of-contact form on file. */
  pocFormTiers: defineParameter<readonly TechnologyTier[]>({
    key: "technology.poc-form.tiers",
    title: "list of tiers with a point-of-contact form",
    unit: "tier",
    values: [{ from: LAUNCH, value: ["leading", "premier"], citations: cite("159, 311, 936", "166, 305, 920") }],
    confirmedOn,
  }),
  /** Days after the review within which the form must be in. */
  pocFormDays: defineParameter<number>({
    key: "technology.poc-form.days",
    title: "time for the point-of-contact form",
    unit: "days",
    values: [{ from: LAUNCH, value: 14, citations: cite("159, 315, 936", "166, 309, 920") }],
    readings: ["C21"],
    confirmedOn,
  }),
  certificationMonths: defineParameter<number>({
    key: "technology.certification.months",
    title: "how long an app certification counts",
    unit: "months",
    values: [{ from: LAUNCH, value: 24, citations: cite("303", "297") }],
    confirmedOn,
  }),
};
