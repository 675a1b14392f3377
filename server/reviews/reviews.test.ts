import { RehearsalSchema, TimelineSchema } from "@partner-standing/contract/timeline";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fiveReviews, LEADING_STEPS, saveSettings, seedPortal, step } from "../../test/database/seed-portals.ts";
import { createTaskTable, givenTasks, taskTableDesk } from "../../test/database/task-table.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/database.ts";
import { findTenant } from "../store/portals.ts";
import { frozenReview, heldReviews, tierChanges } from "../store/reviews.ts";
import { readSettings } from "../store/settings.ts";
import { sql } from "../store/sql.ts";
import { createReviews } from "./create-reviews.ts";
import { holdDueReviews } from "./hold-due-reviews.ts";

const TABLES = ["portals", "settings", "backfills", "steps", "step_totals", "review_watches", "reviews"];
const LATER_TABLES = ["tier_changes", "notices", "given_tasks"];
const certifiedOn = "2025-03-31";
const engines = await testEngines();

describe.each(engines)("reviews on $name", ({ open }) => {
  let database: Database;
  let failures: unknown[];
  beforeAll(async () => {
    database = await open();
    await createTaskTable(database);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    failures = [];
    for (const table of [...TABLES, ...LATER_TABLES])
      await database.query({ name: "", text: `delete from ${table}`, values: [] });
  });

  function look(today: string | ((timeZone: string) => string)) {
    return holdDueReviews(
      {
        database,
        desk: taskTableDesk,
        today: typeof today === "string" ? () => today : today,
        failed: (_portalId, error) => failures.push(error),
      },
      new AbortController().signal,
    );
  }

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

  const timelineOf = async (portalId: number, on: string, today: string) => {
    const tenant = await findTenant(database, portalId);
    if (!tenant) throw new Error("no such portal");
    return TimelineSchema.parse(await createReviews(database).timeline(tenant, on, today));
  };

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
    expect(await tasks(1)).toEqual(["form-due:2026-10-15 completed", "tier-changed:2026-10-29 open"]);
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
    expect(await tasks(1)).toEqual(["form-due:2026-10-15 dropped"]);
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
    // News of October is no news in July: only the change that is days old is told.
    expect(await tasks(1)).toEqual(["tier-changed:2027-07-15 open"]);
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
    expect(await tasks(1)).toEqual(["form-due:2026-10-15 open"]);
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

  test("a projected drop is told 60 days ahead, in the account's language, and closed when it is averted", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS });
    await look("2026-11-15");
    expect(await tasks(1)).toEqual([]);
    await look("2026-11-16");
    const [given] = await givenTasks(database, 1);
    expect(given?.task).toMatchObject({ key: "review-ahead:2027-01-15", dueOn: "2027-01-15", ownerId: "501" });
    expect(given?.task.subject).toBe("Neubewertung am 15. Januar 2027: nach jetzigem Stand von Rising zu Partner");
    expect(given?.task.body).toContain("Marketplace-Bewertungen: es fehlen 5");
    await database.query(sql`
      insert into step_totals (portal_id, metric, step_on, amount)
      values (1, 'reviewCount', '2026-11-20', 5), (1, 'reviewStars', '2026-11-20', 2500)`);
    await look("2026-11-20");
    expect(await tasks(1)).toEqual(["review-ahead:2027-01-15 completed"]);
  });

  test("a certification is told of 90 days before it runs out; a form that lost a contact must be filed again", async () => {
    const settings = {
      currentTier: "leading" as const,
      pocFormSubmittedOn: "2026-02-01",
      apps: [{ name: "Acme Sync", certifiedOn }],
    };
    await seedPortal(database, 3, {
      settings,
      steps: [...LEADING_STEPS, ...fiveReviews("2026-06-01", "2028-06-01")],
    });
    await look("2026-12-30");
    expect(await tasks(3)).toEqual([]);
    await look("2026-12-31");
    expect(await tasks(3)).toEqual(["certification:Acme Sync:2027-03-31 open"]);
    const { contacts } = (await readSettings(database, 3)).settings;
    await saveSettings(database, 3, { contacts: { ...contacts, technical: null } });
    await look("2026-12-31");
    const owner = { ...contacts, technical: contacts.partnershipOwner };
    await saveSettings(database, 3, { contacts: owner, apps: [{ name: "Acme Sync", certifiedOn: "2027-01-05" }] });
    await look("2027-01-10");
    // Without the contact Leading would have been lost in January, so that was told too.
    expect(await tasks(3)).toEqual([
      "certification:Acme Sync:2027-03-31 completed",
      "form-stale:2026-02-01 completed",
      "review-ahead:2027-01-15 completed",
    ]);
  });

  test("a rehearsal says what the review will do and writes nothing", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS });
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("no such portal");
    const counts = sql`
      select (select count(*) from reviews) + (select count(*) from tier_changes) + (select count(*) from notices)
        + (select count(*) from review_watches) as rows, (select max(version) from settings) as version`;
    const rehearse = async (on: string) =>
      RehearsalSchema.parse(await createReviews(database).rehearsal(tenant, on, "2026-10-01"));
    expect(await rehearse("2026-10-01")).toMatchObject({
      reviewOn: "2026-10-15",
      tierBefore: "rising",
      tierAfter: "rising",
      outcome: "promotion-pending-poc-form",
      pocFormDue: "2026-10-29",
    });
    expect(await rehearse("2027-01-15")).toMatchObject({
      tierBefore: "rising",
      tierAfter: "partner",
      outcome: "demotion",
      because: [{ id: "marketplace-reviews", missing: 5 }, { id: "marketplace-rating" }],
    });
    expect(await rehearse("2026-03-01")).toMatchObject({
      reviewOn: "2026-04-15",
      outcome: "promotion-pending-poc-form",
    });
    expect(await database.query(counts)).toEqual([{ rows: 0, version: 1 }]);
  });

  test("the rehearsal of tomorrow's review is what the review then records", async () => {
    await seedPortal(database, 1, {
      settings: {},
      steps: [...LEADING_STEPS, step("influencedDealMrr", "2026-10-15", -1)],
    });
    await look("2026-10-14");
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("no such portal");
    const rehearsed = await createReviews(database).rehearsal(tenant, "2026-10-15", "2026-10-14");
    await look("2026-10-15");
    expect(await frozenReview(database, 1, "2026-10-15")).toEqual({
      facts: rehearsed?.facts,
      scorecard: rehearsed?.scorecard,
    });
  });

  test("the timeline shows what was, what is pending, what is ahead and what is due", async () => {
    await seedPortal(database, 1, {
      settings: { apps: [{ name: "Acme Sync", certifiedOn }] },
      steps: LEADING_STEPS,
    });
    await look("2026-10-15");
    const pending = await timelineOf(1, "2026-10-20", "2026-10-20");
    expect(pending).toMatchObject({
      creditedTier: "rising",
      qualifiedTier: "leading",
      pending: { tier: "leading", reviewOn: "2026-10-15", dueOn: "2026-10-29" },
    });
    const lines = pending.events.map((event) => `${event.on} ${event.kind}`);
    expect(lines).toEqual([
      "2026-10-15 review",
      "2026-10-29 form-due",
      "2027-01-15 review",
      "2027-01-15 tier-change",
      "2027-03-31 certification-review",
      "2027-04-15 review",
      "2027-07-15 review",
      "2027-10-15 review",
    ]);
    await saveSettings(database, 1, { pocFormSubmittedOn: "2026-10-20" });
    await look("2026-10-20");
    const leading = await timelineOf(1, "2026-10-20", "2026-10-20");
    expect(leading).toMatchObject({ creditedTier: "leading", creditedSince: "2026-10-20", pending: null });
    expect(await timelineOf(1, "2026-10-19", "2026-10-20")).toMatchObject({
      creditedTier: "rising",
      pending: { tier: "leading" },
    });
    expect(await timelineOf(1, "2026-10-14", "2026-10-20")).toMatchObject({ creditedTier: "rising", pending: null });
    expect(await timelineOf(1, "2027-02-01", "2026-10-20")).toMatchObject({ creditedTier: "partner" });
  });
});
