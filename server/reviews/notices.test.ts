import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyReviewTables, lookAtAll, openForReviews } from "../../test/database/review-database.ts";
import { fiveReviews, LEADING_STEPS, saveSettings, seedPortal } from "../../test/database/seed-portals.ts";
import { givenTasks } from "../../test/database/task-table.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { readSettings } from "../store/settings/settings.ts";
import { sql } from "../store/engine/sql.ts";

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
      apps: [{ name: "Acme Sync", certifiedOn, listedOn: null, qualityReviewedOn: null }],
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
      "form-stale:2026-02-01 completed",
      "review-ahead:2027-01-15 completed",
    ]);
  });
});
