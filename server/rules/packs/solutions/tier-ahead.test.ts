import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { cases, triedUntil } from "../../../../test/cases.ts";
import type { Step } from "../../steps/step.ts";
import { CLIENT } from "./cases/client-cases.ts";
import { clientSteps } from "./metrics/client-steps.ts";
import { measuresOn } from "./metrics/measures-on.ts";
import type { JudgedCompany } from "./recalibration.ts";
import { createSolutionsJudge } from "./solutions-judge.ts";
import { lackingOn, tierAhead, tierLoss } from "./tier-ahead.ts";
import { rankOf } from "./tier-judge.ts";

const TODAY = "2026-11-28";
const THRESHOLDS = Object.fromEntries(
  (["gold", "platinum", "diamond", "elite"] as SolutionsTier[]).map((tier, place) => [
    tier,
    { totalPoints: [50, 150, 400, 900][place], sourcedPoints: [20, 60, 150, 300][place], grossRetention: 0 },
  ]),
);
const CREDIT = { windowDays: 60, partnerEmployees: ["ada@partner.example"], ownDomains: [] };
const plus = (on: CalendarDate, days: number) => Temporal.PlainDate.from(on).add({ days }).toString();

const day = fc.integer({ min: -500, max: 40 }).map((days) => plus(TODAY, days));
const client = fc
  .record({
    soldOn: fc.option(day, { freq: 5 }),
    amount: fc.integer({ min: 10_000, max: 900_000 }),
    lastActivityOn: fc.option(day, { freq: 2 }),
    saleCredit: fc.constantFrom("sourced" as const, "sourced" as const, "assisted" as const, null),
  })
  .map(({ amount, lastActivityOn, ...told }) => ({
    ...CLIENT,
    ...told,
    ...{ soldByDealsOn: [], firstActivityOn: lastActivityOn, lastActivityOn, managedBy: "ada@partner.example" },
    mrr: [{ on: "2024-01-10", amountMinor: amount }],
    mrrAtOneRate: [{ on: "2024-01-10", amountMinor: amount }],
  }));

function companyOf(
  clients: Parameters<typeof clientSteps>[0][],
  told: Pick<JudgedCompany, "currentTier" | "creditedSince"> & { certifiedUntil: CalendarDate | null },
): JudgedCompany {
  const steps: Step[] = clients.flatMap((one) => clientSteps(one, CREDIT));
  const valueOn = (metric: string, on: CalendarDate) =>
    steps.reduce((sum, step) => (step.metric === metric && step.on <= on ? sum + step.amount : sum), 0);
  const { certifiedUntil, ...credited } = told;
  return {
    ...credited,
    thresholds: THRESHOLDS,
    measuresOn: (on) => measuresOn(valueOn, certifiedUntil, on),
    warnedDays: 15,
  };
}

const company = fc
  .record({
    clients: fc.array(client, { maxLength: 6 }),
    currentTier: fc.constantFrom<SolutionsTier | null>("gold", "gold", "platinum", "diamond", null),
    creditedSince: fc.constantFrom(null, "2025-03-15", "2026-09-15"),
    certifiedUntil: fc.constantFrom("2028-01-01", "2028-01-01", "2027-03-01", null),
  })
  .map(({ clients, ...told }) => companyOf(clients, told));

test("the first refresh and the first recalibration are what the card says today", () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(company, (judged) => {
      const card = createSolutionsJudge(TODAY)(judged);
      const ahead = tierAhead(judged, TODAY);
      expect(ahead[0]).toMatchObject({ kind: "refresh", verdict: card.refresh });
      const place = ahead.findIndex(({ kind }) => kind === "recalibration");
      const isMoved = ahead.slice(0, place).some(({ tier }) => tier !== judged.currentTier);
      if (card.recalibration && !isMoved) expect(ahead[place]?.verdict).toEqual(card.recalibration);
      for (const { verdict } of ahead) outcomes.add(verdict.outcome);
    }),
    { numRuns: cases(200) },
  );
  expect([...outcomes].sort()).toEqual(["demotion", "kept", "promotion", "unchanged"]);
});

test("each month day is what the card says on that day when nothing new has happened", () => {
  fc.assert(
    fc.property(company, (judged) => {
      let then = judged;
      for (const { kind, date, verdict, tier } of tierAhead(judged, TODAY)) {
        const card = createSolutionsJudge(date)(then);
        expect(kind === "refresh" ? card.refresh : card.recalibration).toEqual(verdict);
        if (tier === then.currentTier) continue;
        then = { ...then, currentTier: tier, creditedSince: kind === "refresh" ? date : null };
      }
    }),
    { numRuns: cases(150) },
  );
});

test("a tier that is lost is not performed from the day that is told until then, and was on the day before", () => {
  let lost = 0;
  triedUntil(
    () => lost > 10,
    () => {
      fc.assert(
        fc.property(company, (judged) => {
          const ahead = tierAhead(judged, TODAY);
          const loss = tierLoss(judged, ahead, TODAY);
          const held = judged.currentTier;
          const isLost = ahead.some(({ tier }) => rankOf(tier) < rankOf(held));
          expect(loss !== null).toBe(held !== null && isLost);
          if (!loss || held === null) return;
          lost += 1;
          const performed = (on: CalendarDate) => lackingOn(judged, held, on).length === 0;
          for (let on = loss.breaksOn; on <= loss.review; on = plus(on, 7)) expect(performed(on)).toBe(false);
          if (loss.breaksOn > TODAY) expect(performed(plus(loss.breaksOn, -1))).toBe(true);
          expect(loss.because.map(({ id }) => id)).toEqual(lackingOn(judged, held, loss.review).map(({ id }) => id));
        }),
        { numRuns: cases(200) },
      );
    },
  );
});
