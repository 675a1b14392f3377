import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { cases, triedUntil } from "../../test/cases.ts";
import { recomputeSolutions, type PlainClient, type PlainTerms } from "../../test/recompute-solutions.ts";
import { CLIENT } from "../rules/packs/solutions/cases/client-cases.ts";
import { clientShare } from "../rules/packs/solutions/client-share.ts";
import { APP_IDS } from "../rules/packs/solutions/counting-apps.ts";
import { pointsOf } from "../rules/packs/solutions/points.ts";
import { rulesOn } from "../rules/packs/solutions/rules-on.ts";
import { createSolutionsJudge } from "../rules/packs/solutions/solutions-judge.ts";
import { clientSteps } from "../rules/packs/solutions/metrics/client-steps.ts";
import { measuresOn } from "../rules/packs/solutions/metrics/measures-on.ts";
import { stepCurves } from "../judgement/step-curves.ts";

/** The numbers of an agreement, made up and ascending. */
const AGREED: [SolutionsTier, number, number][] = [
  ["gold", 1_500, 2_000],
  ["platinum", 3_000, 5_000],
  ["diamond", 6_000, 9_000],
  ["elite", 12_000, 20_000],
];
const POINTS: [SolutionsTier, number, number, number, number][] = [
  ["gold", 50, 20, 5, 50],
  ["platinum", 150, 60, 15, 70],
  ["diamond", 400, 150, 30, 80],
  ["elite", 900, 300, 60, 90],
];
const THRESHOLDS = Object.fromEntries(
  AGREED.map(([tier, soldMrr, managedMrr], index) => {
    const [, totalPoints, first, managedPoints, grossRetention] = POINTS[index] as (typeof POINTS)[number];
    const points = { totalPoints, soldPoints: first, sourcedPoints: first, managedPoints, grossRetention };
    return [tier, { soldMrr, managedMrr, ...points }];
  }),
);
const recompute = (clients: PlainClient[], credit: PlainTerms, on: string) =>
  recomputeSolutions(clients, credit, AGREED, on, POINTS);

/** Around each boundary of editions, and around today; short enough for clients to meet. */
const SPANS = [
  { from: "2017-04-01", to: "2018-10-01" },
  { from: "2019-10-01", to: "2021-02-01" },
  { from: "2021-10-01", to: "2023-02-01" },
  { from: "2023-08-01", to: "2024-10-01" },
  { from: "2025-02-01", to: "2026-10-01" },
  { from: "2026-06-01", to: "2027-12-31" },
];
const span = fc.constantFrom(...SPANS);

function dayIn({ from, to }: { from: string; to: string }) {
  const start = Temporal.PlainDate.from(from);
  return fc.integer({ min: 0, max: start.until(to).days }).map((days) => start.add({ days }).toString());
}

const OTHERS = ["ADA@partner.example", "eve@partner.example", "x@else.example", null];
const often = fc.integer({ min: 0, max: 3 }).map((chance) => chance > 0);
const amount = fc.oneof(fc.constantFrom(0, 62_500, 112_500, 210_000), {
  weight: 3,
  arbitrary: fc.integer({ min: 1, max: 900_000 }),
});

function clientIn(days: fc.Arbitrary<string>): fc.Arbitrary<PlainClient> {
  const mrr = fc
    .uniqueArray(fc.record({ on: days, amountMinor: amount }), { maxLength: 5, selector: ({ on }) => on })
    .map((changes) => changes.sort((a, b) => a.on.localeCompare(b.on)));
  const activity = fc.tuple(days, fc.integer({ min: -3, max: 200 })).map(([first, length]) => ({
    firstActivityOn: first,
    lastActivityOn: Temporal.PlainDate.from(first).add({ days: length }).toString(),
  }));
  const rest = fc.record({
    mrr,
    rate: fc.constantFrom(100, 100, 123),
    historyFull: often,
    soldOn: fc.option(days, { freq: 4 }),
    soldByDealsOn: fc.uniqueArray(days, { maxLength: 2 }),
    managedBy: fc.oneof({ weight: 4, arbitrary: fc.constant("ada@partner.example") }, fc.constantFrom(...OTHERS)),
    saleCredit: fc.constantFrom("sourced", "sourced", "assisted", null),
    inGrowthMarket: fc.boolean(),
    apps: fc.subarray([...APP_IDS, "playbooks"], { maxLength: 16 }),
  });
  const known = fc.constantFrom("both", "both", "both", "first", "last", "none");
  return fc.tuple(rest, activity, known).map(([{ rate, ...client }, { firstActivityOn, lastActivityOn }, which]) => ({
    ...client,
    mrrAtOneRate: client.mrr.map((change) => ({ ...change, amountMinor: change.amountMinor * rate })),
    soldByDealsOn: client.soldByDealsOn.filter((day) => day !== client.soldOn),
    firstActivityOn: which === "both" || which === "first" ? firstActivityOn : null,
    lastActivityOn: which === "both" || which === "last" ? lastActivityOn : null,
  }));
}

