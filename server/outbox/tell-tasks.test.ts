import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import { crmBehindDoor } from "../../test/service/trouble/crm-behind-door.ts";
import { createGateway, type Gateway } from "../hubspot/gateway.ts";
import { completeTasks, dropTasks, wantTasks, type WantedTask } from "../store/outbox/crm-tasks.ts";
import type { Database } from "../store/engine/database.ts";
import { savePortal } from "../store/portals/portals.ts";
import { sql } from "../store/engine/sql.ts";
import { applyCrmTasks } from "./tell-tasks.ts";

const PORTAL = { portalId: 4712, timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
const snapshot: PortalSnapshot = {
  ...PORTAL,
  users: [],
  objects: {
    companies: [{ id: "10", properties: { name: "Muster GmbH", domain: "muster.example" } }],
    contacts: [{ id: "20", properties: { email: "jo@muster.example" } }],
    deals: [],
  },
  associations: [],
};

const task = (key: string, more: Partial<WantedTask> = {}): WantedTask => ({
  key,
  subject: `Renew ${key}`,
  body: "It ends in 30 days.",
  dueOn: "2026-12-01",
  ownerId: null,
  about: null,
  ...more,
});
const fail = (error: unknown) => {
  throw error;
};
const onCompany = { objectType: "companies", objectId: "10" } as const;
const onContact = { objectType: "contacts", objectId: "20" } as const;

const UPSERT = "tasks/batch/upsert";
const engines = await testEngines();

describe.each(engines)("applying tasks on $name", ({ open }) => {
  let database: Database;
  let hubspot: Awaited<ReturnType<typeof crmBehindDoor>>;
  let gateway: Gateway;
  beforeAll(async () => {
    database = await open();
    await savePortal(database, PORTAL);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.query(sql`delete from crm_tasks`);
    hubspot = await crmBehindDoor(snapshot);
    const apiUrl = `http://127.0.0.1:${hubspot.server.port}`;
    gateway = createGateway({ accessToken: "standing-sandbox-token", apiUrl });
    await gateway.provisionProperties();
  });
  afterEach(async () => {
    await gateway.close();
    await hubspot.server.close();
  });

  const { portalId } = PORTAL;
  const want = (...tasks: WantedTask[]) => wantTasks(database, portalId, tasks);
  const drop = (...keys: string[]) => dropTasks(database, portalId, keys);
  const complete = (...keys: string[]) => completeTasks(database, portalId, keys);
  const apply = (through: Gateway = gateway) =>
    applyCrmTasks({ database, gateway: through, portalId, failed: fail }, new AbortController().signal);
  const shown = () =>
    Object.fromEntries(
      hubspot
        .tasks()
        .map(({ properties }) => [properties["hs_task_subject"] ?? "", properties["hs_task_status"] ?? null]),
    );
  const idOf = (key: string) => hubspot.tasks().find(({ properties }) => properties["pp_task_key"] === key)?.id ?? "";
  const left = async () =>
    database.query<{ taskKey: string; attempts: number; lastError: string | null }>(
      sql`select task_key, attempts, last_error from crm_tasks where due_at is not null order by task_key`,
    );
  const waitUntilDue = () => database.query(sql`update crm_tasks set due_at = now() where due_at is not null`);

  test("tasks are shown once, on their records, due at nine in the portal's time zone", async () => {
    await want(
      task("winter", { about: onCompany, ownerId: "501" }),
      task("summer", { about: onContact, dueOn: "2027-07-01" }),
      task("alone"),
    );
    await apply();
    expect(hubspot.tasks().map(({ properties }) => properties)).toMatchObject([
      { pp_task_key: "alone", hs_timestamp: "2026-12-01T08:00:00.000Z", hs_task_status: "NOT_STARTED" },
      { pp_task_key: "summer", hs_timestamp: "2027-07-01T07:00:00.000Z", hs_task_subject: "Renew summer" },
      { pp_task_key: "winter", hubspot_owner_id: "501", hs_task_body: "It ends in 30 days.", hs_task_type: "TODO" },
    ]);
    expect(hubspot.crm.objects.associated("tasks", idOf("winter"), "companies")).toEqual(["10"]);
    expect(hubspot.crm.objects.associated("tasks", idOf("summer"), "contacts")).toEqual(["20"]);
    const calls = hubspot.calls.length;
    await want(task("winter", { about: onCompany, ownerId: "501" }), task("alone"));
    await apply();
    expect(hubspot.calls).toHaveLength(calls);
  });

  describe("where HubSpot keeps the key of tasks, but not unique", () => {
    beforeEach(async () => {
      await gateway.close();
      await hubspot.server.close();
      hubspot = await crmBehindDoor(snapshot);
      hubspot.crm.misbehaviour.add({
        path: /properties\/2026-09\/tasks\/batch\/create$/,
        ids: ["hasUniqueValue"],
        status: 400,
        body: { status: "error", category: "VALIDATION_ERROR", message: "tasks have no unique properties" },
      });
      gateway = createGateway({
        accessToken: "standing-sandbox-token",
        apiUrl: `http://127.0.0.1:${hubspot.server.port}`,
      });
      expect(await gateway.provisionProperties()).toContain("tasks.pp_task_key");
    });

    test("no reminder is lost and none is doubled: tasks are searched for and made", async () => {
      const many = Array.from({ length: 60 }, (_, index) => task(`t${index}`));
      await want(...many, task("a", { about: onCompany }));
      await apply();
      expect(hubspot.tasks()).toHaveLength(61);
      expect(hubspot.crm.objects.associated("tasks", idOf("a"), "companies")).toEqual(["10"]);
      await want(task("a", { subject: "Renew a now", about: onCompany }), task("b"));
      await apply();
      expect(hubspot.tasks()).toHaveLength(62);
      expect(shown()).toMatchObject({ "Renew a now": "NOT_STARTED", "Renew b": "NOT_STARTED" });
      // As after a crash between HubSpot's answer and ours.
      await database.query(sql`update crm_tasks set task_id = null, due_at = now()`);
      await apply();
      expect(hubspot.tasks()).toHaveLength(62);
    });

    test("dropped tasks are removed and completed ones completed", async () => {
      await want(task("a"), task("b"));
      await apply();
      await drop("a");
      await complete("b");
      await apply();
      expect(shown()).toEqual({ "Renew b": "COMPLETED" });
      expect(await left()).toEqual([]);
    });
  });

  test("250 tasks take three batches", async () => {
    await want(...Array.from({ length: 250 }, (_, index) => task(`t${index}`, { about: onCompany })));
    await apply();
    expect(hubspot.tasks()).toHaveLength(250);
    expect(hubspot.crm.objects.associated("companies", "10", "tasks")).toHaveLength(250);
    expect(hubspot.calls.filter((call) => call === UPSERT)).toHaveLength(3);
  });

  test("what a person completed or deleted stays so, until there is something new to say", async () => {
    await want(task("a"), task("b"));
    await apply();
    hubspot.crm.objects.update("tasks", idOf("a"), { hs_task_status: "COMPLETED" }, "CRM_UI");
    await gateway.archiveTasks([idOf("b")]);
    await want(task("a"), task("b"));
    await apply();
    expect(shown()).toEqual({ "Renew a": "COMPLETED" });
    await want(task("a", { subject: "Renew a now" }), task("b", { subject: "Renew b now" }));
    await apply();
    expect(shown()).toEqual({ "Renew a now": "NOT_STARTED", "Renew b now": "NOT_STARTED" });
  });

  test("dropped tasks are removed and completed ones completed, also when somebody was faster", async () => {
    await want(task("a"), task("b"), task("c"), task("d"));
    await apply();
    await gateway.archiveTasks([idOf("b"), idOf("d")]);
    await drop("a", "b");
    await complete("c", "d");
    await apply();
    expect(shown()).toEqual({ "Renew c": "COMPLETED" });
    expect(await left()).toEqual([]);
  });

  test("what is dropped or completed before it was made is never made, and what was dropped can be wanted again", async () => {
    await want(task("a"), task("b"));
    await drop("a");
    await complete("b");
    await apply();
    expect(hubspot.calls).not.toContain(UPSERT);
    await want(task("a"), task("b"));
    await apply();
    expect(shown()).toEqual({ "Renew a": "NOT_STARTED" });
  });

  test("what is decided while HubSpot is being told holds in the end", async () => {
    await want(task("dropped"), task("completed"), task("changed"));
    let decided = false;
    async function decide(call: string) {
      if (call !== UPSERT || decided) return;
      decided = true;
      await drop("dropped");
      await complete("completed");
      await want(task("changed", { subject: "Renew now" }));
    }
    hubspot.watch({ before: async () => true, after: decide });
    await apply();
    expect(shown()).toEqual({ "Renew completed": "COMPLETED", "Renew now": "NOT_STARTED" });
    expect(await left()).toEqual([]);
  });

  test("a task that was dropped and removed can be wanted again, and is one", async () => {
    await want(task("a", { about: onCompany }));
    await apply();
    await drop("a");
    await apply();
    expect(shown()).toEqual({});
    await want(task("a", { about: onCompany }));
    await apply();
    expect(hubspot.crm.objects.associated("companies", "10", "tasks")).toEqual([idOf("a")]);
  });

  test("429, 500, no answer, and no answer to what was done delay a task and do not double it", async () => {
    hubspot.fail(UPSERT, "nothing", "no-answer-but-done", 429, 500);
    hubspot.fail("tasks/companies/batch/associate/default", "no-answer-but-done", 429);
    await want(task("a", { about: onCompany }));
    await apply();
    expect(hubspot.calls.filter((call) => call === UPSERT)).toHaveLength(5);
    expect(hubspot.tasks()).toHaveLength(1);
    expect(hubspot.crm.objects.associated("companies", "10", "tasks")).toEqual([idOf("a")]);
    expect(await left()).toEqual([]);
  });

  test.each(["make", "associate", "remove", "complete"])(
    "while HubSpot stays away, what it must %s waits with growing pauses, and nothing is lost",
    async (step) => {
      const call = {
        make: UPSERT,
        associate: "tasks/companies/batch/associate/default",
        remove: "tasks/batch/archive",
        complete: "tasks/batch/update",
      }[step];
      const goal = step === "remove" ? {} : { "Renew a": step === "complete" ? "COMPLETED" : "NOT_STARTED" };
      await want(task("a", { about: onCompany }));
      if (step === "remove" || step === "complete") await apply();
      if (step === "remove") await drop("a");
      if (step === "complete") await complete("a");
      const pauses: number[] = [];
      for (const attempts of [1, 2]) {
        hubspot.fail(call ?? "", 500, 500, 500, 500, 500, 500);
        await apply();
        expect(await left()).toEqual([
          { taskKey: "a", attempts, lastError: expect.stringContaining("HubSpot answered 500") },
        ]);
        const [row] = await database.query<{ pause: number }>(
          sql`select (ceil(extract(epoch from due_at - now()) / 5) * 5)::integer as pause from crm_tasks`,
        );
        pauses.push(row?.pause ?? 0);
        await waitUntilDue();
      }
      expect(pauses).toEqual([5, 10]);
      await apply();
      expect(await left()).toEqual([]);
      expect(shown()).toEqual(goal);
    },
  );

  test("a task that HubSpot refuses does not hold up the others of its batch", async () => {
    const tasks = Array.from({ length: 20 }, (_, index) => task(`t${index}`));
    await want(...tasks, task("long", { body: "x".repeat(65_537) }));
    await apply();
    expect(hubspot.tasks()).toHaveLength(20);
    expect(await left()).toEqual([
      { taskKey: "long", attempts: 1, lastError: expect.stringContaining("HubSpot answered 400") },
    ]);
  });

  test("what HubSpot leaves out of a batch is made later, what it took is not made again", async () => {
    hubspot.fail(UPSERT, "first-only");
    await want(task("a", { about: onCompany }), task("b", { about: onCompany }));
    await apply();
    expect(shown()).toEqual({ "Renew a": "NOT_STARTED" });
    expect(await left()).toEqual([{ taskKey: "b", attempts: 1, lastError: "not now" }]);
    await waitUntilDue();
    await apply();
    expect(hubspot.crm.objects.associated("companies", "10", "tasks")).toEqual([idOf("a"), idOf("b")]);
  });

  test("a record that is gone keeps its own task waiting, not the tasks of others, and is not made again", async () => {
    await want(task("a", { about: onContact }), task("b", { about: { objectType: "contacts", objectId: "4711" } }));
    await apply();
    expect(hubspot.crm.objects.associated("contacts", "20", "tasks")).toEqual([idOf("a")]);
    expect(await left()).toMatchObject([{ taskKey: "b", attempts: 1 }]);
    await gateway.archiveTasks([idOf("b")]);
    await waitUntilDue();
    await apply();
    expect(shown()).toEqual({ "Renew a": "NOT_STARTED" });
    await drop("b");
    await apply();
    expect(await left()).toEqual([]);
  });

  /** The process dies when HubSpot has carried out a call and before the service hears of it. */
  async function applyAndDieAfter(method: keyof Gateway): Promise<void> {
    const died = Promise.withResolvers<void>();
    const dying = {
      ...gateway,
      [method]: async (...asked: never[]) => {
        await (gateway[method] as (...asked: never[]) => Promise<unknown>)(...asked);
        died.resolve();
        return new Promise(() => {});
      },
    };
    void apply(dying);
    await died.promise;
  }

  test.each(["findTasks", "upsertTasks", "associateTasks"] as const)(
    "a crash right after %s leaves exactly one task, associated, and what a person did meanwhile",
    async (method) => {
      await want(task("a", { about: onCompany }));
      await applyAndDieAfter(method);
      const id = idOf("a");
      if (id) hubspot.crm.objects.update("tasks", id, { hs_task_status: "COMPLETED" }, "CRM_UI");
      await apply();
      expect(shown()).toEqual({ "Renew a": id ? "COMPLETED" : "NOT_STARTED" });
      expect(hubspot.tasks()).toHaveLength(1);
      expect(hubspot.crm.objects.associated("companies", "10", "tasks")).toEqual([idOf("a")]);
      expect(await left()).toEqual([]);
    },
  );

  test("a task that was made without our hearing of it is still removed when it is dropped", async () => {
    await want(task("a", { about: onCompany }), task("b"));
    await applyAndDieAfter("upsertTasks");
    await drop("a");
    await complete("b");
    await apply();
    expect(shown()).toEqual({ "Renew b": "COMPLETED" });
  });

  test.each([
    ["archiveTasks", drop],
    ["updateRecords", complete],
  ] as const)("a crash right after %s is made up for", async (method, decide) => {
    await want(task("a"));
    await apply();
    await decide("a");
    await applyAndDieAfter(method);
    await apply();
    expect(shown()).toEqual(method === "archiveTasks" ? {} : { "Renew a": "COMPLETED" });
    expect(await left()).toEqual([]);
  });
});
