import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import { AGREED, CAPABLE, type SolutionsCase } from "./case.ts";

const goldOf2018 = { ...CAPABLE, soldMrr: 2_100, managedMrr: 6_000, appUsage: [3] };
const agreedGold = { ...CAPABLE, soldMrr: 3_000, managedMrr: 8_000, thresholds: AGREED };

const refreshOn = (on: string, date: string): SolutionsCase => ({
  name: `On ${on} the next refresh is on ${date}`,
  on,
  facts: goldOf2018,
  expected: { refresh: { date, performance: { on: date } } },
});

const outcomeOf = (on: string, currentTier: SolutionsTier | null, outcome: string): SolutionsCase => ({
  name: `${outcome} from ${currentTier ?? "no tier"} to gold on ${on}`,
  on,
  facts: { ...(on < "2020-06-25" ? goldOf2018 : { ...agreedGold, edition: "2020" }), currentTier },
  expected: { qualifiedTier: "gold", refresh: { outcome, performance: { tier: "gold", known: true } } },
});

export const refreshCases: SolutionsCase[] = [
  refreshOn("2018-03-14", "2018-03-15"),
  refreshOn("2018-03-15", "2018-03-15"),
  refreshOn("2018-03-16", "2018-04-15"),
  refreshOn("2018-12-16", "2019-01-15"),
  refreshOn("2020-02-29", "2020-03-15"),
  outcomeOf("2019-03-01", null, "promotion"),
  outcomeOf("2019-03-01", "silver", "promotion"),
  outcomeOf("2019-03-01", "gold", "unchanged"),
  outcomeOf("2019-03-01", "platinum", "demotion"),
  outcomeOf("2020-05-16", "platinum", "demotion"),
  outcomeOf("2020-06-25", "platinum", "unchanged"),
  outcomeOf("2026-11-22", "silver", "promotion"),
  outcomeOf("2026-11-22", null, "promotion"),
  outcomeOf("2026-11-22", "gold", "unchanged"),
  outcomeOf("2026-11-22", "elite", "unchanged"),
];
