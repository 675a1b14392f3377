import type { ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshDirectory } from "../../database/template-database.ts";
import { createGateway } from "../../../server/hubspot/gateway.ts";
import { applyCrmTasks } from "../../../server/outbox/tell-tasks.ts";
import { completeTasks, dropTasks, wantTasks, type WantedTask } from "../../../server/store/outbox/crm-tasks.ts";
import type { Database } from "../../../server/store/engine/database.ts";
import { openDatabase } from "../../../server/store/engine/open-database.ts";
import { savePortal } from "../../../server/store/portals/portals.ts";
import { sql } from "../../../server/store/engine/sql.ts";
import { crmBehindDoor } from "./crm-behind-door.ts";
import { exited, said, startChildService } from "./start-child-service.ts";

const TOKEN = "standing-sandbox-token";
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
const fail = (error: unknown) => {
  throw error;
};
const task = (key: string, about: WantedTask["about"]): WantedTask => ({
  key,
  subject: key,
  body: "It ends in 30 days.",
  dueOn: "2026-12-01",
  ownerId: null,
  about,
});

let directory: string;
let hubspot: Awaited<ReturnType<typeof crmBehindDoor>>;
beforeEach(async () => {
  directory = await freshDirectory();
  hubspot = await crmBehindDoor(snapshot);
});
afterEach(async () => {
  await hubspot.server.close();
  rmSync(directory, { recursive: true, force: true });
});

async function inDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase({ directory }, () => undefined);
  return work(database).finally(() => database.close());
}

/** Every status by its subject, once a task: a doubled one would show twice. */
function shown(): string[] {
  return hubspot
    .tasks()
    .map(({ properties }) => `${properties["hs_task_subject"]}: ${properties["hs_task_status"]}`)
    .sort();
}

/** How many tasks the CRM must still be told of. */
async function left(database: Database): Promise<number> {
  const [row] = await database.query<{ n: number }>(sql`select count(*) as n from crm_tasks where due_at is not null`);
  return row?.n ?? 0;
}

/** Settles when the service says that no task waits to be told; never, where it is killed before. */
async function untilAllAreTold(child: ChildProcess): Promise<void> {
  try {
    const port = await said(child, /"port":(\d+)/);
    for (let metrics = ""; !metrics.includes('standing_queue_depth{queue="crm_tasks"} 0\n');) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    }
  } catch {
    return new Promise(() => {});
  }
}

/**
 * Starts the service again and again, and kills it once before and once after each kind of call about tasks, until it
 * comes to its end.
 * @returns where it was killed
 */
async function runThroughKills(): Promise<string[]> {
  const killedAt = new Set<string>();
  for (let killed = true; killed;) {
    const child = startChildService({ crmPort: hubspot.server.port, database: { directory } });
    const gone = exited(child);
    const killOnce = async (point: string) => {
      if (killedAt.has(point)) return;
      killedAt.add(point);
      child.kill("SIGKILL");
      await gone;
    };
    hubspot.watch({
      before: async (call) => (await killOnce(`before ${call}`), !child.killed),
      after: (call) => killOnce(`after ${call}`),
    });
    await Promise.race([gone, untilAllAreTold(child)]);
    killed = child.killed;
    if (!killed) child.kill("SIGTERM");
    await gone;
  }
  return [...killedAt];
}

/** Makes two tasks, of which one is then no longer wanted and one is done with, and wants three more. */
async function prepare(database: Database): Promise<void> {
  const { portalId } = PORTAL;
  const gateway = createGateway({ accessToken: TOKEN, apiUrl: `http://127.0.0.1:${hubspot.server.port}` });
  await savePortal(database, PORTAL);
  await gateway.provisionProperties();
  await wantTasks(database, portalId, [task("dropped", null), task("completed", null)]);
  await applyCrmTasks({ database, gateway, portalId, failed: fail }, new AbortController().signal);
  await gateway.close();
  await dropTasks(database, portalId, ["dropped"]);
  await completeTasks(database, portalId, ["completed"]);
  await wantTasks(database, portalId, [
    task("company", { objectType: "companies", objectId: "10" }),
    task("contact", { objectType: "contacts", objectId: "20" }),
    task("alone", null),
  ]);
}

test(
  "killed before and after every call, the service shows each task once, on its record, and removes and completes it",
  { timeout: 600_000 },
  async () => {
    await inDatabase(prepare);
    expect(shown()).toEqual(["completed: NOT_STARTED", "dropped: NOT_STARTED"]);
    const killedAt = await runThroughKills();
    const calls = [
      "tasks/batch/read",
      "tasks/batch/upsert",
      "tasks/contacts/batch/associate/default",
      "tasks/companies/batch/associate/default",
      "tasks/batch/archive",
      "tasks/batch/update",
    ];
    expect(killedAt).toEqual(calls.flatMap((call) => [`before ${call}`, `after ${call}`]));
    expect(await inDatabase(left)).toBe(0);
    expect(shown()).toEqual([
      "alone: NOT_STARTED",
      "company: NOT_STARTED",
      "completed: COMPLETED",
      "contact: NOT_STARTED",
    ]);
    expect(hubspot.crm.objects.associated("companies", "10", "tasks")).toHaveLength(1);
    expect(hubspot.crm.objects.associated("contacts", "20", "tasks")).toHaveLength(1);
  },
);
