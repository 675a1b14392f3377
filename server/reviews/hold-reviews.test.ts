import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyReviewTables, lookAtAll, openForReviews } from "../../test/database/review-database.ts";
import { fiveReviews, LEADING_STEPS, saveSettings, seedPortal } from "../../test/database/seed-portals.ts";
import { givenTasks } from "../../test/database/task-table.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { addJobs } from "../store/jobs/jobs.ts";
import { frozenReview, heldReviews, tierChanges } from "../store/reviews/reviews.ts";
import { readSettings } from "../store/settings/settings.ts";
import { sql } from "../store/engine/sql.ts";

const engines = await testEngines();

describe.each(engines)("reviews on $name", ({ open }) => {
  let database: Database;
  let failures: unknown[];
  beforeAll(async () => {
    database = await openForReviews(open);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    failures = [];
    await emptyReviewTables(database);
  });

  const look = (today: string | ((timeZone: string) => string)) =>
    lookAtAll(database, today, (error) => failures.push(error));

  async function tierOf(portalId: number): Promise<string> {
    const { settings } = await readSettings(database, portalId);
    return `${settings.currentTier} since ${settings.creditedSince}`;
  }

  async function outcomes(portalId: number): Promise<string[]> {
    const held = await heldReviews(database, portalId);
    return held.map(({ reviewOn, outcome, formStep }) => [reviewOn, outcome, formStep].filter(Boolean).join(" "));
  }

  async function tasks(portalId: number): Promise<string[]> {
    return (await givenTasks(database, portalId)).map(({ key, state }) => `${key} ${state}`);
  }

  test("a form filed on day 14 activates Leading when the settings are saved, without waiting for the next day", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS });
    await look("2026-10-01");
    await look("2026-10-15");
    expect(await outcomes(1)).toEqual(["2026-10-15 promotion-pending-poc-form"]);
    expect(await tierOf(1)).toBe("rising since 2026-01-15");
    await look("2026-10-29");
    expect(await tierOf(1)).toBe("rising since 2026-01-15");
    await saveSettings(database, 1, { pocFormSubmittedOn: "2026-10-29" });
    await look("2026-10-29");
    expect(await tierOf(1)).toBe("leading since 2026-10-29");
    expect(await outcomes(1)).toEqual(["2026-10-15 promotion-pending-poc-form form-in-time"]);
    // Five Marketplace reviews are required in January, and there are none.
    expect(await tasks(1)).toEqual([
      "drop-foreseen:2027-01-15 open",
      "form-due:2026-10-15 completed",
      "tier-changed:2026-10-29 open",
    ]);
  });

  test("a form filed on day 15 loses the quarter, and the next review promotes at once", async () => {
    await seedPortal(database, 1, {
      settings: {},
      steps: [...LEADING_STEPS, ...fiveReviews("2026-06-01", "2027-06-01")],
    });
    await look("2026-10-15");
    await saveSettings(database, 1, { pocFormSubmittedOn: "2026-10-30" });
    await look("2026-10-30");
    expect(await tierOf(1)).toBe("rising since 2026-01-15");
    expect(await tasks(1)).toEqual(["drop-foreseen:2027-07-15 open", "form-due:2026-10-15 dropped"]);
    await look("2027-01-15");
    expect(await tierOf(1)).toBe("leading since 2027-01-15");
    expect(await outcomes(1)).toEqual(["2026-10-15 promotion-pending-poc-form form-late", "2027-01-15 promotion"]);
  });

  test("after nine months of downtime every missed review is held, the oldest first, with the facts of its day", async () => {
    const settings = { pocFormSubmittedOn: "2026-09-01" };
    await seedPortal(database, 1, {
      settings,
      steps: [...LEADING_STEPS, ...fiveReviews("2026-06-01", "2027-06-01")],
    });
    await look("2026-10-01");
    expect(await look("2027-07-16")).toEqual({ portals: 1, reviews: 4 });
    expect(await outcomes(1)).toEqual([
      "2026-10-15 promotion",
      "2027-01-15 unchanged",
      "2027-04-15 unchanged",
      "2027-07-15 demotion",
    ]);
    expect((await tierChanges(database, 1)).map(({ changedOn, tierAfter }) => [changedOn, tierAfter])).toEqual([
      ["2026-10-15", "leading"],
      ["2027-07-15", "partner"],
    ]);
    expect((await frozenReview(database, 1, "2027-04-15"))?.facts).toMatchObject({
      currentTier: "leading",
      reviewCount: 5,
    });
    expect((await frozenReview(database, 1, "2027-07-15"))?.facts).toMatchObject({ reviewCount: 0 });
    expect(await tierOf(1)).toBe("partner since 2027-07-15");
    // News of October is no news in July: only the change that is days old is told. The drop that was foreseen came.
    expect(await tasks(1)).toEqual(["drop-foreseen:2027-07-15 dropped", "tier-changed:2027-07-15 open"]);
  });

  test("a form that came in time while the service was down activates on the day it came", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS });
    await look("2026-10-01");
    await saveSettings(database, 1, { pocFormSubmittedOn: "2026-10-20" });
    await look("2026-11-22");
    expect(await tierOf(1)).toBe("leading since 2026-10-20");
  });

  test("looking again, three at once, records one review and gives each notice once", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS });
    const rounds = await Promise.all([look("2026-10-15"), look("2026-10-15"), look("2026-10-15")]);
    await look("2026-10-15");
    expect(rounds.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(1);
    expect(await outcomes(1)).toHaveLength(1);
    expect(await tasks(1)).toEqual(["drop-foreseen:2027-01-15 open", "form-due:2026-10-15 open"]);
    expect(failures).toEqual([]);
  });

  test("each portal is reviewed on its own calendar day", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS, timeZone: "Pacific/Auckland" });
    await seedPortal(database, 2, { settings: {}, steps: LEADING_STEPS, timeZone: "America/New_York" });
    await look((zone) => (zone === "Pacific/Auckland" ? "2026-10-15" : "2026-10-14"));
    expect([await outcomes(1), await outcomes(2)]).toEqual([["2026-10-15 promotion-pending-poc-form"], []]);
  });

  test("a portal whose look fails holds up no other, leaves nothing behind, and is looked at again", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS });
    await seedPortal(database, 2, { settings: {}, steps: LEADING_STEPS });
    const document = sql`update settings set document = document || '{"currentTier": "gold"}'::jsonb where portal_id = 1`;
    await database.query(document);
    expect(await look("2026-10-15")).toEqual({ portals: 1, reviews: 1 });
    expect(failures).toHaveLength(1);
    expect(await outcomes(1)).toEqual([]);
    await saveSettings(database, 1, { currentTier: "rising" });
    expect(await look("2026-10-15")).toEqual({ portals: 1, reviews: 1 });
  });

  test("a portal that fails is tried once a round, however many rounds, and the others are reviewed in the first", async () => {
    for (const portalId of [1, 2, 3]) await seedPortal(database, portalId, { settings: {}, steps: LEADING_STEPS });
    const document = sql`update settings set document = document || '{"currentTier": "gold"}'::jsonb where portal_id = 1`;
    await database.query(document);
    const rounds = [];
    for (let round = 0; round < 4; round++) rounds.push((await look("2026-10-15")).portals);
    expect(rounds).toEqual([2, 0, 0, 0]);
    expect(failures).toHaveLength(4);
  });

  test("while a node with some of the portals is away, the portals on the others are reviewed all the same", async () => {
    for (const portalId of [1, 2, 3]) {
      await seedPortal(database, portalId, { settings: {}, steps: LEADING_STEPS });
      await addJobs(database, portalId);
      await database.query(sql`update jobs set due_at = 'infinity' where portal_id = ${portalId}`);
    }
    await look("2026-10-01");
    const halfAway: Database = {
      ...database,
      query: (statement) =>
        statement.values.includes(2) ? Promise.reject(new Error("a node is away")) : database.query(statement),
    };
    await lookAtAll(halfAway, "2026-10-15", (error) => failures.push(error));
    expect(failures.map(String)).toEqual(["Error: a node is away"]);
    expect(await Promise.all([1, 2, 3].map(outcomes))).toEqual([
      ["2026-10-15 promotion-pending-poc-form"],
      [],
      ["2026-10-15 promotion-pending-poc-form"],
    ]);
    await look("2026-10-15");
    expect(await outcomes(2)).toEqual(["2026-10-15 promotion-pending-poc-form"]);
  });

  test("a time zone that nobody knows holds up no other account: its own days are those of UTC", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS, timeZone: "Mars/Olympus" });
    await seedPortal(database, 2, { settings: {}, steps: LEADING_STEPS, timeZone: "" });
    await seedPortal(database, 3, { settings: {}, steps: LEADING_STEPS, timeZone: "US/Pacific-New" });
    const lateInCalifornia = Temporal.Instant.from("2026-10-15T03:00:00Z");
    await look((zone) => lateInCalifornia.toZonedDateTimeISO(zone).toPlainDate().toString());
    const held = "2026-10-15 promotion-pending-poc-form";
    expect([await outcomes(1), await outcomes(2), await outcomes(3)]).toEqual([[held], [held], []]);
    expect(failures).toEqual([]);
  });

  test("while a CRM is being read its review waits: half a sum would decide it", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS });
    await database.query(sql`insert into backfills (portal_id, run, kind) values (1, 1, 'companies')`);
    expect(await look("2026-10-15")).toEqual({ portals: 0, reviews: 0 });
    await database.query(sql`update backfills set finished = true`);
    expect(await look("2026-10-15")).toEqual({ portals: 1, reviews: 1 });
  });

  test("reviews before a portal was connected are not ours to hold", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS });
    await look("2026-11-22");
    expect(await outcomes(1)).toEqual([]);
  });
});
