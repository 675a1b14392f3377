import type { ChildProcess } from "node:child_process";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../server/store/engine/database.ts";
import { rowsByTable } from "../database/rows-by-table.ts";
import { type PlacedDatabase, placeDatabase, testStorage } from "../database/test-databases.ts";
import { exited, said, startChildService } from "../service/trouble/start-child-service.ts";
import { installApp } from "./install-app.ts";
import { mark, markedFirm } from "./marked-firm.ts";
import { ask, startTraffic } from "./portal-traffic.ts";
import { CLIENT_ID, KEY, startHubSpot, type TestHubSpot } from "./start-hubspot.ts";

/** How many times the account is erased; a campaign asks for more. */
const ERASURES = Number(process.env["ERASURES"] ?? 4);
const ERASED = 11;
const BUSY = 12;
const QUIET = 13;
/** The moment of the kill, in milliseconds after erasing was asked for. */
const LATEST_KILL_MS = 500;
const READ = { timeout: 300_000, interval: 50 };

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let hubspot: TestHubSpot;
let child: ChildProcess | null;
let address = "";

beforeEach(async () => {
  hubspot = await startHubSpot([ERASED, BUSY, QUIET].map((portalId) => markedFirm(portalId, "Round0")));
  child = null;
});
afterEach(async () => {
  await end("SIGKILL");
  await hubspot.close();
});

async function start({ at }: PlacedDatabase): Promise<void> {
  const crmPort = Number(new URL(hubspot.url).port);
  child = startChildService({ crmPort, database: at, oauth: { clientId: CLIENT_ID, encryptionKey: KEY } });
  address = `http://127.0.0.1:${await said(child, /"port":(\d+)/)}`;
}

async function end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  child?.kill(signal);
  if (child) await exited(child);
  child = null;
}

async function install(portalId: number): Promise<void> {
  await expect.poll(async () => (await installApp(address, portalId)).status, READ).toBe(200);
  const standing = async () => (await ask(address, portalId, ["GET", "/api/standing"]))?.data;
  await expect.poll(standing, READ).toMatchObject({ scorecard: expect.anything() });
  // Else what each of them adds would be derived at some later time.
  const customers = async () => (await ask(address, portalId, ["GET", "/api/customers"]))?.data;
  await expect.poll(customers, READ).toMatchObject({ customers: expect.anything() });
}

/** Asks for everything to be erased, as a person would again and again, until it is told to be gone. */
async function askUntilGone(): Promise<void> {
  const erase = () => ask(address, ERASED, ["POST", "/api/portal-data/erase", () => ({ portalId: ERASED })]);
  await expect
    .poll(async () => {
      const answer = await erase();
      return answer?.error?.code ?? (answer?.data as { erased: boolean } | undefined)?.erased;
    }, READ)
    .toSatisfy((said) => said === true || said === "not-connected");
}

/** What was told of the account by everything that reads names. */
async function namesOf(portalId: number): Promise<string> {
  const told = [];
  for (const where of [
    "/api/portal-data/export",
    ...["companies", "contacts", "deals"].map((kind) => `/api/portal-data/export?after=${kind}:0`),
    "/api/commission/statement",
    "/api/commission/export?quarter=2026-Q3",
    "/api/standing",
    "/api/standing?objectTypeId=0-2&objectId=1000",
    "/api/solutions?objectTypeId=0-2&objectId=1000",
    "/api/leads?objectTypeId=0-1&objectId=2000",
    "/api/settings",
  ])
    told.push(await ask(address, portalId, ["GET", where]));
  return JSON.stringify(told);
}

/** What the service itself writes of an account that nobody touches: when it looked at it last. */
const LOOKED_AT = ["jobs", "reconciliations", "review_watches"];

/** Rows that nobody but their own account's users and CRM may change. */
async function lasting(database: Database, portalId: number): Promise<string[]> {
  const tables = Object.entries(await rowsByTable(database, portalId));
  const rows = tables.flatMap(([table, found]) => found.map((row) => `${table} ${row}`));
  return rows
    .filter((row) => !LOOKED_AT.some((table) => row.startsWith(`${table} `)))
    .map((row) => row.replace(/"(facts_version|leads_day|synced_at)": ("[^"]*"|\d+|null)/g, ""));
}

describe.each(await testStorage())(
  "erased while people write, HubSpot tells of changes and the process is killed, on $name",
  ({ name, share, server }) => {
    // Every other one with a kill.
    const erasures = Math.max(2, Math.floor(ERASURES / share));
    test(
      "an account leaves no row, changes none of another, and comes back from nothing",
      { timeout: 300_000 + erasures * 300_000 },
      async () => {
        const database = await placeDatabase({ server });
        await start(database);
        for (const portalId of [ERASED, BUSY, QUIET]) await install(portalId);
        await end("SIGTERM");
        const quiet = await database.look((opened) => lasting(opened, QUIET));
        await start(database);

        const faults: object[] = [];
        let requests = 0;
        let kills = 0;
        for (let round = 0; round < erasures; round++) {
          const isKilled = round % 2 === 1;
          const traffic = startTraffic(() => address, [ERASED, BUSY]);
          await pause(400 + Math.random() * 400);
          await namesOf(ERASED);
          const gone = askUntilGone();
          if (isKilled) {
            await pause(Math.random() * LATEST_KILL_MS);
            await end("SIGKILL");
            kills++;
            await start(database);
          }
          await gone;
          await pause(300);
          requests += await traffic.stop();

          if (!server) await end("SIGTERM");
          const { left, others } = await database.look(async (opened) => ({
            left: Object.entries(await rowsByTable(opened, ERASED)).map(([table, rows]) => `${table}: ${rows.length}`),
            others: await lasting(opened, QUIET),
          }));
          if (left.length > 0) faults.push({ round, isKilled, left });
          const changed = others.filter((row) => !quiet.includes(row));
          if (changed.length > 0 || others.length !== quiet.length) faults.push({ round, isKilled, changed });
          if (!server) await start(database);

          mark(hubspot.crmOf(ERASED), `Round${round + 1}.`);
          await install(ERASED);
          const told = await namesOf(ERASED);
          const marks = [...new Set(told.match(/Round\d+/g))];
          if (marks.join() !== `Round${round + 1}`) faults.push({ round, isKilled, marks });
        }
        console.info(
          `${name}: ${erasures} erasures, ${kills} of them with a kill, among ${requests} requests; ${faults.length} faults.`,
        );
        await end("SIGTERM");
        await database.remove();
        expect(faults).toEqual([]);
      },
    );
  },
);
