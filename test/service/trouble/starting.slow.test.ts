import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect, createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCrm } from "../../../sandbox/crm/create-crm.ts";
import { buildService } from "../../../server/build-service.ts";
import { listen } from "../../../server/process/listen.ts";
import { lockDirectory } from "../../../server/store/engine/directory-lock.ts";
import { openServerTestDatabase, testServer } from "../../database/server-databases.ts";
import { startProgram } from "../../start-program.ts";
import { exited, said, startChildService } from "./start-child-service.ts";
import { firms } from "../start-firms-service.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL } from "../start-test-service.ts";

const server = await testServer();
const LONG = { timeout: 300_000 };

async function takePort(host?: string): Promise<Server & { port: number }> {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, host, resolve));
  return Object.assign(taken, { port: (taken.address() as AddressInfo).port });
}

async function freePort(): Promise<number> {
  const taken = await takePort();
  await new Promise((resolve) => taken.close(resolve));
  return taken.port;
}

/** What a process said until it ended, and how it ended. */
async function ending(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  await exited(child);
  return { code: child.exitCode, said: text };
}

describe("a start", () => {
  let directory: string;
  let crm: { port: number; close: () => Promise<void> };
  let calls: number;
  let taken: Awaited<ReturnType<typeof takePort>>;
  let child: ChildProcess | null;
  beforeAll(async () => {
    const standIn = createCrm({ snapshot: firms(4741, 5) });
    crm = await listen((request, response) => {
      calls++;
      standIn.app(request, response);
    }, 0);
    taken = await takePort();
  });
  afterAll(async () => {
    await crm.close();
    await new Promise((resolve) => taken.close(resolve));
  });
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), "standing-"));
    calls = 0;
    child = null;
  });
  afterEach(async () => {
    if (child) {
      child.kill("SIGKILL");
      await exited(child);
    }
    rmSync(directory, { recursive: true, force: true });
  });

  const sandbox = (ports: { PORT: number; CRM_PORT: number }) =>
    startProgram("sandbox/start.ts", {
      env: { ...process.env, ...ports, DATA_DIR: directory } as unknown as NodeJS.ProcessEnv,
    });

  test("on a port that is taken ends with a sentence, before anything is opened or read", LONG, async () => {
    child = startChildService({ crmPort: crm.port, database: { directory }, port: taken.port });
    expect(await ending(child)).toEqual({
      code: 1,
      said: `Port ${taken.port} is taken. Stop what uses it, or set PORT to another one.\n`,
    });
    expect(readdirSync(directory)).toEqual([]);
    expect(calls).toBe(0);
  });

  test.each(["PORT", "CRM_PORT"] as const)("of the sandbox whose %s is taken does the same", LONG, async (name) => {
    child = sandbox({ PORT: await freePort(), CRM_PORT: await freePort(), [name]: taken.port });
    const { code, said: text } = await ending(child);
    expect(code).toBe(1);
    expect(text).toContain(`Port ${taken.port} is taken. Stop what uses it, or set ${name} to another one.\n`);
    expect(readdirSync(directory)).toEqual([]);
  });

  test("of the sandbox can be reached from this machine alone: its secret is known to everybody", LONG, async () => {
    const ports = { PORT: await freePort(), CRM_PORT: await freePort() };
    child = sandbox(ports);
    await said(child, /is ready/);
    const reaches = (host: string, port: number) =>
      new Promise<boolean>((resolve) => {
        const socket = connect(port, host);
        socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
        socket.once("connect", () => socket.destroy());
      });
    for (const port of Object.values(ports)) {
      expect(await reaches("127.0.0.1", port)).toBe(true);
      // Another address of the same machine, as any of its network would be.
      expect(await reaches("127.0.0.2", port)).toBe(false);
    }
    child.kill("SIGTERM");
    await exited(child);
    expect(child.exitCode).toBe(0);
  });

  test("that fails frees the data directory", async () => {
    const broken = {
      port: 0,
      clientSecrets: [CLIENT_SECRET] as [string],
      apiUrl: `http://127.0.0.1:${crm.port}`,
      appId: null,
      publicBaseUrls: [PUBLIC_BASE_URL],
      database: { directory },
      logLevel: "silent",
    };
    await expect(buildService(broken)).rejects.toThrow("neither an access token nor a client id");
    expect(existsSync(path.join(directory, "lock.sqlite"))).toBe(true);
    lockDirectory(directory).release();
  });

  test.runIf(server)("that waits for the database answers that it starts, and then serves", LONG, async () => {
    const database = await openServerTestDatabase(server ?? "");
    const migrating = new pg.Client({ connectionString: database.url });
    await migrating.connect();
    await migrating.query("begin");
    await migrating.query("select pg_advisory_xact_lock(7203511)");
    const port = await freePort();
    child = startChildService({ crmPort: crm.port, database: { url: database.url }, port });
    const serves = said(child, /"port":(\d+)/);
    const address = `http://127.0.0.1:${port}`;
    const asked = async (at: string) => {
      const response = await fetch(address + at);
      return { status: response.status, body: (await response.json()) as unknown };
    };
    await expect
      .poll(() => asked("/healthz").catch(() => null), { timeout: 120_000 })
      .toEqual({
        status: 200,
        body: { ok: true },
      });
    expect(await asked("/readyz")).toMatchObject({ status: 503, body: { ok: false, reason: "the service starts" } });
    expect(await asked("/api/standing")).toMatchObject({
      status: 503,
      body: { ok: false, error: { code: "database-away" } },
    });
    expect(calls).toBe(0);
    await migrating.query("commit");
    await migrating.end();
    expect(Number(await serves)).toBe(port);
    expect((await asked("/api/standing")).status).toBe(401);
    await expect.poll(async () => (await asked("/readyz")).status, { timeout: 120_000 }).toBe(200);
    child.kill("SIGTERM");
    await exited(child);
    expect(child.exitCode).toBe(0);
    await database.close();
  });
});
