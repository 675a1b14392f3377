import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Standing } from "@partner-standing/contract/standing/standing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { createGateway } from "../../server/hubspot/gateway.ts";
import { registerLead } from "../../server/leads/register-lead.ts";
import { listen } from "../../server/process/listen.ts";
import { createStanding } from "../../server/standing/create-standing.ts";
import { copyDatabase } from "../../server/store/engine/copy-database.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { openDatabase } from "../../server/store/engine/open-database.ts";
import { findTenant, savePortal } from "../../server/store/portals/portals.ts";
import { backfill } from "../../server/sync/read/backfill.ts";
import { connectPortal } from "../../server/sync/read/sync-portal.ts";
import { leadContextOf, leadPortal } from "./lead-portal.ts";
import { openServerTestDatabase, testServer } from "./server-databases.ts";

const ON = "2026-11-22";
const demo = createDemoPortal();
const snapshot = {
  ...demo,
  portalId: 1,
  objects: { ...demo.objects, contacts: demo.objects.contacts.slice(0, 400) },
  associations: [],
};
const server = await testServer();
const hasPgDump = spawnSync("pg_dump", ["--version"]).status === 0;

/** What a card says of the portal, but for the seconds that have passed. */
async function standingOf(database: Database): Promise<Standing> {
  const tenant = await findTenant(database, snapshot.portalId);
  if (!tenant) throw new Error("not connected");
  const standing = await createStanding(database, () => ON).portal(tenant, ON);
  return { ...standing, freshness: { ...standing.freshness, ageSeconds: null } };
}

async function fill(database: Database): Promise<void> {
  const crm = await listen(createCrm({ snapshot, limits: { perTenSeconds: 10_000 } }).app, 0);
  const gateway = createGateway({ accessToken: "standing-sandbox-token", apiUrl: `http://127.0.0.1:${crm.port}` });
  await savePortal(database, await gateway.readAccount());
  const portalId = await connectPortal({ database, gateway, firstSettings: snapshot.settings });
  await backfill({ database, gateway, portalId, signal: new AbortController().signal });
  await gateway.close();
  await crm.close();
}

/** Registers a lead that the CRM has just got. @returns its domain */
async function registerNew(database: Database, id: string): Promise<string | null> {
  const { company, contact, lead } = leadPortal(database);
  const context = leadContextOf({ on: ON });
  await company(id, `new${id}.example`);
  await contact(id, id);
  const record = { kind: "contacts" as const, id };
  await registerLead(database, context, { record, actor: "501", idempotencyKey: `register ${id}` });
  const { state, domain } = await lead(id, context);
  return state === "registered" ? domain : null;
}

describe.skipIf(server === null)("a filled embedded database", () => {
  let directory: string;
  let embedded: Database;
  let moved: Awaited<ReturnType<typeof openServerTestDatabase>>;
  let before: Standing;
  beforeAll(async () => {
    directory = mkdtempSync(path.join(tmpdir(), "standing-"));
    embedded = await openDatabase({ directory: path.join(directory, "data") }, () => undefined);
    await fill(embedded);
    expect(await registerNew(embedded, "90001")).not.toBeNull();
    before = await standingOf(embedded);
    moved = await openServerTestDatabase(server ?? "");
  });
  afterAll(async () => {
    await moved.close();
    await embedded.close();
    rmSync(directory, { recursive: true, force: true });
  });

  test("moved to a PostgreSQL server gives the same scorecard, and every row is there", async () => {
    const copied = await copyDatabase(embedded, moved);
    console.info(`Copied ${Object.values(copied).reduce((sum, rows) => sum + rows, 0)} rows.`);
    expect(before.scorecard?.currentTier).toBe("rising");
    expect(await standingOf(moved)).toEqual(before);
    for (const [table, rows] of Object.entries(copied)) {
      const count = { name: "", text: `select count(*) as n from ${table}`, values: [] };
      expect([table, ...(await moved.query(count))]).toEqual([table, { n: rows }]);
      expect([table, ...(await embedded.query(count))]).toEqual([table, { n: rows }]);
    }
    expect(copied["registrations"]).toBe(1);
  });

  test("goes on there with the next registration's number", async () => {
    expect(await registerNew(moved, "90002")).not.toBeNull();
    const ids = { name: "", text: "select registration_id as id from registrations order by 1", values: [] };
    expect(await moved.query(ids)).toEqual([{ id: 1 }, { id: 2 }]);
  });

  test("is not copied over another one's rows", async () => {
    await expect(copyDatabase(embedded, moved)).rejects.toThrow(/in use.*Nothing was copied/);
  });

  test.skipIf(!hasPgDump)(
    "is dumped from the server and restored into another one by PostgreSQL's own tools",
    async () => {
      const other = await openServerTestDatabase(server ?? "");
      const file = path.join(directory, "standing.dump");
      execFileSync("pg_dump", ["--format=custom", `--file=${file}`, moved.url]);
      execFileSync("pg_restore", ["--clean", "--if-exists", "--no-owner", `--dbname=${other.url}`, file]);
      expect(await standingOf(other)).toEqual(await standingOf(moved));
      expect(await registerNew(other, "90003")).toBe("new90003.example");
      await other.close();
    },
  );

  test("comes back from the server the same way", async () => {
    const back = await openDatabase({ directory: path.join(directory, "back") }, () => undefined);
    await copyDatabase(moved, back);
    expect((await standingOf(back)).scorecard).toEqual(before.scorecard);
    await back.close();
  });

  test("is restored from a copy of its directory", async () => {
    await embedded.close();
    cpSync(path.join(directory, "data"), path.join(directory, "restored"), { recursive: true });
    const restored = await openDatabase({ directory: path.join(directory, "restored") }, () => undefined);
    expect(await standingOf(restored)).toEqual(before);
    await restored.close();
    embedded = await openDatabase({ directory: path.join(directory, "data") }, () => undefined);
  });
});
