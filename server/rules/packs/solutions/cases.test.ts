import {
  POINT_KINDS,
  type SolutionsScorecard,
  SolutionsScorecardSchema,
} from "@partner-standing/contract/programs/solutions-scorecard";
import { ObligationSchema } from "@partner-standing/contract/standing/solutions-standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { describe, expect, test } from "vitest";
import { AGREED, CAPABLE, type SolutionsCase } from "./cases/case.ts";
import { CLIENT, CREDIT, type ClientCase, clientCases } from "./cases/client-cases.ts";
import { editionCases, unknownCases } from "./cases/edition-cases.ts";
import { obligationCases } from "./cases/obligation-cases.ts";
import { partnerCases } from "./cases/partner-cases.ts";
import { pointsCases } from "./cases/points-cases.ts";
import { type RecalibrationCase, recalibrationCases } from "./cases/recalibration-cases.ts";
import { refreshCases } from "./cases/refresh-cases.ts";
import { medianCases } from "./cases/median-cases.ts";
import { medianCases as medianThresholds, thresholdCases } from "./cases/threshold-cases.ts";
import { clientShare } from "./client-share.ts";
import { clientSteps } from "./metrics/client-steps.ts";
import { type SolutionsMeasures, measuresOn } from "./metrics/measures-on.ts";
import { pointsIn, pointWeights } from "./points.ts";
import { rulesOn } from "./rules-on.ts";
import { partnerObligations } from "./partner-obligations.ts";
import { providerObligations } from "./provider-obligations.ts";
import { createSolutionsJudge, evaluateSolutions } from "./solutions-judge.ts";

/** The scorecard with its tiers and their requirements under their names, as the cases write them. */
function byName(card: SolutionsScorecard) {
  const tiers = card.tiers.map(({ tier, qualified, requirements }) => [
    tier,
    { qualified, ...Object.fromEntries(requirements.map((requirement) => [requirement.id, requirement])) },
  ]);
  return { ...card, tiers: Object.fromEntries(tiers) as object };
}

function holds({ facts, on, expected }: SolutionsCase) {
  const card = evaluateSolutions(facts, on);
  expect(SolutionsScorecardSchema.parse(card)).toEqual(card);
  expect(byName(card)).toMatchObject(expected);
}

describe("thresholds", () => {
  test.each([...thresholdCases, ...medianThresholds])("$name", holds);
});

describe("editions", () => {
  test.each(editionCases)("$name", holds);

  test("none is known before that of 2016", () => {
    expect(() => evaluateSolutions(CAPABLE, "2016-11-02")).toThrow(
      "on 2016-11-02: no edition of the Solutions Partner Program is known before 2016-11-03 (solutions.edition)",
    );
  });
});

describe("points", () => {
  test.each(pointsCases)("$name", holds);
});

describe("numbers that are not known", () => {
  test.each(unknownCases)("$name", holds);
});

describe("the monthly refresh", () => {
  test.each(refreshCases)("$name", holds);
});

const NOTHING = { soldMrr: 0, managedMrr: 0 };
/** In 2020 Silver had numbers of its own. */
const JUST = { ...AGREED, silver: { soldMrr: 1_125, managedMrr: 1_125 } };
const noMrr = { mrr: 0, growthMrr: 0 };

/** Measures that just reach the tier performed on a day. */
function measuresOf({ performs, certifiedUntil = "2030-01-01" }: RecalibrationCase) {
  return (on: CalendarDate): SolutionsMeasures => {
    const since = Object.keys(performs).findLast((day) => day <= on);
    const tier = since === undefined ? null : (performs[since] ?? null);
    const { soldMrr, managedMrr } = tier ? JUST[tier] : NOTHING;
    const mrr = { sold: { ...noMrr, mrr: soldMrr }, managed: { ...noMrr, mrr: managedMrr } };
    return {
      mrr: { sourced: noMrr, assisted: noMrr, ...mrr },
      medianAppUsage: 3,
      grossRetention: null,
      certified: on <= certifiedUntil,
    };
  };
}

