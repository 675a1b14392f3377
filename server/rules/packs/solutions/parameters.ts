import type { AgreedThresholds } from "@partner-standing/contract/programs/solutions-facts";
import type { SolutionsEdition, SolutionsTier } from "@partner-standing/contract/programs/program";
import type { PointKind, SolutionsRequirementId } from "@partner-standing/contract/programs/solutions-scorecard";
import { defineParameter } from "../../define-parameter.ts";
import { WINDOW_MONTHS } from "../../steps/rolling-window.ts";
import { cite, cite2018, PUBLIC } from "./cite.ts";
import { COUNTING_APPS, MEDIAN_ACCOUNTS } from "./counting-apps.ts";

/** The days of the first documents that state each edition (reading S01). */
const EDITION_2016 = "2016-11-03";
const EDITION_2018 = "2018-01-22";
const EDITION_2020 = "2020-06-25";
/** From here on the pages name the days (facts B4). */
const EDITION_2022 = "2022-07-18";
const EDITION_2024 = "2024-02-27";
const EDITION_2025 = "2025-07-15";
const EDITION_2026 = "2026-01-15";
const MEMBERSHIP = "2026-07-15";
/** The day on which these values were last compared with the documents. */
const confirmedOn = "2026-11-28";

/** Points for 100 US dollars a month, by what they are counted from; a kind left out is not counted. */
export type PointRates = Partial<Record<PointKind, number>>;

