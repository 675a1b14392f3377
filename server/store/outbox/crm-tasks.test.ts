import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { knowPortals } from "../../../test/database/seed-portals.ts";
import { testEngines } from "../../../test/database/test-databases.ts";
import {
  completeTasks,
  dropTasks,
  dueTaskWrites,
  finishTaskWrites,
  keepTaskIds,
  postponeTaskWrites,
  wantTasks,
  type TaskStep,
  type TaskWrite,
  type WantedTask,
} from "./crm-tasks.ts";
import type { Database } from "../engine/database.ts";
import { sql } from "../engine/sql.ts";

const ADA = 1;
const BEN = 2;
const PAUSE = { first: 60, longest: 60 };
const because = (writes: TaskWrite[], reason: string) => writes.map((write) => ({ ...write, reason }));
const STEPS: TaskStep[] = ["make", "associate-contacts", "associate-companies", "remove", "complete"];

const task = (key: string, more: Partial<WantedTask> = {}): WantedTask => ({
  key,
  subject: "Renew the registration",
  body: "It ends in 30 days.",
  dueOn: "2026-12-01",
  ownerId: "501",
  about: { objectType: "companies", objectId: "10" },
  ...more,
});

const engines = await testEngines();

describe.each(engines)("the outbox of tasks on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await knowPortals(database, [ADA, BEN]);
  });
  afterAll(() => database.close());
  beforeEach(() => database.query(sql`delete from crm_tasks`));

  const due = (step: TaskStep, portalId = ADA) => dueTaskWrites(database, portalId, step, 100);

  /** The keys that are due, by what is due for them. */
  async function steps(portalId = ADA): Promise<Partial<Record<TaskStep, string[]>>> {
    const found = await Promise.all(
      STEPS.map(async (step) => [step, (await due(step, portalId)).map(({ key }) => key)] as const),
    );
    return Object.fromEntries(found.filter(([, keys]) => keys.length > 0));
  }

  async function make(taskId: string): Promise<void> {
    const made = (await due("make")).map((write) => ({ ...write, taskId }));
    await keepTaskIds(database, ADA, made);
  }

  async function makeAndAssociate(taskId: string): Promise<void> {
    await make(taskId);
    for (const step of ["associate-contacts", "associate-companies"] as const)
      await finishTaskWrites(database, ADA, await due(step));
  }

  test("a wanted task is made as it was wanted, then associated, then nothing is left", async () => {
    const aboutContact = task("a", { about: { objectType: "contacts", objectId: "7" }, ownerId: null });
    await wantTasks(database, ADA, [aboutContact, task("b", { about: null })]);
    expect(await due("make")).toEqual([
      { ...aboutContact, taskId: null, revision: 1, attempts: 0 },
      { ...task("b", { about: null }), taskId: null, revision: 1, attempts: 0 },
    ]);
    await make("900");
    expect(await steps()).toEqual({ "associate-contacts": ["a"] });
    expect(await due("associate-contacts")).toMatchObject([{ taskId: "900", about: aboutContact.about }]);
    await finishTaskWrites(database, ADA, await due("associate-contacts"));
    expect(await steps()).toEqual({});
  });

  test("wanting it again changes nothing, unless its content changed", async () => {
    await wantTasks(database, ADA, [task("a")]);
    await makeAndAssociate("900");
    await wantTasks(database, ADA, [task("a")]);
    expect(await steps()).toEqual({});
    const changes: Partial<WantedTask>[] = [
      { subject: "Renew now" },
      { body: "It ends tomorrow." },
      { dueOn: "2026-12-02" },
      { ownerId: null },
      { about: { objectType: "contacts", objectId: "10" } },
      { about: null },
    ];
    for (const change of changes) {
      await wantTasks(database, ADA, [task("a", change)]);
      expect(await due("make")).toMatchObject([{ ...change, taskId: null }]);
      await makeAndAssociate("900");
    }
  });

  test("a dropped task is removed, whether it was made or not, and may be wanted anew before and after", async () => {
    await wantTasks(database, ADA, [task("made"), task("not-made"), task("changed-my-mind")]);
    await dropTasks(database, ADA, ["not-made"]);
    await makeAndAssociate("900");
    await dropTasks(database, ADA, ["made", "changed-my-mind"]);
    expect(await steps()).toEqual({ remove: ["not-made", "changed-my-mind", "made"] });
    await wantTasks(database, ADA, [task("changed-my-mind")]);
    await finishTaskWrites(database, ADA, await due("remove"));
    expect(await steps()).toEqual({ make: ["changed-my-mind"] });
    await wantTasks(database, ADA, [task("made"), task("not-made")]);
    expect(await due("make")).toMatchObject([{ revision: 3 }, { revision: 1 }, { revision: 1 }]);
  });

  test("a completed task stays completed until it is wanted with new content", async () => {
    await wantTasks(database, ADA, [task("a")]);
    await completeTasks(database, ADA, ["a", "never-wanted"]);
    expect(await steps()).toEqual({ complete: ["a"] });
    await finishTaskWrites(database, ADA, await due("complete"));
    await completeTasks(database, ADA, ["a"]);
    await wantTasks(database, ADA, [task("a")]);
    expect(await steps()).toEqual({});
    await wantTasks(database, ADA, [task("a", { dueOn: "2027-12-01" })]);
    expect(await steps()).toEqual({ make: ["a"] });
  });

  test("a dropped task is not completed, a completed one can be dropped", async () => {
    await wantTasks(database, ADA, [task("a"), task("b")]);
    await dropTasks(database, ADA, ["a"]);
    await completeTasks(database, ADA, ["a", "b"]);
    await dropTasks(database, ADA, ["b"]);
    expect(await steps()).toEqual({ remove: ["a", "b"] });
  });

  test("what changed while HubSpot was told is not finished by the older answer", async () => {
    await wantTasks(database, ADA, [task("changed"), task("dropped")]);
    const sent = (await due("make")).map((write) => ({ ...write, taskId: "900" }));
    await wantTasks(database, ADA, [task("changed", { subject: "Renew now" })]);
    await dropTasks(database, ADA, ["dropped"]);
    await keepTaskIds(database, ADA, sent);
    await finishTaskWrites(database, ADA, sent);
    await postponeTaskWrites(database, ADA, because(sent, "too late"), PAUSE);
    expect(await steps()).toEqual({ make: ["changed"], remove: ["dropped"] });
  });

  test("what is postponed is not due, counts its attempts and keeps the reason until it changes", async () => {
    await wantTasks(database, ADA, [task("a")]);
    await postponeTaskWrites(database, ADA, because(await due("make"), "not now"), PAUSE);
    expect(await steps()).toEqual({});
    const [row] = await database.query(sql`select attempts, last_error, due_at > now() as later from crm_tasks`);
    expect(row).toEqual({ attempts: 1, lastError: "not now", later: true });
    await wantTasks(database, ADA, [task("a", { subject: "Renew now" })]);
    expect(await due("make")).toMatchObject([{ attempts: 0 }]);
  });

  test("one portal's tasks are no other's", async () => {
    await wantTasks(database, ADA, [task("a")]);
    await wantTasks(database, BEN, [task("a")]);
    await dropTasks(database, BEN, ["a"]);
    expect([await steps(ADA), await steps(BEN)]).toEqual([{ make: ["a"] }, { remove: ["a"] }]);
    await finishTaskWrites(database, BEN, await due("remove", BEN));
    expect([await steps(ADA), await steps(BEN)]).toEqual([{ make: ["a"] }, {}]);
  });

  test("what is wanted in a transaction that fails was never wanted", async () => {
    const failing = database.transaction(async (transaction) => {
      await wantTasks(transaction, ADA, [task("a")]);
      throw new Error("the decision fell");
    });
    await expect(failing).rejects.toThrow("the decision fell");
    expect(await steps()).toEqual({});
  });
});
