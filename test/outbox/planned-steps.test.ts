import { rmSync } from "node:fs";
import { ColleaguesSchema, PlannedStepSchema } from "@partner-standing/contract/standing/planned-step";
import { OutlookSchema, actionKey } from "@partner-standing/contract/standing/outlook";
import { DataProblemListSchema } from "@partner-standing/contract/standing/data-problem-list";
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

async function planAction(wish: object) {
  const body = JSON.stringify({ idempotencyKey: `plan ${key++}`, ...wish });
  return running.get("/api/tasks/action", { method: "POST", body });
}

async function planRepair(wish: object) {
  const body = JSON.stringify({ idempotencyKey: `plan ${key++}`, ...wish });
  return running.get("/api/tasks/repair", { method: "POST", body });
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

test("an action of a way becomes a task, without any amount in it; planned again it is the same task", async () => {
  const { ways } = OutlookSchema.parse((await running.get("/api/outlook")).data);
  const way = ways.find(({ target, actions }) => target === "leading" && actions.some(({ kind }) => kind === "mark"));
  const mark = way?.actions.find((action) => action.kind === "mark");
  if (!way || !mark?.record) throw new Error("the demo portal has no way with a deal to mark");
  const { people } = await colleagues();
  const { target, review } = way;
  const wish = { target, review, action: actionKey(mark), ownerId: people[0]?.ownerId, dueOn: "2026-12-01" };
  const { subject } = PlannedStepSchema.parse((await planAction(wish)).data);
  expect(subject).toBe(`Mark how you influenced ${mark.record.name}`);
  const body = "Part of a way to Leading at the review on January 15, 2027.";
  await expect
    .poll(() => tasksNamed(subject))
    .toMatchObject([{ hs_task_body: expect.stringContaining(body) as string }]);
  await planAction({ ...wish, dueOn: "2026-12-02" });
  await expect.poll(() => tasksNamed(subject)[0]?.["hs_timestamp"]).toContain("2026-12-02");
  expect(tasksNamed(subject)).toHaveLength(1);
});

test("what is no action of a way is refused", async () => {
  const wish = { target: "leading", review: "2027-01-15", action: "deal:1", ownerId: null, dueOn: "2026-12-01" };
  expect(await planAction(wish)).toMatchObject({ ok: false, error: { code: "conflict", field: "action" } });
  const refused = await planAction({ ...wish, action: "Deal 1" });
  expect(refused).toMatchObject({ ok: false, error: { code: "invalid-request", field: "action" } });
});

test("whoever asks is found among the colleagues", async () => {
  const { people, you } = await colleagues();
  expect(people.length).toBeGreaterThan(1);
  expect(people.map(({ ownerId }) => ownerId)).toContain(you);
});

test("what somebody has to repair becomes one task that names the records and no amount; planned again it is the same task", async () => {
  const { counts } = DataProblemListSchema.parse((await running.get("/api/data-problems")).data);
  const owner = counts?.owners.find(({ name }) => name === "Mary Hill")?.ownerId;
  if (!owner) throw new Error("the demo portal has nothing for Mary to repair");
  const wish = { owner, ownerId: owner, dueOn: "2026-12-01" };
  const { subject } = PlannedStepSchema.parse((await planRepair(wish)).data);
  expect(subject).toBe("Repair 4 entries in the CRM");
  await expect.poll(() => tasksNamed(subject)).toMatchObject([{ hubspot_owner_id: owner }]);
  const [task] = tasksNamed(subject);
  expect(task?.["hs_task_body"]).toBe(
    [
      "Thistle and Rye Ltd: No exchange rate",
      "Thistle and Rye Ltd, Sales Hub: No exchange rate",
      "Backwards Brewing: Uninstalled before installed",
      "Harbour Lane Software: Older MRR unknown",
      "All of them, with what to do, stand in Partner Standing under Data problems.",
    ].join("\n"),
  );
  await planRepair({ ...wish, dueOn: "2026-12-02" });
  await expect.poll(() => tasksNamed(subject).map((one) => one["hs_timestamp"]?.slice(0, 10))).toEqual(["2026-12-02"]);
  const rates = PlannedStepSchema.parse((await planRepair({ ...wish, code: "currency-rate-missing" })).data);
  expect(rates.subject).toBe("Repair 2 entries in the CRM (No exchange rate)");
});

test("of what there is nothing to repair, no task is made", async () => {
  const wish = { code: "email-invalid", ownerId: null, dueOn: "2026-12-01" };
  expect(await planRepair(wish)).toMatchObject({ ok: false, error: { code: "conflict", field: "code" } });
});
