import {
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
import { type RecalibrationCase, recalibrationCases } from "./cases/recalibration-cases.ts";
import { refreshCases } from "./cases/refresh-cases.ts";
import { medianCases, thresholdCases } from "./cases/threshold-cases.ts";
import { clientShare } from "./client-share.ts";
import { clientSteps } from "./metrics/client-steps.ts";
import type { SolutionsMeasures } from "./metrics/measures-on.ts";
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
  test.each([...thresholdCases, ...medianCases])("$name", holds);
});

describe("editions", () => {
  test.each(editionCases)("$name", holds);

  test("none is known before that of 2016", () => {
    expect(() => evaluateSolutions(CAPABLE, "2016-11-02")).toThrow(
      "on 2016-11-02: no edition of the Solutions Partner Program is known before 2016-11-03 (solutions.edition)",
    );
  });
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

/** Measures that just reach the tier performed on a day. */
function measuresOf({ performs, certifiedUntil = "2030-01-01" }: RecalibrationCase) {
  return (on: CalendarDate): SolutionsMeasures => {
    const since = Object.keys(performs).findLast((day) => day <= on);
    const tier = since === undefined ? null : (performs[since] ?? null);
    return { ...(tier ? JUST[tier] : NOTHING), medianAppUsage: 3, certified: on <= certifiedUntil };
  };
}

describe("recalibrations", () => {
  test.each(recalibrationCases)("$name", (recalibrated) => {
    const { on, currentTier, creditedSince = null, agreed: thresholds = AGREED, expected } = recalibrated;
    const company = { currentTier, creditedSince, thresholds, measuresOn: measuresOf(recalibrated), warnedDays: 0 };
    const card = createSolutionsJudge(on)(company);
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
    expect(sumOf("soldMrr") / 100).toBe(share.sold.state === "counts" ? share.mrr : 0);
    expect(sumOf("managedMrr") / 100).toBe(share.managed.state === "counts" ? share.mrr : 0);
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