const terms: fc.Arbitrary<PlainTerms> = fc.record({
  windowDays: fc.constantFrom(1, 60, 60, 90),
  partnerEmployees: fc.constant(["ada@partner.example", "x@else.example"]),
  ownDomains: fc.constant(["partner.example"]),
  certifiedUntil: fc.oneof({ weight: 9, arbitrary: fc.constant("2030-01-01") }, fc.constantFrom("2026-06-15", null)),
});

const portal = span.chain((days) =>
  fc.record({
    clients: fc.oneof(
      fc.array(clientIn(dayIn(days)), { maxLength: 5 }),
      fc.array(clientIn(dayIn(days)), { minLength: 12, maxLength: 25 }),
    ),
    terms,
    days: fc.array(dayIn(days), { minLength: 1, maxLength: 12 }),
  }),
);

function curvesOf(clients: PlainClient[], credit: PlainTerms) {
  const steps = clients.flatMap((client) => clientSteps(client, credit));
  return stepCurves(steps.sort((a, b) => a.on.localeCompare(b.on)));
}

test("measures, median and tier equal a slow recomputation by their definitions, on any day of any portal", () => {
  fc.assert(
    fc.property(portal, ({ clients, terms: credit, days }) => {
      const valueOn = curvesOf(clients, credit);
      for (const on of days) {
        const { measures, tier } = recompute(clients, credit, on);
        expect(measuresOn(valueOn, credit.certifiedUntil, on)).toEqual(measures);
        const { qualifiedTier } = createSolutionsJudge(on)({
          currentTier: null,
          creditedSince: null,
          thresholds: THRESHOLDS,
          measuresOn: (date) => measuresOn(valueOn, credit.certifiedUntil, date),
          warnedDays: 15,
        });
        expect(qualifiedTier).toBe(tier);
      }
    }),
    { numRuns: cases(300) },
  );
});

test("what the card says of one client is what the slow recomputation says of it alone, on any day", () => {
  let reached = 0;
  // MRR that was known only later reached back to that day.
  triedUntil(
    () => reached > cases(10),
    () => {
      fc.assert(
        fc.property(portal, ({ clients, terms: credit, days }) => {
          for (const client of clients.slice(0, 5)) {
            for (const on of days) {
              const { mrr } = recompute([client], credit, on).measures;
              const share = clientShare(client, credit, on);
              expect(share.points).toEqual(pointsOf(mrr, rulesOn(on)));
              if (share.sold.state === "counts") expect(share.mrr).toBe(mrr.sold.mrr);
              if (share.managed.state === "counts") expect(share.mrr).toBeGreaterThanOrEqual(mrr.managed.mrr);
              expect(share.managed.state === "counts").toBe(mrr.managed.mrr > 0);
              const first = client.mrr[0]?.on;
              if (!client.historyFull && first !== undefined && on < first && mrr.sold.mrr > 0) reached++;
            }
          }
        }),
        { numRuns: cases(150) },
      );
    },
  );
});

