import { METRICS, type Metric } from "@partner-standing/contract/programs/scorecard";
import type { ChangeSide, MetricChanges } from "@partner-standing/contract/standing/changes";
import Big from "big.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countedDatabase } from "../../test/database/counted-database.ts";
import { companyRow } from "../../test/database/crm-rows.ts";
import { seedPortal } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { stepCurves } from "../judgement/step-curves.ts";
import { metricsOn } from "../rules/packs/technology/metrics/metrics-on.ts";
import { companySteps, contactSteps, dealSteps } from "../rules/packs/technology/metrics/record-steps.ts";
import { leavesWindowOn, sampleDates } from "../rules/steps/rolling-window.ts";
import type { Step } from "../rules/steps/step.ts";
import type { Database } from "../store/engine/database.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import { findTenant } from "../store/portals/portals.ts";
import { replaceSteps } from "../store/steps/steps.ts";
import { createStanding } from "./create-standing.ts";
import { metricChanges } from "./record-changes.ts";

/** Mondays, ends of months, a leap day, and the day of a roll-off with the day before it. */
const SPANS = [
  ["2026-11-16", "2026-11-22"],
  ["2026-11-21", "2026-11-22"],
  ["2026-02-28", "2026-03-31"],
  ["2026-01-05", "2027-01-05"],
  ["2027-01-04", "2028-02-29"],
] as const;

const two = (number: number) => String(number).padStart(2, "0");

