import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createCommission } from "../../server/commission/create-commission.ts";
import { createReports } from "../../server/reports/create-reports.ts";
import { createSolutions } from "../../server/solutions/create-solutions.ts";
import { createStanding } from "../../server/standing/create-standing.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { watchPortal } from "../../server/store/reviews/review-watches.ts";
import { recordChange } from "../../server/store/settings/settings-changes.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { replaceSteps } from "../../server/store/steps/steps.ts";
import { giveDigest } from "../../server/work/give-digest.ts";
import { emptyReviewTables, openForReviews } from "../database/review-database.ts";
import { LEADING_STEPS, fiveReviews, saveSettings, seedPortal, step } from "../database/seed-portals.ts";
import { givenTasks, taskTable } from "../database/task-table.ts";
import { openEmbeddedTestDatabase } from "../database/test-databases.ts";

const MONDAY = "2026-11-23";

let database: Database;
beforeAll(async () => {
  database = await openForReviews(openEmbeddedTestDatabase);
});
afterAll(() => database.close());
beforeEach(() => emptyReviewTables(database));

/** One turn on a day. */
function turn(portalId: number, on: CalendarDate): Promise<boolean> {
  const today = () => on;
  const told = {
    standing: createStanding(database, today),
    solutions: createSolutions(database),
    commission: createCommission(database),
  };
  return giveDigest({ database, reports: createReports({ database, ...told }), outbox: taskTable, today }, portalId);
}

/** The portal's id decides the language of its tasks: those of 3 are English, of 4 German, of 5 French. */
async function begin(portalId: number, settings: Partial<PortalSettings>, steps = LEADING_STEPS): Promise<void> {
  await seedPortal(database, portalId, { settings, steps });
  await watchPortal(database, { portalId, today: "2026-11-01" });
}

const bodies = async (portalId: number) => (await givenTasks(database, portalId)).map(({ task }) => task.body);
const states = async (portalId: number) =>
  (await givenTasks(database, portalId)).map(({ key, state }) => `${key} ${state}`);

/** Something changed in the week before, and something leaves in the four weeks after. */
const MOVED = [
  ...LEADING_STEPS,
  ...fiveReviews("2026-11-18", "2027-11-18"),
  step("influencedDealMrr", "2026-12-10", -150_000),
];

test("tells on Monday what changed in a week and what runs out in four, in the account's language", async () => {
  for (const portalId of [3, 4, 5]) await begin(portalId, {}, MOVED);
  for (const portalId of [3, 4, 5]) expect(await turn(portalId, MONDAY)).toBe(true);
  const [given] = await givenTasks(database, 3);
  expect(given?.task).toMatchObject({ key: "digest:2026-11-23", dueOn: "2026-11-27", ownerId: "501", about: null });
  expect(given?.task.subject).toBe("Partner programs: the week of November 23, 2026");
  expect(await bodies(3)).toEqual([
    [
      "Changed since November 16, 2026:",
      "Marketplace reviews: 5 (+5)",
      "Runs out in the next four weeks:",
      "December 10, 2026: a part leaves the rolling 12-month period (influenced-deal MRR, $1,500 in all)",
    ].join("\n"),
  ]);
  expect((await bodies(4)).join()).toContain("10. Dezember 2026: ein Teil verlässt den rollierenden Zeitraum");
  expect((await bodies(5)).join()).toContain("10 décembre 2026\u00a0: une partie sort de la période glissante");
});

test("comes once a week, whoever asks how often, and takes the place of the one before", async () => {
  await begin(3, {}, MOVED);
  expect((await Promise.all([turn(3, MONDAY), turn(3, MONDAY)])).filter(Boolean)).toHaveLength(1);
  expect(await turn(3, "2026-11-24")).toBe(false);
  expect(await states(3)).toEqual(["digest:2026-11-23 open"]);
  await turn(3, "2026-11-30");
  expect(await states(3)).toEqual(["digest:2026-11-23 completed", "digest:2026-11-30 open"]);
});

test("does not come where the account wants none, is in no program, or where there is nothing to tell", async () => {
  await begin(3, { digest: "off" }, MOVED);
  await begin(4, { programs: [] }, MOVED);
  await begin(5, {});
  for (const portalId of [3, 4, 5]) expect(await turn(portalId, MONDAY)).toBe(false);
  // What changes later in the week is told on the next Monday.
  await replaceSteps(
    database,
    5,
    "companies",
    ["1"],
    [...LEADING_STEPS, step("reviewCount", "2026-11-24", 1), step("reviewStars", "2026-11-24", 500)],
  );
  expect(await turn(5, "2026-11-25")).toBe(false);
  expect(await turn(5, "2026-11-30")).toBe(true);
  expect((await bodies(5)).join()).toContain("Avis sur la marketplace\u00a0: 1 (+1)");
});

test("waits for Monday where it is wanted from another day on, and comes later where the service was down on Monday", async () => {
  await begin(3, {}, MOVED);
  expect(await turn(3, "2026-11-25")).toBe(false);
  expect(await turn(3, "2026-11-30")).toBe(true);
  expect(await turn(3, "2026-12-09")).toBe(true);
  expect(await states(3)).toEqual(["digest:2026-11-30 completed", "digest:2026-12-07 open"]);
});

test("has ten lines at most, and says how many more there are", async () => {
  const apps = Array.from({ length: 14 }, (_, place) => ({
    name: `App ${place}`,
    certifiedOn: `2024-12-${String(place + 1).padStart(2, "0")}`,
    ...{ listedOn: null, qualityReviewedOn: null },
  }));
  await begin(3, { apps }, MOVED);
  await turn(3, MONDAY);
  const lines = (await bodies(3)).join().split("\n");
  expect(lines).toHaveLength(10);
  expect(lines.at(3)).toBe("December 1, 2026: Review of the app certification of App 0; it counts until this day");
  expect(lines.at(-1)).toMatch(/^and \d+ more on the overview/);
});

test("tells no amount where they are shown to named people only", async () => {
  const visibility = { amounts: "named" as const, userIds: ["501"], teamIds: [] };
  await begin(3, { visibility }, [...MOVED, step("activeMrr", "2026-11-19", 5_000_000)]);
  await turn(3, MONDAY);
  expect((await bodies(3)).join()).toBe(
    [
      "Runs out in the next four weeks:",
      "December 10, 2026: a part leaves the rolling 12-month period (influenced-deal MRR)",
    ].join("\n"),
  );
});

test("tells that the tier was lost, and of a program that the account is not in nothing", async () => {
  await begin(3, { programs: ["solutions"] }, MOVED);
  expect(await turn(3, MONDAY)).toBe(false);
  await begin(4, { currentTier: "leading", creditedSince: "2026-01-15" }, LEADING_STEPS);
  const changes = [{ field: "currentTier", before: "leading", after: "rising" }];
  await recordChange(database, 4, { version: 2, section: "programs", by: { userId: "501", name: "Ada" }, changes });
  await database.query(sql`update settings_changes set changed_at = '2026-11-18T10:00:00Z' where portal_id = 4`);
  await saveSettings(database, 4, { currentTier: "rising" });
  await turn(4, MONDAY);
  expect((await bodies(4)).join()).toContain("von Leading zu Rising");
});