/** What the sources fix about the partner package, edition by edition. Money in whole US dollars. */
export const SOLUTIONS_PARAMETERS = {
  edition: defineParameter<SolutionsEdition>({
    key: "solutions.edition",
    title: "edition of the Solutions Partner Program",
    unit: "edition",
    values: [
      { from: MEMBERSHIP, value: "2026-membership", citations: [PUBLIC.membership] },
      { from: EDITION_2026, value: "2026", citations: [PUBLIC.points2026, PUBLIC.retention] },
      { from: EDITION_2025, value: "2025", citations: [PUBLIC.tiers2025, PUBLIC.points2025] },
      { from: EDITION_2024, value: "2024", citations: [PUBLIC.points2024] },
      { from: EDITION_2022, value: "2022", citations: [PUBLIC.points] },
      { from: EDITION_2020, value: "2020", citations: [...cite("255", "83"), PUBLIC.elite] },
      { from: EDITION_2018, value: "2018", citations: [cite2018("3, 12-26"), PUBLIC.faq2018] },
      { from: EDITION_2016, value: "2016", citations: [PUBLIC.faq2016] },
    ],
    readings: ["S01"],
    confirmedOn,
  }),
  /** Ascending. */
  tiers: defineParameter<readonly SolutionsTier[]>({
    key: "solutions.tiers",
    title: "list of tiers",
    unit: "tier",
    values: [
      {
        from: EDITION_2020,
        value: ["gold", "platinum", "diamond", "elite"],
        citations: [...cite("255", "83"), PUBLIC.elite],
      },
      { from: EDITION_2016, value: ["silver", "gold", "platinum", "diamond"], citations: [cite2018("14-20")] },
    ],
    readings: ["C30"],
    confirmedOn,
  }),
  /** What a tier asks for, in the order in which it is shown; all of it must be met. */
  requirements: defineParameter<readonly SolutionsRequirementId[]>({
    key: "solutions.requirements",
    title: "list of requirements",
    unit: "requirement",
    values: [
      {
        from: EDITION_2026,
        value: ["total-points", "sourced-points", "gross-retention", "certification"],
        citations: [PUBLIC.points2026, PUBLIC.retention],
      },
      {
        from: EDITION_2025,
        value: ["total-points", "sourced-points", "managed-points", "certification"],
        citations: [PUBLIC.tiers2025, PUBLIC.points2025, PUBLIC.dashboard],
      },
      {
        from: EDITION_2022,
        value: ["total-points", "sold-points", "managed-points", "median-app-usage", "certification"],
        citations: [PUBLIC.points, PUBLIC.tierPoints],
      },
      {
        from: EDITION_2016,
        value: ["sold-mrr", "managed-mrr", "median-app-usage", "certification"],
        citations: [cite2018("14-26"), ...cite("255, 293", "83, 89")],
      },
    ],
    readings: ["S13", "S15", "S18"],
    confirmedOn,
  }),
  pointRates: defineParameter<PointRates>({
    key: "solutions.points.rates",
    title: "number of points for US$100 a month",
    unit: "points",
    values: [
      { from: EDITION_2024, value: { sourced: 5, assisted: 3, managed: 1 }, citations: [PUBLIC.points2024] },
      { from: EDITION_2022, value: { sold: 3, managed: 1 }, citations: [PUBLIC.points2024, PUBLIC.managedCredit] },
      { from: EDITION_2016, value: {}, citations: [cite2018("14")] },
    ],
    readings: ["S12", "S14", "S16"],
    confirmedOn,
  }),
  growthFactor: defineParameter<number>({
    key: "solutions.points.growth",
    title: "factor for customers in growth markets",
    unit: "times",
    values: [
      { from: EDITION_2022, value: 2, citations: [PUBLIC.points, PUBLIC.points2024] },
      { from: EDITION_2016, value: 1, citations: [cite2018("14")] },
    ],
    readings: ["S17"],
    confirmedOn,
  }),
  /** Units of a currency that count as US$100, whatever the rate of the day. */
  conversion: defineParameter<Readonly<Record<string, number>>>({
    key: "solutions.points.conversion",
    title: "conversion of US$100 for points",
    unit: "currency",
    values: [
      {
        from: EDITION_2025,
        value: { AUD: 154, CAD: 130, COP: 408_000, EUR: 88, GBP: 74, JPY: 14_400, SGD: 129, ZAR: 1_768 },
        citations: [PUBLIC.tiers2025, PUBLIC.points2025],
      },
      {
        from: EDITION_2024,
        value: { AUD: 105, CAD: 130, COP: 300_300, EUR: 75, GBP: 62.5, JPY: 12_000, SGD: 140, ZAR: 1_545 },
        citations: [PUBLIC.points2024],
      },
      { from: EDITION_2016, value: {}, citations: [cite2018("16")] },
    ],
    readings: ["S20"],
    confirmedOn,
  }),
  /** US dollars a month for the membership; 0 where there is none. */
  membershipFee: defineParameter<number>({
    key: "solutions.membership.fee",
    title: "fee of the membership, which an own subscription of at least as much waives",
    unit: "usd-per-month",
    values: [
      { from: MEMBERSHIP, value: 400, citations: [PUBLIC.membership] },
      { from: EDITION_2016, value: 0, citations: cite("116-118", "55") },
    ],
    readings: ["S19"],
    confirmedOn,
  }),
  /** Months after joining within which the first tier is to be reached; 0 where nothing is said of it. */
  untieredMonths: defineParameter<number>({
    key: "solutions.untiered.months",
    title: "time within which a partner must reach a first tier",
    unit: "months",
    values: [
      { from: EDITION_2022, value: 24, citations: [PUBLIC.policies, PUBLIC.tieringChanges] },
      { from: EDITION_2016, value: 0, citations: [cite2018("14-20")] },
    ],
    confirmedOn,
  }),
  providerOffered: defineParameter<boolean>({
    key: "solutions.provider.offered",
    title: "word on whether the provider package is offered",
    unit: "yes-no",
    values: [
      { from: MEMBERSHIP, value: false, citations: [PUBLIC.membership] },
      { from: EDITION_2016, value: true, citations: cite("104-106", "53") },
    ],
    confirmedOn,
  }),
  /** What a provider is measured by; nothing where there are none. */
  providerMetrics: defineParameter<readonly "client-mrr"[]>({
    key: "solutions.provider.metrics",
    title: "list of what a provider is measured by",
    unit: "requirement",
    values: [
      { from: MEMBERSHIP, value: [], citations: [PUBLIC.membership] },
      { from: EDITION_2016, value: ["client-mrr"], citations: cite("215", "73") },
    ],
    confirmedOn,
  }),
  /** Both tracks must be met. A tier left out prints no numbers: they are in the account's own agreement. */
  thresholds: defineParameter<AgreedThresholds>({
    key: "solutions.thresholds",
    title: "threshold of sold and managed MRR",
    unit: "usd-per-month",
    values: [
      { from: EDITION_2022, value: {}, citations: [PUBLIC.points, PUBLIC.points2026] },
      { from: EDITION_2020, value: {}, citations: [...cite("255", "83"), PUBLIC.points] },
      {
        from: EDITION_2018,
        value: {
          silver: { soldMrr: 1_125, managedMrr: 1_125 },
          gold: { soldMrr: 2_100, managedMrr: 6_000 },
          platinum: { soldMrr: 3_750, managedMrr: 20_000 },
          diamond: { soldMrr: 10_000, managedMrr: 50_000 },
        },
        citations: [cite2018("14-20"), PUBLIC.faq2018],
      },
      {
        from: EDITION_2016,
        value: {
          silver: { soldMrr: 625, managedMrr: 3_500 },
          gold: { soldMrr: 1_125, managedMrr: 6_500 },
          platinum: { soldMrr: 3_750, managedMrr: 20_000 },
          diamond: { soldMrr: 10_000, managedMrr: 50_000 },
        },
        citations: [PUBLIC.faq2016],
      },
    ],
    readings: ["C41", "S07"],
    confirmedOn,
  }),
  medianAppUsage: defineParameter<number>({
    key: "solutions.median-app-usage",
    title: "threshold of median app usage",
    unit: "apps",
    values: [
      { from: EDITION_2020, value: 3, citations: [...cite("291-293", "89"), PUBLIC.tiers2021] },
      { from: EDITION_2018, value: 3, citations: [cite2018("26-32"), PUBLIC.faq2018] },
      { from: EDITION_2016, value: 5, citations: [PUBLIC.faq2016] },
    ],
    readings: ["C39", "S05", "S06"],
    confirmedOn,
  }),
  countingApps: COUNTING_APPS,
  medianAccounts: MEDIAN_ACCOUNTS,
  certification: defineParameter<boolean>({
    key: "solutions.certification",
    title: "requirement of the partner certification",
    unit: "yes-no",
    values: [
      { from: EDITION_2020, value: true, citations: [...cite("128-130", "57"), PUBLIC.tiers2021] },
      { from: EDITION_2016, value: true, citations: [cite2018("23-25")] },
    ],
    readings: ["S03"],
    confirmedOn,
  }),
  soldWindowMonths: defineParameter<number>({
    key: "solutions.sold-mrr.months",
    title: "window of sold MRR",
    unit: "months",
    values: [{ from: EDITION_2016, value: WINDOW_MONTHS, citations: [...cite("293", "89"), cite2018("53")] }],
    confirmedOn,
  }),
  /** What an account starts with; its settings may say 90. */
  activityWindowDays: defineParameter<number>({
    key: "solutions.managed-mrr.days",
    title: "window of activity behind managed MRR",
    unit: "days",
    values: [{ from: EDITION_2016, value: 60, citations: cite("281", "87") }],
    readings: ["C32", "C43", "S02", "S10"],
    confirmedOn,
  }),
  /** Ours: early enough to visit the client before the shorter window ends. */
  warningDays: defineParameter<number>({
    key: "solutions.managed-mrr.warning-days",
    title: "number of days without activity from which the card warns",
    unit: "days",
    values: [{ from: EDITION_2016, value: 45, citations: cite("281", "87") }],
    confirmedOn,
  }),
  refreshDay: defineParameter<number>({
    key: "solutions.refresh.day",
    title: "day of the month on which tiers are refreshed",
    unit: "day-of-month",
    values: [{ from: EDITION_2016, value: 15, citations: [...cite("287", "88"), cite2018("67")] }],
    confirmedOn,
  }),
  refreshDemotes: defineParameter<boolean>({
    key: "solutions.refresh.demotes",
    title: "word on whether the monthly refresh takes tiers away",
    unit: "yes-no",
    values: [
      { from: EDITION_2020, value: false, citations: [PUBLIC.recalibration, PUBLIC.elite] },
      { from: EDITION_2016, value: true, citations: [cite2018("67")] },
    ],
    readings: ["C40"],
    confirmedOn,
  }),
  /** Month and day; none where the monthly refresh itself takes tiers away. */
  recalibrationDays: defineParameter<readonly string[]>({
    key: "solutions.recalibration.days",
    title: "calendar of recalibrations",
    unit: "month-day",
    values: [
      { from: EDITION_2020, value: ["01-15", "07-15"], citations: [PUBLIC.recalibration, PUBLIC.elite] },
      { from: EDITION_2016, value: [], citations: [cite2018("67")] },
    ],
    confirmedOn,
  }),
  /** Its own day is the last of them: 15 August to 15 January, 15 February to 15 July. */
  lookBackRefreshes: defineParameter<number>({
    key: "solutions.recalibration.look-back",
    title: "number of refreshes that a recalibration looks back at",
    unit: "refreshes",
    values: [
      { from: EDITION_2020, value: 6, citations: [PUBLIC.recalibration] },
      { from: EDITION_2016, value: 0, citations: [cite2018("67")] },
    ],
    readings: ["S08"],
    confirmedOn,
  }),
  protectionMonths: defineParameter<number>({
    key: "solutions.recalibration.protection",
    title: "time for which a tier just earned is safe",
    unit: "months",
    values: [
      { from: EDITION_2020, value: 6, citations: [PUBLIC.recalibration] },
      { from: EDITION_2016, value: 0, citations: [cite2018("67")] },
    ],
    readings: ["S09"],
    confirmedOn,
  }),
};
