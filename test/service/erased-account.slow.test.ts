import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { freshDirectory } from "../database/template-database.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { beginErasing } from "../../server/store/portals/erase-portal.ts";
import { openDatabase } from "../../server/store/engine/open-database.ts";
import { findPortal } from "../../server/store/portals/portals.ts";
import { rowsByTable } from "../database/rows-by-table.ts";
import { SETTINGS_PORTAL } from "./fixture/settings-portal.ts";
import { startTestService, type Answer } from "./start-test-service.ts";

// Each starts the service two or three times.
vi.setConfig({ testTimeout: 240_000 });

const { portalId } = SETTINGS_PORTAL;

let directory: string;
let running: Awaited<ReturnType<typeof startTestService>> | null;

async function start() {
  running = await startTestService({ snapshot: SETTINGS_PORTAL, dataDirectory: directory, today: "2026-11-22" });
  return running;
}

async function stop(): Promise<void> {
  await running?.close();
  running = null;
}

beforeEach(async () => {
  directory = await freshDirectory();
});
afterEach(async () => {
  await stop();
  rmSync(directory, { recursive: true, force: true });
});

/** Looks into the database while no service has it open. */
async function look<Found>(work: (database: Database) => Promise<Found>): Promise<Found> {
  await stop();
  const database = await openDatabase({ directory }, () => undefined);
  return work(database).finally(() => database.close());
}

test("the account of the environment's token stays erased until the service starts again, which begins from nothing", async () => {
  const { service, send, get } = await start();
  await service.synced;
  const asked = (body: object) => ({ method: "POST", body: JSON.stringify({ idempotencyKey: "key", ...body }) });
  const customer = { objectTypeId: "0-1", objectId: "20", despite: "existing-customer" };
  expect(await get("/api/leads/register", asked(customer))).toMatchObject({ ok: true });
  const answer = (await (await send("/api/portal-data/erase", asked({ portalId }))).json()) as Answer;
  expect(answer).toEqual({ ok: true, data: { erased: true } });
  expect(await get("/api/standing")).toMatchObject({ error: { code: "not-connected" } });
  expect(await look((database) => rowsByTable(database, portalId))).toEqual({});

  const again = await start();
  await again.service.synced;
  expect(await again.get("/api/leads?objectTypeId=0-1&objectId=20")).toMatchObject({
    data: { state: "unavailable", unavailable: { reason: "existing-customer" }, registeredOn: null },
  });
});

test("erasing that was interrupted is ended before the account is connected again", async () => {
  const { service } = await start();
  await service.synced;
  const before = await look(async (database) => {
    await beginErasing(database, portalId);
    return findPortal(database, portalId);
  });
  const again = await start();
  await again.service.synced;
  const after = await look((database) => findPortal(database, portalId));
  expect(after?.incarnation).toBeTruthy();
  expect(after?.incarnation).not.toBe(before?.incarnation);
});
