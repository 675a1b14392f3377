import { rmSync } from "node:fs";
import { ColleaguesSchema, PlannedStepSchema } from "@partner-standing/contract/standing/planned-step";
import { StandingSchema } from "@partner-standing/contract/standing/standing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { freshDirectory } from "../database/template-database.ts";
import { startTestService } from "../service/start-test-service.ts";

const TODAY = "2026-11-22";
const snapshot = createDemoPortal();

let directory: string;
let running: Awaited<ReturnType<typeof startTestService>>;

beforeAll(async () => {
  directory = await freshDirectory();
  running = await startTestService({ snapshot, dataDirectory: directory, today: TODAY });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
  rmSync(directory, { recursive: true, force: true });
});

let key = 0;
async function plan(wish: object) {
  const body = JSON.stringify({ idempotencyKey: `plan ${key++}`, ...wish });
  return running.get("/api/tasks", { method: "POST", body });
}

/** What the CRM knows of its tasks with this subject. */
function tasksNamed(subject: string): Record<string, string | null>[] {
  const tasks = running.crm.objects.find("tasks", "", 1_000).map(({ properties }) => properties);
  return tasks.filter((task) => task["hs_task_subject"] === subject);
}

const colleagues = async () => ColleaguesSchema.parse((await running.get("/api/colleagues")).data);

test("a step of the standing becomes a task in the CRM, with owner and day; planned again it is the same task", async () => {
  const { people } = await colleagues();
  const [one, other] = people;
  const wish = { purpose: "keep", requirement: "marketplace-reviews", ownerId: one?.ownerId, dueOn: "2026-12-01" };
  const { subject } = PlannedStepSchema.parse((await plan(wish)).data);
  expect(subject).toBe("Ask for 1 more Marketplace review");
  await expect
    .poll(() => tasksNamed(subject))
    .toMatchObject([
      { hubspot_owner_id: one?.ownerId, hs_task_body: expect.stringContaining("January 15, 2027") as string },
    ]);
  await plan({ ...wish, ownerId: other?.ownerId, dueOn: "2026-12-02" });
  await expect.poll(() => tasksNamed(subject)).toMatchObject([{ hubspot_owner_id: other?.ownerId }]);
  expect(tasksNamed(subject)[0]?.["hs_timestamp"]).toContain("2026-12-02");
});

test("what is no step any more, and whom the account does not have, are refused", async () => {
  const { nextSteps } = StandingSchema.parse((await running.get("/api/standing")).data);
  expect(nextSteps.map(({ requirement }) => requirement)).not.toContain("marketplace-listing");
  const wish = { purpose: "keep", requirement: "marketplace-listing", ownerId: null, dueOn: "2026-12-01" };
  expect(await plan(wish)).toMatchObject({ ok: false, error: { code: "conflict", field: "requirement" } });
  const stranger = { ...wish, requirement: "marketplace-reviews", ownerId: "999999999" };
  expect(await plan(stranger)).toMatchObject({ ok: false, error: { code: "invalid-data", field: "ownerId" } });
});

test("whoever asks is found among the colleagues", async () => {
  const { people, you } = await colleagues();
  expect(people.length).toBeGreaterThan(1);
  expect(people.map(({ ownerId }) => ownerId)).toContain(you);
});
