import { StandingSchema } from "@partner-standing/contract/standing/standing";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LEADING_STEPS, saveSettings, seedPortal } from "../../test/database/seed-portals.ts";
import { openEmbeddedTestDatabase } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { findTenant, lockFacts, markSyncFailed, markSynced } from "../store/portals/portals.ts";
import { saveOwners } from "../store/mirror/owners.ts";
import { recordFiling } from "../store/settings/poc-forms.ts";
import { recordFormStep, recordReview } from "../store/reviews/reviews.ts";
import { createStanding } from "./create-standing.ts";

const ON = "2026-10-20";

let database: Database;
beforeEach(async () => {
  database = await openEmbeddedTestDatabase();
  await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS });
});
afterEach(async () => {
  vi.useRealTimers();
  await database.close();
});

/** What one card open asks of the database, and what it shows. */
function cardOpens() {
  const statements: string[] = [];
  const query: Database["query"] = (statement) => (statements.push(statement.text), database.query(statement));
  const standing = createStanding({ query }, () => ON);
  return async (amounts = true) => {
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("not connected");
    statements.length = 0;
    const written = await standing.written(tenant, { on: ON, record: null, amounts });
    return { shown: StandingSchema.parse(JSON.parse(String(written))), statements: statements.length };
  };
}

const review = {
  ...{ reviewOn: "2026-10-15", tierBefore: "rising", qualifiedTier: "leading", pocFormDue: "2026-12-29" },
  ...{ outcome: "promotion-pending-poc-form", facts: {}, scorecard: {} },
} as unknown as Parameters<typeof recordReview>[2];

describe("a written standing", () => {
  test("asks nothing of the database while nothing changes, but grows older", async () => {
    const open = cardOpens();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { shown: first, statements } = await open();
    expect(statements).toBeGreaterThan(0);
    vi.setSystemTime(Date.now() + 60_000);
    const { shown: later, statements: none } = await open();
    expect(none).toBe(0);
    expect(later.freshness.ageSeconds).toBe((first.freshness.ageSeconds ?? NaN) + 60);
    expect({ ...later, freshness: null }).toEqual({ ...first, freshness: null });
  });

  test("is another one for a viewer who may not see amounts", async () => {
    const open = cardOpens();
    expect((await open()).shown.amountsShown).toBe(true);
    expect((await open(false)).shown.amountsShown).toBe(false);
    expect((await open()).shown.amountsShown).toBe(true);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["a fact", () => database.transaction((transaction) => lockFacts(transaction, 1))],
    ["the settings", () => saveSettings(database, 1, { currentTier: "leading" })],
    ["a complete reading", () => markSynced(database, 1)],
    ["a reading that fails", () => markSyncFailed(database, 1)],
    ["a review", () => recordReview(database, 1, review)],
  ])("is judged anew after %s", async (_what, change) => {
    const open = cardOpens();
    await open();
    await change();
    expect((await open()).statements).toBeGreaterThan(0);
    expect((await open()).statements).toBe(0);
  });

  test("is judged anew when the form that a review waits for comes", async () => {
    await recordReview(database, 1, review);
    const open = cardOpens();
    expect((await open()).shown.pocForm?.pending?.tier).toBe("leading");
    await recordFormStep(database, 1, { reviewOn: "2026-10-15", step: "form-in-time", on: ON });
    expect((await open()).shown.pocForm?.pending ?? null).toBeNull();
  });
});

test("the form on file is told as it was filed, with the name of whoever did", async () => {
  const ada = { ownerId: "9", userId: "501", name: "Ada Berg", email: "ada@partner.example", active: true };
  await saveOwners(database, 1, [ada]);
  const technical = { name: "Jonas Kern", email: "jonas@partner.example" };
  const contacts = { technical, partnershipOwner: null, coSell: null, executiveSponsor: null };
  for (const filedOn of ["2026-10-18", "2027-03-01"])
    await recordFiling(database, 1, { filedOn, filedBy: "501", contacts, accountMapping: null });
  const tenant = await findTenant(database, 1);
  if (!tenant) throw new Error("not connected");
  const { formOnFile, formRule } = await createStanding(database, () => ON).portal(tenant, ON);
  const named = [{ role: "technical", name: "Jonas Kern" }];
  expect(formOnFile).toEqual({ filedOn: "2026-10-18", filedBy: "Ada Berg", contacts: named });
  expect(formRule.tiers).toEqual(["leading", "premier"]);
});

describe("an explanation", () => {
  const FIRST_DAY = "2026-01-01";

  /** The days of the trend, written out. */
  const DAYS = [
    ...["2025-10-20", "2025-11-20", "2025-12-20", "2026-01-20", "2026-02-20", "2026-03-20", "2026-04-20"],
    ...["2026-05-20", "2026-06-20", "2026-07-20", "2026-08-20", "2026-09-20", ON],
  ];

  async function countOn(standing: ReturnType<typeof createStanding>, on: string) {
    const tenant = await findTenant(database, 1);
    const { figures = [] } = tenant ? await standing.portal(tenant, on) : {};
    return figures.find(({ metric }) => metric === "reviewCount")?.computed;
  }

  test("tells of the twelve months from what is judged already, without a query of its own", async () => {
    const statements: string[] = [];
    const query: Database["query"] = (statement) => (statements.push(statement.text), database.query(statement));
    const standing = createStanding({ query }, () => ON);
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("not connected");
    await standing.portal(tenant, ON);
    statements.length = 0;
    const explanation = await standing.explain(tenant, ON, "reviewCount", "");
    expect(statements.map((text) => /from (\w+)/.exec(text)?.[1])).toEqual([
      "steps",
      "data_problems",
      "reconciliations",
      "backfills",
    ]);
    const trend = explanation?.trend ?? [];
    expect(trend.map(({ on }) => on)).toEqual(DAYS);
    expect(trend.at(-1)?.amount).toBe(explanation?.total);
    const judged = trend.filter(({ on }) => on >= FIRST_DAY);
    expect(judged.length).toBeGreaterThan(6);
    for (const { on, amount } of judged) expect(await countOn(standing, on)).toBe(amount);
  });
});