test("the refresh and every month of a look-back say what the slow recomputation says on that day", () => {
  fc.assert(
    fc.property(portal, ({ clients, terms: credit, days }) => {
      const valueOn = curvesOf(clients, credit);
      const company = {
        currentTier: "diamond" as const,
        creditedSince: null,
        thresholds: THRESHOLDS,
        measuresOn: (date: string) => measuresOn(valueOn, credit.certifiedUntil, date),
        warnedDays: 15,
      };
      const { refresh, recalibration } = createSolutionsJudge(days[0] as string)(company);
      for (const performed of [refresh.performance, ...(recalibration?.lookBack ?? [])]) {
        expect(performed.known).toBe(true);
        expect(performed.tier).toBe(recompute(clients, credit, performed.on).tier);
      }
    }),
    { numRuns: cases(100) },
  );
});

test("what is met and ends in the warned days ends on the first day on which it is not met any more", () => {
  let ending = 0;
  triedUntil(
    () => ending > cases(10),
    () => {
      fc.assert(
        fc.property(portal, ({ clients, terms: credit, days }) => {
          const valueOn = curvesOf(clients, credit);
          const on = days[0] as string;
          const target = { soldMrr: valueOn("soldMrr", on) / 100, managedMrr: valueOn("managedMrr", on) / 100 };
          const measures = (date: string) => measuresOn(valueOn, credit.certifiedUntil, date);
          const { tiers } = createSolutionsJudge(
            on,
            "2020",
          )({
            ...{
              currentTier: null,
              creditedSince: null,
              thresholds: { gold: target },
              measuresOn: measures,
              warnedDays: 15,
            },
          });
          const [sold, managed] = tiers[0]?.requirements ?? [];
          const ahead = Array.from({ length: 15 }, (_, day) =>
            Temporal.PlainDate.from(on)
              .add({ days: day + 1 })
              .toString(),
          );
          for (const [kind, requirement] of [["sold", sold] as const, ["managed", managed] as const]) {
            const first = ahead.find(
              (date) => recompute(clients, credit, date).measures.mrr[kind].mrr < target[`${kind}Mrr`],
            );
            if (first) ending++;
            const missing = first && target[`${kind}Mrr`] - recompute(clients, credit, first).measures.mrr[kind].mrr;
            expect(requirement?.ends ?? null).toEqual(
              first ? { on: first, missing: expect.closeTo(missing as number, 6) } : null,
            );
          }
        }),
        { numRuns: cases(150) },
      );
    },
  );
});

test("a client has one step a day and metric, and all of its steps end in nothing", () => {
  fc.assert(
    fc.property(portal, ({ clients, terms: credit }) => {
      for (const client of clients) {
        const steps = clientSteps(client, credit);
        const keys = steps.map(({ metric, on }) => `${metric} ${on}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(steps.filter(({ amount: change }) => change === 0)).toEqual([]);
        // Who was sold to is a customer of a year ago for good.
        const ending = steps.filter(({ metric }) => metric !== "yearAgoMrr" && metric !== "retainedMrr");
        expect(ending.reduce((sum, { amount: change }) => sum + change, 0)).toBe(0);
      }
    }),
  );
});

test("a year after 29 February and after 1 March is one day, with one step", () => {
  const mrr = [
    { on: "2024-02-27", amountMinor: 500 },
    { on: "2024-02-29", amountMinor: 700 },
    { on: "2024-03-01", amountMinor: 200 },
  ];
  const client = { ...CLIENT, mrr, mrrAtOneRate: mrr, soldOn: "2023-08-01" };
  const steps = clientSteps(client, { windowDays: 60, partnerEmployees: [], ownDomains: [] });
  const yearAgo = steps.filter(({ metric }) => metric === "yearAgoMrr").map(({ on, amount }) => [on, amount]);
  expect(yearAgo.filter(([on]) => on === "2025-03-01")).toEqual([["2025-03-01", -300]]);
});

test.each([
  ["2026-11-21", false],
  ["2026-11-22", true],
  [null, false],
])("certified until %s is certified on 22 November 2026: %s", (certifiedUntil, certified) => {
  const nothing = { mrr: 0, growthMrr: 0 };
  expect(measuresOn(stepCurves([]), certifiedUntil, "2026-11-22")).toEqual({
    mrr: { sold: nothing, sourced: nothing, assisted: nothing, managed: nothing },
    medianAppUsage: null,
    grossRetention: null,
    certified,
  });
});
