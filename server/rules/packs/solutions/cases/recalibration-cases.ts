import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { AgreedThresholds } from "@partner-standing/contract/programs/solutions-facts";
import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import { AGREED } from "./case.ts";

/** What a company performs on each 15th, and what becomes of its tier. */
export interface RecalibrationCase {
  name: string;
  on: CalendarDate;
  currentTier: SolutionsTier | null;
  creditedSince?: CalendarDate;
  /** From each of these days on; nothing before. */
  performs: Record<CalendarDate, SolutionsTier | null>;
  /** The numbers of the agreement; those of all tiers where it is left out. */
  agreed?: AgreedThresholds;
  certifiedUntil?: CalendarDate;
  expected: object | null;
}

const WINTER = ["2026-08-15", "2026-09-15", "2026-10-15", "2026-11-15", "2026-12-15", "2027-01-15"];

const WITHOUT_PLATINUM = { gold: AGREED.gold, diamond: AGREED.diamond, elite: AGREED.elite };

export const recalibrationCases: RecalibrationCase[] = [
  {
    name: "Credited Diamond, best of the look-back Platinum, now Gold: Platinum (the printed example)",
    on: "2026-07-01",
    currentTier: "diamond",
    performs: { "2026-01-01": "gold", "2026-04-01": "platinum", "2026-05-01": "gold" },
    expected: { date: "2026-07-15", keptBy: null, tierAfter: "platinum", outcome: "demotion" },
  },
  {
    name: "Met on the first day of the look-back alone",
    on: "2027-01-01",
    currentTier: "gold",
    performs: { "2026-08-15": "gold", "2026-08-16": null },
    expected: { date: "2027-01-15", keptBy: "2026-08-15", tierAfter: "gold", outcome: "kept" },
  },
  {
    name: "Met for the last time a day before the look-back",
    on: "2027-01-01",
    currentTier: "gold",
    performs: { "2026-01-01": "gold", "2026-08-15": null },
    expected: { keptBy: null, tierAfter: null, outcome: "demotion" },
  },
  {
    name: "Met on the day of the recalibration alone",
    on: "2026-11-22",
    currentTier: "platinum",
    performs: { "2026-01-01": "gold", "2027-01-15": "diamond" },
    expected: { keptBy: "2027-01-15", tierAfter: "platinum", outcome: "kept" },
  },
  {
    name: "Met on days that are no 15th",
    on: "2026-11-22",
    currentTier: "platinum",
    performs: { "2026-01-01": "gold", "2026-09-16": "platinum", "2026-10-15": "gold" },
    expected: { keptBy: null, tierAfter: "gold", outcome: "demotion" },
  },
  {
    name: "A month that is not known may have kept it",
    on: "2026-11-22",
    currentTier: "platinum",
    performs: { "2026-10-15": "gold", "2026-10-16": null },
    agreed: WITHOUT_PLATINUM,
    expected: { keptBy: null, tierAfter: null, outcome: "unknown" },
  },
  {
    name: "A month that is not known does not matter beside one that keeps it",
    on: "2026-11-22",
    currentTier: "platinum",
    performs: { "2026-01-01": "gold", "2026-12-15": "diamond" },
    agreed: WITHOUT_PLATINUM,
    expected: { keptBy: "2026-12-15", tierAfter: "platinum", outcome: "kept" },
  },
  {
    name: "Certified until the day itself",
    on: "2026-11-22",
    currentTier: "gold",
    performs: { "2026-01-01": "gold" },
    certifiedUntil: "2027-01-15",
    expected: { certified: true, keptBy: "2026-08-15", outcome: "kept" },
  },
  {
    name: "Certified until the day before",
    on: "2026-11-22",
    currentTier: "gold",
    performs: { "2026-01-01": "gold" },
    certifiedUntil: "2027-01-14",
    expected: { certified: false, keptBy: null, tierAfter: null, outcome: "demotion" },
  },
  {
    name: "Earned six months and no day less ago: safe no more",
    on: "2026-11-22",
    currentTier: "gold",
    creditedSince: "2026-07-15",
    performs: {},
    expected: { protectedUntil: null, tierAfter: null, outcome: "demotion" },
  },
  {
    name: "Earned a day less than six months ago",
    on: "2026-11-22",
    currentTier: "gold",
    creditedSince: "2026-07-16",
    performs: {},
    expected: { protectedUntil: "2027-01-16", tierAfter: "gold", outcome: "kept" },
  },
  {
    name: "Earned lately, and not certified: safe",
    on: "2026-11-22",
    currentTier: "gold",
    creditedSince: "2026-10-15",
    performs: {},
    certifiedUntil: "2026-01-01",
    expected: { protectedUntil: "2027-04-15", certified: false, tierAfter: "gold", outcome: "kept" },
  },
  {
    name: "Silver of 2018 is kept by any tier of today",
    on: "2026-11-22",
    currentTier: "silver",
    performs: { "2026-12-15": "gold" },
    expected: { keptBy: "2026-12-15", tierAfter: "silver", outcome: "kept" },
  },
  {
    name: "Without a credited tier there is nothing to take away",
    on: "2026-11-22",
    currentTier: null,
    performs: { "2026-01-01": "gold" },
    expected: null,
  },
  {
    name: "The day itself still is the next recalibration",
    on: "2027-01-15",
    currentTier: "gold",
    performs: {},
    expected: { date: "2027-01-15", lookBack: WINTER.map((on) => ({ on, tier: null, known: true })) },
  },
  {
    name: "The day after looks to July",
    on: "2027-01-16",
    currentTier: "gold",
    performs: { "2027-02-15": "gold" },
    expected: { date: "2027-07-15", keptBy: "2027-02-15" },
  },
  {
    name: "The first recalibration looks back into the edition of 2018",
    on: "2020-06-25",
    currentTier: "silver",
    performs: { "2020-06-15": "silver", "2020-06-16": null },
    expected: { date: "2020-07-15", keptBy: "2020-06-15", outcome: "kept" },
  },
];
