import type { AgreedThresholds } from "@partner-standing/contract/programs/solutions-facts";
import type { SolutionsEdition, SolutionsTier } from "@partner-standing/contract/programs/program";
import { defineParameter } from "../../define-parameter.ts";
import { WINDOW_MONTHS } from "../../steps/rolling-window.ts";
import { cite, cite2018, PUBLIC } from "./cite.ts";
import { COUNTING_APPS } from "./counting-apps.ts";

/** The days of the first documents that state each edition (reading S01). */
const EDITION_2016 = "2016-11-03";
const EDITION_2018 = "2018-01-22";
const CURRENT = "2020-06-25";
/** The day on which these values were last compared with the documents. */
const confirmedOn = "2026-11-22";

/** What the sources fix about the partner package, edition by edition. Money in whole US dollars. */
export const SOLUTIONS_PARAMETERS = {
  edition: defineParameter<SolutionsEdition>({
    key: "solutions.edition",
    title: "edition of the Solutions Partner Program",
    unit: "edition",
    values: [
      { from: CURRENT, value: "current", citations: [...cite("255", "83"), PUBLIC.elite] },
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
        from: CURRENT,
        value: ["gold", "platinum", "diamond", "elite"],
        citations: [...cite("255", "83"), PUBLIC.elite],
      },
      { from: EDITION_2016, value: ["silver", "gold", "platinum", "diamond"], citations: [cite2018("14-20")] },
    ],
    readings: ["C30"],
    confirmedOn,
  }),
  /** Both tracks must be met. A tier left out prints no numbers: they are in the account's own agreement. */
  thresholds: defineParameter<AgreedThresholds>({
    key: "solutions.thresholds",
    title: "threshold of sold and managed MRR",
    unit: "usd-per-month",
    values: [
      { from: CURRENT, value: {}, citations: [...cite("255", "83"), PUBLIC.points] },
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
      { from: CURRENT, value: 3, citations: [...cite("291-293", "89"), PUBLIC.tiers2021] },
      { from: EDITION_2018, value: 3, citations: [cite2018("26-32"), PUBLIC.faq2018] },
      { from: EDITION_2016, value: 5, citations: [PUBLIC.faq2016] },
    ],
    readings: ["C39", "S05", "S06"],
    confirmedOn,
  }),
  countingApps: COUNTING_APPS,
  certification: defineParameter<boolean>({
    key: "solutions.certification",
    title: "requirement of the partner certification",
    unit: "yes-no",
    values: [
      { from: CURRENT, value: true, citations: [...cite("128-130", "57"), PUBLIC.tiers2021] },
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
      { from: CURRENT, value: false, citations: [PUBLIC.recalibration, PUBLIC.elite] },
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
      { from: CURRENT, value: ["01-15", "07-15"], citations: [PUBLIC.recalibration, PUBLIC.elite] },
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
      { from: CURRENT, value: 6, citations: [PUBLIC.recalibration] },
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
      { from: CURRENT, value: 6, citations: [PUBLIC.recalibration] },
      { from: EDITION_2016, value: 0, citations: [cite2018("67")] },
    ],
    readings: ["S09"],
    confirmedOn,
  }),
};
