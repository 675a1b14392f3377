import type { RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { Reading } from "@partner-standing/contract/standing/standing";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { cite } from "./cite.ts";

const READINGS = [
  {
    id: "C01",
    chosen: "A rating of exactly 3.5 or 4.0 stars meets the requirement; the average is compared unrounded.",
    instead: "The rating must lie above 3.5 or 4.0 stars, as the German requirement table words it.",
    citations: cite("216, 886-888", "223, 872-874"),
  },
  {
    id: "C02",
    chosen: "Phased-in requirements start to count on 1 January 2027: partners have all of 2026.",
    instead: "Partners had the rest of 2025, as the French answer on reviews words it.",
    citations: cite("249, 890", "254, 876"),
  },
  {
    id: "C04",
    chosen: "Sharing account-mapping data is preferred for Leading, as in the requirement table, and never blocks it.",
    instead: "Leading partners must share it too, as the detailed description says.",
    citations: cite("224, 364, 900-906", "231, 358, 884-892"),
  },
  {
    id: "C05",
    chosen: "Only Premier requires app certification.",
    instead: "The highest tiers, so Leading too, require it.",
    citations: cite("219, 247, 301, 661", "226, 252, 295, 657"),
  },
  {
    id: "C07",
    chosen: "The Premier exception waives attributed MRR and first-90-day MRR; influenced-deal MRR stands for both.",
    instead: "The exception waives attributed MRR only. The result is the same.",
    citations: cite("240, 914", "245, 898"),
  },
  {
    id: "C08",
    chosen: "The 100,000 dollars of the Premier exception are influenced-deal MRR.",
    instead: "Any MRR of 100,000 dollars opens the exception, as the German questions and answers word it.",
    citations: cite("240, 914", "245, 898"),
  },
  {
    id: "C10",
    chosen: "Demotions happen on 15 January and 15 July, for the first time on 15 January 2027.",
    instead: "Demotions happen on the 15th of some month of the first and the third quarter.",
    citations: cite("148-150, 860-864", "156-158, 848-852"),
  },
  {
    id: "C13",
    chosen: "An executive sponsor is a vice president or above.",
    instead: "An executive sponsor belongs to the board or the management, as the German edition words it.",
    citations: cite("353", "347"),
  },
  {
    id: "C17",
    chosen: "Reviews of all listed apps count together; the rating is the average over all of these reviews.",
    instead: "Each app must reach the number of reviews and the rating by itself.",
    citations: cite("884, 922-926", "870, 906-910"),
  },
  {
    id: "C21",
    chosen: "The 14 days for the point-of-contact form start on the day of the notice, assumed to be the review day.",
    instead: "The form is due within a required time frame that is not named.",
    citations: cite("158-159, 315", "165-166, 309"),
  },
] as const satisfies Reading[];

export type ReadingId = (typeof READINGS)[number]["id"];

/** Where the guide contradicts itself or leaves something open, and how it is read here; ids are the fact sheet's. */
export const TECHNOLOGY_READINGS: readonly Reading[] = READINGS;

/** The readings of these ids, in the order of the list. */
export function readingsNamed(ids: readonly ReadingId[]): Reading[] {
  return READINGS.filter(({ id }) => ids.includes(id));
}

type Decisive = { readings?: ReadingId[] };

function inEveryTier(...readings: ReadingId[]): Record<TechnologyTier, Decisive> {
  return { partner: { readings }, rising: { readings }, leading: { readings }, premier: { readings } };
}

const DECISIVE: Partial<Record<RequirementId, Partial<Record<TechnologyTier, Decisive>>>> = {
  "attributed-mrr": { premier: { readings: ["C07", "C08"] } },
  "influenced-revenue": { premier: { readings: ["C07", "C08"] } },
  "marketplace-reviews": inEveryTier("C02", "C17"),
  "marketplace-rating": inEveryTier("C01", "C02", "C17"),
  "app-certification": { leading: { readings: ["C05"] }, premier: { readings: ["C02"] } },
  "executive-sponsor": inEveryTier("C13"),
  "account-mapping": { leading: { readings: ["C04"] } },
};

/** The ids of the readings that decide a requirement in a tier, ready to be spread; nothing where nothing is open. */
export function readingsOf(id: RequirementId, tier: TechnologyTier): Decisive {
  return DECISIVE[id]?.[tier] ?? {};
}
