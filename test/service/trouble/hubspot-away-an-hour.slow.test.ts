import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { StandingSchema } from "@partner-standing/contract/standing/standing";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCrm } from "../../../sandbox/crm/create-crm.ts";
import { listen } from "../../../server/process/listen.ts";
import { readCompanies } from "../../../server/store/mirror/companies.ts";
import { openDatabase } from "../../../server/store/engine/open-database.ts";
import { exited } from "./start-child-service.ts";
import { firms, startFirmsService } from "../start-firms-service.ts";

const PORTAL_ID = 4717;
const FIRMS = 20;
const SPEED = 60;
const MINUTE = 60_000;
/** In Berlin it is 2:31 at night; the account's CRM is to be read again at 2:37. While the service starts, time runs as ever. */
const START = Date.parse("2026-11-23T01:31:00Z");
const NIGHT_MINUTE = 6;
let clock = { start: START, origin: Date.now(), speed: 1 };
const now = () => Math.round(clock.start + (Date.now() - clock.origin) * clock.speed);
const untilMinute = (minute: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, (START + minute * MINUTE - now()) / SPEED)));
const minuteOf = (instant: number) => Math.floor((instant - START) / MINUTE);

const snapshot = firms(PORTAL_ID, FIRMS);
const crm = createCrm({ snapshot, now: () => new Date(now()), limits: { perTenSeconds: 1e6, searchesPerSecond: 1e6 } });
const called: number[] = [];
let isAway = false;
let directory: string;
let server: Awaited<ReturnType<typeof listen>>;
let service: Awaited<ReturnType<typeof startFirmsService>>;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), "standing-"));
  const door = express();
  door.use((request, _response, next) => {
    called.push(now());
    if (isAway) request.socket.destroy();
    else next();
  });
  door.use(crm.app);
  server = await listen(door, 0);
  service = await startFirmsService(snapshot, {
    crmPort: server.port,
    database: { directory },
    now,
    clock: {
      module: "fast-clock.ts",
      environment: { CLOCK_SPEED: String(SPEED), CLOCK_START: String(START) },
    },
  });
});
afterAll(async () => {
  service.child.kill("SIGTERM");
  await exited(service.child);
  await server.close();
  rmSync(directory, { recursive: true, force: true });
});

const rename = (firm: number) =>
  crm.objects.update("companies", String(1_000 + firm), { name: `New ${firm}` }, "CRM_UI");
/** How much waits: changes to be applied, records to be told. */
async function waiting(): Promise<number[]> {
  const metrics = await service.metrics();
  return ["webhook_events", "crm_writes"].map((queue) =>
    Number(new RegExp(`standing_queue_depth\\{queue="${queue}"\\} (\\d+)`).exec(metrics)?.[1]),
  );
}

const freshness = async () => StandingSchema.parse((await service.send("/api/standing")).data).freshness;

/** How often the CRM was told of each registration: the same value a second time is a second change. */
const told = new Map<string, number>();
crm.objects.subscribe(({ objectType, objectId, propertyName }) => {
  if (objectType !== "contacts" || propertyName !== "pp_registered_on") return;
  told.set(objectId, (told.get(objectId) ?? 0) + 1);
});

test("an hour without HubSpot, sixty times as fast", { timeout: 400_000 }, async () => {
  await expect.poll(async () => (await service.readyz()).status, { timeout: 120_000 }).toBe(200);
  await expect.poll(async () => (await freshness()).asOf, { timeout: 120_000 }).not.toBe(null);
  service.child.kill("SIGUSR2");
  clock = { start: now(), origin: Date.now(), speed: SPEED };
  await untilMinute(NIGHT_MINUTE - 1);
  const { asOf } = await freshness();

  isAway = true;
  const awayFrom = now();
  for (let firm = 0; firm < FIRMS / 2; firm++) {
    await untilMinute(NIGHT_MINUTE + 6 * firm);
    const answer = await service.register(firm);
    expect(answer).toMatchObject({ ok: true, data: { state: "registered", saving: true } });
    // One change that HubSpot tells of, and one that it does not.
    rename(firm);
    rename(firm + FIRMS / 2);
    expect(await service.tell(firm)).toBe(200);
    const fresh = await freshness();
    expect(fresh.asOf).toBe(asOf);
    expect(fresh.ageSeconds).toBeGreaterThanOrEqual(6 * 60 * firm);
    if (firm > 0) expect(fresh.sync.state).toBe("failed");
    expect((await service.readyz()).status).toBe(200);
    for (let earlier = 0; earlier <= firm; earlier++)
      expect(await service.lead(earlier)).toMatchObject({ state: "registered", saving: true });
  }
  await untilMinute(NIGHT_MINUTE + 60);
  expect((await service.readyz()).stale).toEqual([
    expect.stringMatching(/^the CRM of 1 account\(s\) cannot be read since 2026-11-23T01:/),
    expect.stringMatching(/records wait to be told to the CRM/),
    expect.stringMatching(/changes of the CRM wait to be applied/),
  ]);

  isAway = false;
  const backAt = now();
  const calls = called.filter((at) => at >= awayFrom && at < backAt);
  const perMinute = [...Map.groupBy(calls, minuteOf).values()].map(({ length }) => length);
  const minutes = Math.round((backAt - awayFrom) / MINUTE);
  console.info(
    `${calls.length} calls in ${minutes} minutes without HubSpot, at most ${Math.max(...perMinute)} in one.`,
  );
  expect(calls.length).toBeLessThan(25 * minutes);
  expect(Math.max(...perMinute)).toBeLessThan(100);

  const behind = async () => {
    const leads = await Promise.all(Array.from({ length: FIRMS / 2 }, (_, firm) => service.lead(firm)));
    return [...(await service.readyz()).stale, ...leads.filter(({ saving }) => saving).map(() => "a lead is not told")];
  };
  await expect.poll(behind, { timeout: 120_000, interval: 100 }).toEqual([]);
  await expect.poll(() => waiting(), { timeout: 120_000, interval: 100 }).toEqual([0, 0]);
  const recovered = (now() - backAt) / MINUTE;
  console.info(`Everything was up to date ${recovered.toFixed(1)} minutes after HubSpot was back.`);

  service.child.kill("SIGTERM");
  await exited(service.child);
  const database = await openDatabase({ directory }, () => undefined);
  const companies = await readCompanies(
    database,
    PORTAL_ID,
    crm.objects.find("companies", "", 100).map(({ id }) => id),
  );
  await database.close();
  expect(companies.map(({ name }) => name).sort()).toEqual(
    Array.from({ length: FIRMS }, (_, firm) => `New ${firm}`).sort(),
  );
  expect([...told.values()]).toEqual(Array.from({ length: FIRMS / 2 }, () => 1));
});
