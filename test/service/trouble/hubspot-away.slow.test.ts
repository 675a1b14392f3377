import { rmSync } from "node:fs";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDirectory } from "../../database/template-database.ts";
import { createCrm } from "../../../sandbox/crm/create-crm.ts";
import { createDemoPortal } from "../../../sandbox/portals/demo-portal.ts";
import { startTestService } from "../start-test-service.ts";

const demo = createDemoPortal();
const snapshot = { ...demo, objects: { companies: demo.objects.companies.slice(0, 5), contacts: [], deals: [] } };
const SOON = { timeout: 120_000, interval: 200 };

let directory: string;
let running: Awaited<ReturnType<typeof startTestService>>;
let isAway = false;
beforeAll(async () => {
  directory = await freshDirectory();
  const crm = createCrm({ snapshot });
  const door = express();
  door.use("/crm/objects", (request, _response, next) => (isAway ? void request.socket.destroy() : next()));
  door.use(crm.app);
  const options = { snapshot, dataDirectory: directory, today: "2026-11-22", crm: { ...crm, app: door } };
  running = await startTestService(options);
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
  rmSync(directory, { recursive: true, force: true });
});

const readiness = async () => {
  const response = await fetch(`${running.url}/readyz`);
  return { status: response.status, ...((await response.json()) as { ok: boolean; stale: string[] }) };
};

describe("while HubSpot is away", () => {
  test("the service stays ready with its last figures, says that they are old, and recovers by itself", async () => {
    expect(await readiness()).toEqual({ status: 200, ok: true, stale: [] });
    isAway = true;
    const body = JSON.stringify({ idempotencyKey: "away" });
    expect((await running.get("/api/sync", { method: "POST", body })).ok).toBe(true);
    await expect.poll(async () => (await readiness()).stale.length, SOON).toBe(1);
    expect((await readiness()).stale[0]).toMatch(/^the CRM of 1 account\(s\) cannot be read since 20.*Z$/);
    expect((await readiness()).status).toBe(200);
    expect((await running.get("/api/standing")).ok).toBe(true);
    const metrics = await (await fetch(`${running.url}/metrics`)).text();
    expect(metrics).toContain('standing_portals{state="failed"} 1');
    expect(metrics).toMatch(/template="\/crm\/objects\/2026-09\/companies",outcome="unreachable"\} \d/);

    isAway = false;
    await expect.poll(readiness, SOON).toEqual({ status: 200, ok: true, stale: [] });
  }, 150_000);
});