/** Customers who install, pay more and less, and uninstall, at ends of months and within HubSpot's first days. */
const companies = Array.from({ length: 60 }, (_, index) => ({
  customerSince: index % 3 === 0 ? null : `2025-${two(1 + (index % 12))}-01`,
  installedOn: `2025-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
  historyFull: false,
  uninstalledOn: index % 7 === 0 ? `2026-${two(1 + (index % 12))}-28` : null,
  mrr: [
    { on: "2024-01-01", amountMinor: 10_000 + index },
    { on: `2026-${two(1 + (index % 12))}-${two(1 + ((index * 5) % 28))}`, amountMinor: (index % 5) * 7_777 },
  ],
}));
/** Deals whose MRR is a part of a cent as well, and one of less than a cent. */
const deals = Array.from({ length: 60 }, (_, index) => ({
  closedOn: `202${5 + (index % 2)}-${two(1 + (index % 12))}-${two(1 + ((index * 3) % 28))}`,
  cents: index === 7 ? new Big("0.25") : new Big(1_000 * (index + 1)).div(12).round(8),
}));
/** Marketplace reviews whose stars are no whole hundredths. */
const contacts = Array.from({ length: 40 }, (_, index) => ({
  reviewedOn: `202${5 + (index % 2)}-${two(1 + (index % 12))}-${two(1 + ((index * 11) % 28))}`,
  starsHundredths: new Big(100 + index * 10).plus(new Big(1).div(3).round(6)),
}));

const STEPS: Record<"companies" | "deals" | "contacts", Step[][]> = {
  companies: companies.map(companySteps),
  deals: deals.map(dealSteps),
  contacts: contacts.map(contactSteps),
};

/** What one record adds to a metric on a day, by the words of the program. */
const ADDS: Record<Metric, (index: number, on: string) => number> = {
  attributedMrr: (index, on) => sampleDates(on).reduce((sum, date) => sum + paid(index, date), 0) / 1_200,
  firstNinetyDaysMrr(index, on) {
    const company = companies[index];
    if (!company?.customerSince) return 0;
    const days = (Date.parse(company.installedOn) - Date.parse(company.customerSince)) / 86_400_000;
    return days <= 90 && counts(company.installedOn, on) ? paid(index, on) / 100 : 0;
  },
  influencedDealMrr(index, on) {
    const deal = deals[index];
    return deal && counts(deal.closedOn, on) ? deal.cents.div(100).toNumber() : 0;
  },
  reviewCount(index, on) {
    const contact = contacts[index];
    return contact && counts(contact.reviewedOn, on) ? 1 : 0;
  },
  reviewAverage(index, on) {
    const contact = contacts[index];
    return contact && counts(contact.reviewedOn, on) ? contact.starsHundredths.div(100).toNumber() : 0;
  },
};

function paid(index: number, on: string): number {
  const { installedOn, uninstalledOn, mrr } = companies[index] as (typeof companies)[number];
  if (on < installedOn || (uninstalledOn !== null && on >= uninstalledOn)) return 0;
  return mrr.findLast((change) => change.on <= on)?.amountMinor ?? 0;
}

const counts = (date: string, on: string) => date <= on && on < leavesWindowOn(date);

const LARGE = new Big("900719925474099");

describe.each(await testEngines())("a metric between two days, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await seedPortal(database, 1, { settings: {}, steps: [] });
    const rows = companies.map((_, index) => companyRow(String(index + 1), `c${index + 1}.example`));
    await saveCompanies(database, 1, 1, rows);
    for (const kind of ["companies", "deals", "contacts"] as const) {
      const ids = STEPS[kind].map((_, index) => String(index + 1));
      const steps = STEPS[kind].flatMap((of, index) => of.map((each) => ({ ...each, objectId: String(index + 1) })));
      await replaceSteps(database, 1, kind, ids, steps);
    }
  });
  afterAll(() => database.close());

  async function tenant(portalId = 1) {
    const found = await findTenant(database, portalId);
    if (!found) throw new Error("not connected");
    return found;
  }

  /** All pages of a side. */
  async function changes(metric: Metric, [from, to]: readonly [string, string], side: ChangeSide) {
    const standing = createStanding(database, () => to);
    const amounts = new Map<string, number>();
    const pages: MetricChanges[] = [];
    for (let after: string | null = ""; after !== null;) {
      const page = await standing.changes(await tenant(), { metric, from, to, side, after });
      if (!page) throw new Error("there is no page");
      pages.push(page);
      expect(page.records.length).toBeLessThanOrEqual(25);
      for (const { record, amount } of page.records) {
        expect(amounts.has(record.objectId)).toBe(false);
        amounts.set(record.objectId, amount);
      }
      after = page.after;
    }
    const [first] = pages;
    if (!first) throw new Error("there is no page");
    return { amounts, first, pages: pages.length };
  }

  const sum = (amounts: Map<string, number>) => [...amounts.values()].reduce((total, amount) => total + amount, 0);

  describe.each(SPANS)("from %s to %s", (...span) => {
    const [from, to] = span;

    test.each(METRICS)("each record's part of %s is what it adds now less what it added then", async (metric) => {
      const [gained, lost] = [await changes(metric, span, "gained"), await changes(metric, span, "lost")];
      for (const index of companies.keys()) {
        const difference = ADDS[metric](index, to) - ADDS[metric](index, from);
        expect(gained.amounts.get(String(index + 1)) ?? 0).toBeCloseTo(Math.max(0, difference), 8);
        expect(lost.amounts.get(String(index + 1)) ?? 0).toBeCloseTo(Math.max(0, -difference), 8);
      }
      expect([gained.amounts.size, lost.amounts.size]).toEqual([gained.first.total, lost.first.total]);
      for (const { amounts } of [gained, lost]) {
        const shown = [...amounts.values()].map((amount) => Math.floor(amount * 100));
        expect(shown).toEqual(shown.toSorted((one, other) => other - one));
      }
    });

    test.each(METRICS.filter((metric) => metric !== "reviewAverage"))(
      "what is said of records is the difference of %s, and both days are as the cards show them",
      async (metric) => {
        const [gained, lost] = [await changes(metric, span, "gained"), await changes(metric, span, "lost")];
        const { before, now, unit } = gained.first;
        expect(lost.first).toMatchObject({ before, now, unit });
        expect(sum(gained.amounts) - sum(lost.amounts)).toBeCloseTo((now ?? 0) - (before ?? 0), 8);
        const steps = Object.values(STEPS).flat(2);
        const valueOn = stepCurves(steps.toSorted((one, other) => one.on.localeCompare(other.on)));
        const shown = (value: number | null) => Math.floor((value ?? 0) * 100 + 1e-6) / 100;
        expect([shown(before), shown(now)]).toEqual([metricsOn(valueOn, from)[metric], metricsOn(valueOn, to)[metric]]);
      },
    );

    test("what is said of the rating are the stars that came and went", async () => {
      const [gained, lost] = [
        await changes("reviewAverage", span, "gained"),
        await changes("reviewAverage", span, "lost"),
      ];
      const { first: reviews } = await changes("reviewCount", span, "gained");
      const stars = (average: number | null, count: number | null) => (average ?? 0) * (count ?? 0);
      const { before, now } = gained.first;
      expect(sum(gained.amounts) - sum(lost.amounts)).toBeCloseTo(
        stars(now, reviews.now) - stars(before, reviews.before),
        6,
      );
    });
  });

  test("a long list comes in pages, and each takes two statements", async () => {
    const span = ["2026-01-05", "2027-01-05"] as const;
    expect((await changes("attributedMrr", span, "gained")).pages).toBeGreaterThan(1);
    const counted = countedDatabase(database);
    const asked = { metric: "attributedMrr", from: span[0], to: span[1], side: "gained" } as const;
    const { portal } = await tenant();
    const first = await metricChanges(counted, portal, { ...asked, after: "" });
    expect(counted.takeWork()).toMatchObject({ statements: 2 });
    const second = await metricChanges(counted, portal, { ...asked, after: first.after ?? "" });
    expect(counted.takeWork()).toMatchObject({ statements: 2 });
    expect(second.records.length).toBeGreaterThan(0);
    expect(first.records[0]?.record).toMatchObject({ objectTypeId: "0-2", name: expect.stringMatching(/^Company /) });
  });

  test("less than a cent is something, and a rating of nothing is none", async () => {
    await seedPortal(database, 2, { settings: {}, steps: [] });
    await replaceSteps(
      database,
      2,
      "deals",
      ["7", "8"],
      [
        ...dealSteps({ closedOn: "2026-06-01", cents: new Big("0.25") }).map((step) => ({ ...step, objectId: "7" })),
        ...dealSteps({ closedOn: "2026-06-01", cents: LARGE }).map((step) => ({ ...step, objectId: "8" })),
      ],
    );
    const ask = async (metric: Metric) =>
      metricChanges(database, (await tenant(2)).portal, {
        ...{ metric, from: "2026-05-31", to: "2026-06-01", side: "gained", after: "" },
      });
    const deal = await ask("influencedDealMrr");
    expect(deal.records.map(({ record, amount }) => [record.objectId, amount])).toEqual([
      ["8", 9_007_199_254_740.99],
      ["7", 0.0025],
    ]);
    expect(await ask("reviewAverage")).toMatchObject({ before: null, now: null, records: [], total: 0 });
  });

  test("without complete figures there is nothing to compare", async () => {
    const known = await tenant();
    const deriving = { ...known, portal: { ...known.portal, deriving: true } };
    const asked = { metric: "reviewCount", from: "2026-11-16", to: "2026-11-22", side: "lost", after: "" } as const;
    expect(await createStanding(database, () => "2026-11-22").changes(deriving, asked)).toBeNull();
  });
});