describe("recalibrations", () => {
  test.each(recalibrationCases)("$name", (recalibrated) => {
    const { on, currentTier, creditedSince = null, agreed: thresholds = AGREED, expected } = recalibrated;
    const company = { currentTier, creditedSince, thresholds, measuresOn: measuresOf(recalibrated), warnedDays: 0 };
    // The rule is the same in every edition since; that of 2020 is judged by MRR alone.
    const card = createSolutionsJudge(on, on < "2022-07-18" ? undefined : "2020")(company);
    expect(SolutionsScorecardSchema.parse(card)).toEqual(card);
    if (expected === null) expect(card.recalibration).toBeNull();
    else expect(card.recalibration).toMatchObject(expected);
  });
});

function adds({ client, credit, on, expected }: ClientCase) {
  expect(clientShare({ ...CLIENT, ...client }, { ...CREDIT, ...credit }, on)).toMatchObject(expected);
}

describe("what a client adds", () => {
  describe("as sold", () => {
    test.each(clientCases.soldCases)("$name", adds);
  });

  describe("in points", () => {
    test.each(clientCases.pointsCases)("$name", adds);
  });

  describe("as managed", () => {
    test.each(clientCases.activityCases)("$name", adds);
  });

  describe("with credit for whom", () => {
    test.each(clientCases.creditCases)("$name", adds);
  });

  describe("in apps", () => {
    test.each(clientCases.appCases)("$name", adds);
  });

  const all = Object.values(clientCases).flat();

  test.each(all)("counts exactly where its steps say so: $name", ({ client, credit, on }) => {
    const history = { ...CLIENT, ...client };
    const terms = { ...CREDIT, ...credit };
    const share = clientShare(history, terms, on);
    const sumOf = (metric: string) =>
      clientSteps(history, terms)
        .filter((step) => step.metric === metric && step.on <= on)
        .reduce((sum, step) => sum + step.amount, 0);
    const isSold = share.sold.state === "counts" || share.sold.state === "no-credit";
    expect(sumOf("soldMrr") / 100).toBe(isSold ? share.mrr : 0);
    const weighted = pointWeights(POINT_KINDS, rulesOn(on));
    const total = weighted.reduce((sum, { metric, weight }) => sum + weight * sumOf(metric), 0);
    expect(pointsIn(total)).toBe(share.points?.total ?? 0);
    expect(sumOf("managedMrr") / 100).toBe(share.managed.state === "counts" ? share.mrr : 0);
  });
});

test.each(medianCases)("the median counts $name", ({ clients, on, median }) => {
  const steps = clients.flatMap((client) => clientSteps(client, CREDIT));
  const valueOn = (metric: string, date: CalendarDate) =>
    steps.reduce((sum, step) => (step.metric === metric && step.on <= date ? sum + step.amount : sum), 0);
  expect(measuresOn(valueOn, null, on).medianAppUsage).toBe(median);
});

describe("what the partner package asks for", () => {
  const PARTNER = {
    ...{ currentTier: "gold" as const, joinedOn: null, certifiedUntil: "2027-05-31" },
    ...{ membershipUntil: null, membershipWaived: false },
  };

  test.each(partnerCases)("$name", ({ record, on, expected }) => {
    const obligations = partnerObligations({ ...PARTNER, ...record }, on);
    expect(obligations.map((obligation) => ObligationSchema.parse(obligation))).toEqual(obligations);
    expect(obligations.map(({ id, state, due }) => `${id} ${state} ${due ?? "-"}`)).toEqual(expected);
  });
});

describe("what the provider package asks for", () => {
  const NEW = { firstLeadOn: null, soldOn: [], ownSubscription: true };

  test.each(obligationCases)("$name", ({ record, on, expected }) => {
    const obligations = providerObligations({ ...NEW, ...record }, on);
    expect(obligations.map((obligation) => ObligationSchema.parse(obligation))).toEqual(obligations);
    const lines = obligations.map(({ id, state, due, metOn }) => `${id} ${state} ${due ?? "-"} ${metOn ?? "-"}`);
    expect(lines).toEqual(expected);
  });
});
