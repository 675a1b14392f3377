import type { ChildProcess } from "node:child_process";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCrm } from "../../../sandbox/crm/create-crm.ts";
import { createDemoPortal } from "../../../sandbox/portals/demo-portal.ts";
import { listen } from "../../../server/process/listen.ts";
import { readCompanies } from "../../../server/store/mirror/companies.ts";
import { waitingEvents } from "../../../server/store/jobs/webhook-events.ts";
import { openServerTestDatabase, testServer } from "../../database/server-databases.ts";
import { exited, said, startChildService } from "./start-child-service.ts";
import { signedRequest } from "../start-test-service.ts";

const server = await testServer();
const demo = createDemoPortal();
const companies = demo.objects.companies.slice(0, 40);
const snapshot = { ...demo, objects: { companies, contacts: [], deals: [] } };

/** Closes the door of a database and throws out whoever is in, as a restart does; or opens it again. */
async function restart(name: string, step: "stop" | "start"): Promise<void> {
  const client = new pg.Client({ connectionString: server ?? "" });
  await client.connect();
  await client.query(`alter database ${name} allow_connections ${step === "start"}`);
  if (step === "stop")
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
  await client.end();
}

describe.skipIf(server === null)("while PostgreSQL restarts", () => {
  const crm = createCrm({ snapshot, limits: { perTenSeconds: 10_000 } });
  let database: Awaited<ReturnType<typeof openServerTestDatabase>>;
  let child: ChildProcess;
  let address: string;
  let stopCrm: () => Promise<void>;
  beforeAll(async () => {
    database = await openServerTestDatabase(server ?? "");
    const crmServer = await listen(crm.app, 0);
    stopCrm = crmServer.close;
    child = startChildService({ crmPort: crmServer.port, database });
    const [port] = await Promise.all([said(child, /"port":(\d+)/), said(child, /CRM read/)]);
    address = `http://127.0.0.1:${port}`;
  });
  afterAll(async () => {
    const gone = exited(child);
    child.kill("SIGTERM");
    await gone;
    await stopCrm();
    await database.close();
  });

  const nameOf = () => new URL(database.url).pathname.slice(1);
  const statusOf = async (path: string) => (await fetch(address + path)).status;

  /** Changes a customer's name in the CRM and tells the service, as HubSpot does: again until it says that it has it. */
  async function rename(id: string, name: string): Promise<number> {
    crm.objects.update("companies", id, { name }, "CRM_UI");
    const event = { portalId: demo.portalId, eventId: Number(id), occurredAt: Date.now(), objectId: Number(id) };
    const body = JSON.stringify([{ ...event, subscriptionType: "object.propertyChange", objectTypeId: "0-2" }]);
    for (let tries = 1; ; tries++) {
      const response = await signedRequest(address, "/webhooks", { method: "POST", body, portalId: demo.portalId });
      if (response.status === 200) return tries;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  test(
    "the process lives, says that it cannot take traffic, and loses nothing that it acknowledged",
    { timeout: 300_000 },
    async () => {
      expect(await statusOf("/readyz")).toBe(200);
      const before = companies.slice(0, 20).map(({ id }) => rename(id, `Renamed ${id}`));
      await restart(nameOf(), "stop");
      const during = companies.slice(20).map(({ id }) => rename(id, `Renamed ${id}`));

      const readyz = await fetch(`${address}/readyz`);
      expect(readyz.status).toBe(503);
      expect(await readyz.json()).toMatchObject({ ok: false, reason: "the database does not answer" });
      expect(await statusOf("/healthz")).toBe(200);
      expect(await (await fetch(`${address}/metrics`)).text()).toContain("standing_database_up 0");

      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await restart(nameOf(), "start");
      const tries = await Promise.all([...before, ...during]);
      console.info(`Told ${tries.length} changes in ${tries.reduce((sum, count) => sum + count, 0)} deliveries.`);

      // What was being applied when the database went is due again after the minute for which it was taken up.
      await expect.poll(() => waitingEvents(database, demo.portalId), { timeout: 120_000 }).toBe(0);
      const ids = companies.map(({ id }) => id);
      const names = (await readCompanies(database, demo.portalId, ids)).map(({ name }) => name).sort();
      expect(names).toEqual(ids.map((id) => `Renamed ${id}`).sort());
      expect(await statusOf("/readyz")).toBe(200);
      expect(child.exitCode).toBeNull();
    },
  );
});
