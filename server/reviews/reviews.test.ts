import { RehearsalSchema } from "@partner-standing/contract/standing/rehearsal";
import { TimelineSchema } from "@partner-standing/contract/standing/timeline";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyReviewTables, lookAtAll, openForReviews } from "../../test/database/review-database.ts";
import { LEADING_STEPS, saveSettings, seedPortal, step } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { findTenant } from "../store/portals/portals.ts";
import { frozenReview } from "../store/reviews/reviews.ts";
import { sql } from "../store/engine/sql.ts";
import { rehearse, timeline } from "./reviews.ts";

const certifiedOn = "2025-03-31";
const engines = await testEngines();

describe.each(engines)("timeline and rehearsal on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await openForReviews(open);
  });
  afterAll(() => database.close());
  beforeEach(() => emptyReviewTables(database));

  const look = (today: string) => lookAtAll(database, today);

  const timelineOf = async (portalId: number, on: string, today: string) => {
    const tenant = await findTenant(database, portalId);
    if (!tenant) throw new Error("no such portal");
    return TimelineSchema.parse(await timeline(database, tenant, on, today));
  };

  test("a firm that never held a tier is Partner from its first listing on; one that lost its tier waits for a review", async () => {
    const joining = { currentTier: null, creditedSince: null };
    await seedPortal(database, 1, { settings: joining, steps: [] });
    await seedPortal(database, 2, { settings: { ...joining, listingLive: false }, steps: [] });
    await seedPortal(database, 3, { settings: { ...joining, programs: ["solutions"] }, steps: [] });
    await seedPortal(database, 4, { settings: { currentTier: null, creditedSince: "2026-04-15" }, steps: [] });
    const credited = async (portalId: number, on: string) =>
      (await timelineOf(portalId, on, "2026-10-01")).creditedTier;
    expect(await Promise.all([1, 2, 3, 4].map((portalId) => credited(portalId, "2026-10-01")))).toEqual([
      ...["partner", null, null, null],
    ]);
    const afterReview = [1, 2, 4].map((portalId) => credited(portalId, "2026-10-15"));
    expect(await Promise.all(afterReview)).toEqual(["partner", null, "partner"]);
  });

  test("a rehearsal says what the review will do and writes nothing", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS });
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("no such portal");
    const counts = sql`
      select (select count(*) from reviews) + (select count(*) from tier_changes) + (select count(*) from notices)
        + (select count(*) from review_watches) as rows, (select max(version) from settings) as version`;
    const rehearsalOf = async (on: string) => RehearsalSchema.parse(await rehearse(database, tenant, on, "2026-10-01"));
    expect(await rehearsalOf("2026-10-01")).toMatchObject({
      reviewOn: "2026-10-15",
      tierBefore: "rising",
      tierAfter: "rising",
      outcome: "promotion-pending-poc-form",
      pocFormDue: "2026-10-29",
    });
    expect(await rehearsalOf("2027-01-15")).toMatchObject({
      tierBefore: "rising",
      tierAfter: "partner",
      outcome: "demotion",
      because: [{ id: "marketplace-reviews", missing: 5 }, { id: "marketplace-rating" }],
    });
    expect(await rehearsalOf("2026-03-01")).toMatchObject({
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
    const rehearsed = await rehearse(database, tenant, "2026-10-15", "2026-10-14");
    await look("2026-10-15");
    const { facts, scorecard } = RehearsalSchema.parse(rehearsed);
    expect(await frozenReview(database, 1, "2026-10-15")).toEqual({ facts, scorecard });
  });

  test("the timeline shows what was, what is pending, what is ahead and what is due", async () => {
    await seedPortal(database, 1, {
      settings: { apps: [{ name: "Acme Sync", certifiedOn, listedOn: null, qualityReviewedOn: null }] },
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
