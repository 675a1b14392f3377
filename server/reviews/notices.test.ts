import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyReviewTables, lookAtAll, openForReviews } from "../../test/database/review-database.ts";
import { countedDatabase } from "../../test/database/counted-database.ts";
import { fiveReviews, LEADING_STEPS, saveSettings, seedPortal, step } from "../../test/database/seed-portals.ts";
import { givenTasks, taskTable } from "../../test/database/task-table.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { readOutlook } from "../outlook/outlook-reading.ts";
import type { Database } from "../store/engine/database.ts";
import { readSettings } from "../store/settings/settings.ts";
import { findTenant } from "../store/portals/portals.ts";
import { reviewPortal } from "./hold-reviews.ts";
import { type StoredStep, replaceSteps } from "../store/steps/steps.ts";

const certifiedOn = "2025-03-31";
const engines = await testEngines();

describe.each(engines)("notices on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await openForReviews(open);
  });
  afterAll(() => database.close());
  beforeEach(() => emptyReviewTables(database));

  const look = (today: string) => lookAtAll(database, today);

  async function tasks(portalId: number): Promise<string[]> {
    return (await givenTasks(database, portalId)).map(({ key, state }) => `${key} ${state}`);
  }

  const FIVE_MORE = [step("reviewCount", "2026-11-20", 5), step("reviewStars", "2026-11-20", 2_500)];

  /** The CRM says more, or less again. */
  const crmSays = (portalId: number, steps: StoredStep[]) =>
    replaceSteps(database, portalId, "companies", ["1"], [...LEADING_STEPS, ...steps]);

  test("a drop is told when it is foreseen and again 60, 30 and 7 days before, and never stands twice", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS });
    const seen: string[] = [];
    for (let day = Temporal.PlainDate.from("2026-11-10"); day.toString() <= "2027-01-15"; day = day.add({ days: 1 })) {
      await look(day.toString());
      const open = (await tasks(1)).filter((task) => task.endsWith(" open"));
      if (open.join() !== seen.at(-1)?.slice(11)) seen.push(`${day.toString()} ${open.join()}`);
    }
    expect(seen).toEqual([
      "2026-11-10 drop-foreseen:2027-01-15 open",
      "2026-11-16 review-ahead:2027-01-15 open",
      "2026-12-16 review-ahead-30:2027-01-15 open",
      "2027-01-08 review-ahead-7:2027-01-15 open",
      "2027-01-15 tier-changed:2027-01-15 open",
    ]);
    expect(await tasks(1)).toEqual([
      // Each takes the place of the one before it, and the last one was not averted.
      "drop-foreseen:2027-01-15 dropped",
      "review-ahead-30:2027-01-15 dropped",
      "review-ahead-7:2027-01-15 dropped",
      "review-ahead:2027-01-15 dropped",
      "tier-changed:2027-01-15 open",
    ]);
  });

  test("it says in the account's language what is missing, since when, and where to begin", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS });
    await look("2026-11-16");
    const [given] = await givenTasks(database, 1);
    expect(given?.task).toMatchObject({ key: "review-ahead:2027-01-15", dueOn: "2027-01-15", ownerId: "501" });
    expect(given?.task.subject).toBe("Neubewertung am 15. Januar 2027: nach jetzigem Stand von Rising zu Partner");
    expect(given?.task.body).toContain("Marketplace-Bewertungen: es fehlen 5");
    expect(given?.task.body).toContain("ab dem 1. Januar 2027 nicht mehr erfüllt");
    expect(given?.task.body).toMatch(/Damit anfangen: .*5.*Marketplace/);
  });

  test("a drop that is averted is closed, and one that comes back is told again", async () => {
    await seedPortal(database, 1, { settings: {}, steps: LEADING_STEPS });
    await look("2026-11-17");
    await crmSays(1, FIVE_MORE);
    await look("2026-11-20");
    expect(await tasks(1)).toEqual(["review-ahead:2027-01-15 completed"]);
    await crmSays(1, []);
    await look("2026-11-21");
    await look("2026-11-22");
    expect(await tasks(1)).toEqual(["review-ahead:2027-01-15 completed", "review-ahead:2027-01-15:2 open"]);
  });

  test("a drop that only the cautious course foresees says that it is an estimate, and on what it rests", async () => {
    // 30,000 of 430,000 are paid no more since: what is lost again would break Rising.
    const paid = [step("activeMrr", "2025-01-01", 43_000_000), step("activeMrr", "2026-08-01", -2_000_000)];
    const reviews = fiveReviews("2026-11-01", "2029-01-01");
    const settings = { currentTier: "rising" as const };
    await seedPortal(database, 3, {
      settings,
      steps: [...paid, step("influencedDealMrr", "2026-01-01", 600_000), ...reviews],
    });
    await look("2026-11-28");
    const [given] = await givenTasks(database, 3);
    expect(given?.key).toMatch(/^(?:drop-foreseen|review-ahead):/);
    expect(given?.task.subject).toMatch(/Rising is not certain$/);
    expect(given?.task.body).toContain("careful estimate");
    expect(given?.task.body).toMatch(/worst of the last 2\d months/);
    expect(given?.task.body).toContain("attributed MRR: $");
  });

  test("what leaves its window and breaks a requirement is told 30 days before, with what leaves", async () => {
    const reviews = fiveReviews("2026-02-10", "2027-02-10");
    await seedPortal(database, 3, { settings: {}, steps: [...LEADING_STEPS, ...reviews] });
    const rollOffs = async () => (await tasks(3)).filter((task) => task.startsWith("roll-off:"));
    await look("2027-01-10");
    expect(await rollOffs()).toEqual([]);
    await look("2027-01-11");
    expect(await rollOffs()).toEqual([
      "roll-off:2027-02-10:marketplace-rating open",
      "roll-off:2027-02-10:marketplace-reviews open",
    ]);
    const told = (await givenTasks(database, 3)).find(({ key }) => key.endsWith("marketplace-reviews"));
    expect(told?.task.subject).toBe("From February 10, 2027 on, Rising falls short: Marketplace reviews");
    expect(told?.task.body).toContain("- 1\n");
    expect(told?.task.body).toContain("Marketplace reviews: 5 missing");
    await crmSays(3, [...reviews, ...FIVE_MORE]);
    await look("2027-01-12");
    await crmSays(3, reviews);
    await look("2027-01-13");
    await look("2027-02-09");
    await look("2027-02-10");
    // Averted once, then it came.
    expect(await rollOffs()).toEqual([
      "roll-off:2027-02-10:marketplace-rating completed",
      "roll-off:2027-02-10:marketplace-rating:2 dropped",
      "roll-off:2027-02-10:marketplace-reviews completed",
      "roll-off:2027-02-10:marketplace-reviews:2 dropped",
    ]);
  });

  test("where amounts are shown to named people only, tasks tell none, nor whose they are", async () => {
    const settings = { visibility: { amounts: "named" as const, userIds: ["501"], teamIds: [] } };
    await seedPortal(database, 3, {
      settings: { ...settings, currentTier: "leading" },
      steps: [
        ...LEADING_STEPS.slice(0, 1),
        ...fiveReviews("2026-06-01", "2028-06-01"),
        step("influencedDealMrr", "2026-01-01", 600_000),
        step("influencedDealMrr", "2027-01-10", -600_000),
      ],
    });
    await look("2026-12-20");
    const given = await givenTasks(database, 3);
    expect(given.map(({ key }) => key)).toEqual([
      "review-ahead-30:2027-01-15",
      "roll-off:2027-01-10:influenced-revenue",
    ]);
    for (const { task } of given) {
      expect(task.body).toContain("influenced revenue: 100% missing");
      expect(task.body).not.toMatch(/\$\S+ a month missing|- 1\n/);
    }
  });

  test("nothing is told to an account outside of the program, and what was told before is closed", async () => {
    await seedPortal(database, 1, { settings: { programs: ["solutions"] }, steps: LEADING_STEPS });
    await look("2026-12-20");
    expect(await tasks(1)).toEqual([]);
    await seedPortal(database, 2, { settings: {}, steps: LEADING_STEPS });
    await look("2026-12-20");
    await saveSettings(database, 2, { programs: [] });
    await look("2026-12-20");
    expect(await tasks(2)).toEqual(["review-ahead-30:2027-01-15 completed"]);
  });

  test("a look costs no more than an outlook, however many records there are", async () => {
    const counted = countedDatabase(database);
    const workOf = async (portalId: number, records: number) => {
      await seedPortal(database, portalId, { settings: {}, steps: [] });
      const ids = Array.from({ length: records }, (_, place) => String(place + 1));
      const steps = ids.flatMap((objectId) => [
        { objectId, metric: "activeMrr", on: "2025-01-01", amount: 45_000_000 / records },
        { objectId, metric: "influencedDealMrr", on: "2026-03-10", amount: 600_000 / records },
        { objectId, metric: "influencedDealMrr", on: "2027-03-10", amount: -600_000 / records },
      ]);
      await replaceSteps(database, portalId, "companies", ids, steps);
      const lookOn = (on: string, by: Database) =>
        reviewPortal({ database: by, outbox: taskTable, today: () => on }, portalId);
      await lookOn("2026-12-01", database);
      counted.takeWork();
      await lookOn("2026-12-02", counted);
      const look = counted.takeWork();
      const tenant = await findTenant(database, portalId);
      if (!tenant) throw new Error("not connected");
      counted.takeWork();
      await readOutlook(counted, tenant, "2026-12-02");
      return { look, outlook: counted.takeWork() };
    };
    const few = await workOf(1, 10);
    const many = await workOf(2, 1_000);
    expect(many.look.statements).toBe(few.look.statements);
    expect(many.look.rows - few.look.rows).toBeLessThanOrEqual(many.outlook.rows - few.outlook.rows);
  });

  test("a certification is told of 90 days before it runs out; a form that lost a contact must be filed again", async () => {
    const settings = {
      currentTier: "leading" as const,
      pocFormSubmittedOn: "2026-02-01",
      apps: [{ name: "Acme Sync", certifiedOn, listedOn: null, qualityReviewedOn: null }],
    };
    await seedPortal(database, 3, {
      settings,
      steps: [...LEADING_STEPS, ...fiveReviews("2026-06-01", "2028-06-01")],
    });
    const certifications = async () => (await tasks(3)).filter((task) => task.startsWith("certification:"));
    await look("2026-12-30");
    expect(await certifications()).toEqual([]);
    await look("2026-12-31");
    expect(await certifications()).toEqual(["certification:Acme Sync:2027-03-31 open"]);
    const { contacts } = (await readSettings(database, 3)).settings;
    await saveSettings(database, 3, { contacts: { ...contacts, technical: null } });
    await look("2026-12-31");
    const owner = { ...contacts, technical: contacts.partnershipOwner };
    await saveSettings(database, 3, {
      contacts: owner,
      apps: [
        { ...settings.apps[0], name: "Acme Sync", certifiedOn: "2027-01-05", listedOn: null, qualityReviewedOn: null },
      ],
    });
    await look("2027-01-10");
    // Without the contact Leading would have been lost in January, so that was told too.
    expect(await tasks(3)).toEqual([
      "certification:Acme Sync:2027-03-31 completed",
      "drop-foreseen:2028-07-15 completed",
      "drop-foreseen:2028-07-15:2 open",
      "form-stale:2026-02-01 completed",
      "review-ahead-30:2027-01-15 completed",
    ]);
  });
});
