import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import { AGREED, CAPABLE, type SolutionsCase } from "./case.ts";

type MrrEdition = "2016" | "2018" | "2020";
type Row = [edition: MrrEdition, tier: SolutionsTier, soldMrr: number, managedMrr: number];

/** 2016 and 2018 as printed; that of 2020 with the numbers of an agreement. */
const ROWS: Row[] = [
  ["2016", "silver", 625, 3_500],
  ["2016", "gold", 1_125, 6_500],
  ["2016", "platinum", 3_750, 20_000],
  ["2016", "diamond", 10_000, 50_000],
  ["2018", "silver", 1_125, 1_125],
  ["2018", "gold", 2_100, 6_000],
  ["2018", "platinum", 3_750, 20_000],
  ["2018", "diamond", 10_000, 50_000],
  ["2020", "gold", 3_000, 8_000],
  ["2020", "platinum", 6_000, 25_000],
  ["2020", "diamond", 15_000, 60_000],
  ["2020", "elite", 65_000, 170_000],
];
const ON = { "2016": "2017-06-01", "2018": "2019-06-01", "2020": "2021-06-01" };
const MEDIAN = { "2016": 5, "2018": 3, "2020": 3 };

/** Each threshold of a tier from both sides, everything else just reached. */
function bothSides([edition, tier, soldMrr, managedMrr]: Row): SolutionsCase[] {
  const median = MEDIAN[edition];
  const just = { ...CAPABLE, soldMrr, managedMrr, appUsage: [median, median + 4, 0, median], thresholds: AGREED };
  const missed = (id: string, missing: number) => ({ [id]: { met: false, missing } });
  const one = (what: string, change: object, qualified: boolean, requirements: object): SolutionsCase => ({
    name: `${edition}: ${tier} with ${what}`,
    on: ON[edition],
    facts: { ...just, ...change },
    expected: { edition, tiers: { [tier]: { qualified, ...requirements } }, ...(qualified && { qualifiedTier: tier }) },
  });
  return [
    one("everything just reached", {}, true, { "sold-mrr": { met: true, missing: 0 } }),
    one("a cent of sold MRR less", { soldMrr: soldMrr - 0.01 }, false, missed("sold-mrr", 0.01)),
    one("a cent of managed MRR less", { managedMrr: managedMrr - 0.01 }, false, missed("managed-mrr", 0.01)),
    one("a median half an app lower", { appUsage: [median - 1, median] }, false, missed("median-app-usage", 0.5)),
    one("no account", { appUsage: [] }, false, missed("median-app-usage", median)),
    one("no certification", { certified: false }, false, missed("certification", 1)),
  ];
}

export const thresholdCases = ROWS.flatMap(bothSides);

const medianIs = (appUsage: number[], actual: number | null, met: boolean): SolutionsCase => ({
  name: `The median of ${appUsage.join(", ") || "no accounts"} is ${actual}`,
  on: "2019-06-01",
  facts: { ...CAPABLE, appUsage },
  expected: { tiers: { silver: { "median-app-usage": { actual, target: 3, met } } } },
});

export const medianCases = [
  medianIs([], null, false),
  medianIs([3], 3, true),
  medianIs([2], 2, false),
  medianIs([2, 3], 2.5, false),
  medianIs([4, 2], 3, true),
  medianIs([0, 6], 3, true),
  medianIs([16, 0, 3], 3, true),
  medianIs([2, 2, 9, 9], 5.5, true),
  medianIs([10, 2, 1, 3], 2.5, false),
  medianIs([0, 0, 0], 0, false),
];
