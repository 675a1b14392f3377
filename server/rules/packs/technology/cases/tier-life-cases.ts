import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { JUST } from "./case.ts";

/** A company that holds a tier, what is true of it from some days on, and the tier it holds at the end of some days. */
export interface LifeCase {
  name: string;
  creditedTier: TechnologyTier | null;
  facts: { from: CalendarDate; facts: TechnologyFacts }[];
  formFiledOn: CalendarDate | null;
  expected: Record<CalendarDate, string>;
}

const from = (day: CalendarDate, facts: TechnologyFacts) => ({ from: day, facts });
const { partner, rising, leading, premier } = JUST;
const START = "2026-10-01";
/** Below every threshold of Premier but the one of its exception. */
const exception = { ...premier, attributedMrr: 0, influencedDealMrr: 100_000 };

const reachesLeading = (name: string, formFiledOn: CalendarDate | null, expected: LifeCase["expected"]): LifeCase => ({
  name,
  creditedTier: "rising",
  facts: [from(START, leading)],
  formFiledOn,
  expected,
});

export const tierLifeCases: LifeCase[] = [
  reachesLeading("A form on day 14 activates Leading", "2026-10-29", {
    "2026-10-14": "rising",
    "2026-10-15": "rising, leading by 2026-10-29",
    "2026-10-28": "rising, leading by 2026-10-29",
    "2026-10-29": "leading",
  }),
  reachesLeading("A form on day 15 loses the quarter and counts at the next review", "2026-10-30", {
    "2026-10-29": "rising, leading by 2026-10-29",
    "2026-10-30": "rising",
    "2027-01-14": "rising",
    "2027-01-15": "leading",
  }),
  reachesLeading("A form filed before the review promotes at once", "2026-09-01", {
    "2026-10-14": "rising",
    "2026-10-15": "leading",
  }),
  reachesLeading("Without a form every quarter is lost anew", null, {
    "2026-10-30": "rising",
    "2027-01-15": "rising, leading by 2027-01-29",
    "2027-01-30": "rising",
    "2027-04-15": "rising, leading by 2027-04-29",
  }),
  {
    name: "From Rising to Partner on 15 January 2027, when the phase-in has ended",
    creditedTier: "rising",
    facts: [from(START, { ...rising, reviewCount: 4 })],
    formFiledOn: null,
    expected: { "2026-10-15": "rising", "2027-01-14": "rising", "2027-01-15": "partner" },
  },
  {
    name: "Whoever falls short after January keeps the tier in April and loses it in July",
    creditedTier: "rising",
    facts: [from(START, rising), from("2027-02-01", partner)],
    formFiledOn: null,
    expected: { "2027-01-15": "rising", "2027-04-15": "rising", "2027-07-14": "rising", "2027-07-15": "partner" },
  },
  {
    name: "From Partner straight to Premier through the exception, with a form on the last day",
    creditedTier: "partner",
    facts: [from(START, exception)],
    formFiledOn: "2026-10-29",
    expected: { "2026-10-15": "partner, premier by 2026-10-29", "2026-10-29": "premier", "2027-01-15": "premier" },
  },
  {
    name: "A company that reaches more while its promotion is pending enters the tier of the review",
    creditedTier: "partner",
    facts: [from(START, leading), from("2026-10-20", premier)],
    formFiledOn: "2026-10-25",
    expected: { "2026-10-25": "leading", "2027-01-14": "leading", "2027-01-15": "premier" },
  },
  {
    name: "A company whose listing is gone loses its last tier in January",
    creditedTier: "partner",
    facts: [from(START, { ...partner, listingLive: false })],
    formFiledOn: null,
    expected: { "2026-10-15": "partner", "2027-01-15": "none" },
  },
];
