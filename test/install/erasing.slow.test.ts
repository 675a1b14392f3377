import { rmSync } from "node:fs";
import { SettingsPageSchema } from "@partner-standing/contract/settings/settings-page";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { freshDirectory } from "../database/template-database.ts";
import { buildService, type Service } from "../../server/build-service.ts";
import { listen } from "../../server/process/listen.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { beginErasing, eraseRows } from "../../server/store/portals/erase-portal.ts";
import { openDatabase } from "../../server/store/engine/open-database.ts";
import { rowsByTable } from "../database/rows-by-table.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, signedRequest, type Answer } from "../service/start-test-service.ts";
import { startProgram } from "../start-program.ts";
import { installApp } from "./install-app.ts";
import { CLIENT_ID, firm, KEY, startHubSpot, type TestHubSpot } from "./start-hubspot.ts";

// Each starts a service or two, and one waits as long as a page does.
vi.setConfig({ testTimeout: 240_000 });

const PORTAL = 11;
const READ = { timeout: 120_000, interval: 100 };

let directory: string;
let hubspot: TestHubSpot;
let service: Service | null;
let server: { port: number; close: () => Promise<void> };
let isAway: boolean;
/** HubSpot uninstalls the app once this settles. */
let uninstalling: Promise<void>;

async function start(): Promise<void> {
  service = await buildService(
    {
      port: 0,
      clientSecrets: [CLIENT_SECRET],
      oauth: { clientId: CLIENT_ID, appUrl: hubspot.url, encryptionKeys: [KEY] },
      apiUrl: hubspot.url,
      appId: null,
      publicBaseUrls: [PUBLIC_BASE_URL],
      database: { directory },
      logLevel: "silent",
    },
    { today: () => "2026-11-22" },
  );
  server = await listen(service.app, 0);
}

async function stop(): Promise<void> {
  if (!service) return;
  await server.close();
  await service.close();
  service = null;
}

beforeEach(async () => {
  directory = await freshDirectory();
  isAway = false;
  uninstalling = Promise.resolve();
  hubspot = await startHubSpot([firm(PORTAL), firm(12)], {
    async door(request, _response, next) {
      if (isAway) return void request.socket.destroy();
      if (request.path.startsWith("/appinstalls/")) await uninstalling;
      next();
    },
  });
  await start();
});
afterEach(async () => {
  await stop();
  await hubspot.close();
  rmSync(directory, { recursive: true, force: true });
});

const address = () => `http://127.0.0.1:${server.port}`;

async function ask(where: string, body?: object, portalId = PORTAL): Promise<Answer> {
  const sending = {
    portalId,
    ...(body && { method: "POST", body: JSON.stringify({ idempotencyKey: "one", ...body }) }),
  };
  return (await (await signedRequest(address(), where, sending)).json()) as Answer;
}
const erase = () => ask("/api/portal-data/erase", { portalId: PORTAL });
const codeOf = async (portalId = PORTAL) => (await ask("/api/standing", undefined, portalId)).error?.code ?? "known";

async function install(portalId = PORTAL): Promise<void> {
  expect((await installApp(address(), portalId)).status).toBe(200);
  await expect.poll(() => codeOf(portalId), READ).toBe("known");
  await expect
    .poll(async () => (await ask("/api/standing", undefined, portalId)).data, READ)
    .toMatchObject({
      scorecard: expect.anything(),
    });
}

/** Looks into the database while no service has it open. */
async function look<Found>(work: (database: Database) => Promise<Found>): Promise<Found> {
  await stop();
  const database = await openDatabase({ directory }, () => undefined);
  return work(database).finally(() => database.close());
}
const left = () => look(async (database) => Object.keys(await rowsByTable(database, PORTAL)));

describe("while HubSpot does not answer", () => {
  test("the data is erased all the same, and nothing is said to be unchanged; the app follows when HubSpot is back", async () => {
    await install();
    await install(12);
    const back = Promise.withResolvers<void>();
    uninstalling = back.promise;
    expect(await erase()).toEqual({ ok: true, data: { erased: false, waitsFor: "hubspot" } });
    for (const answer of [await ask("/api/standing"), await ask("/api/settings"), await erase()])
      expect(answer).toMatchObject({ ok: false, error: { code: "being-erased", details: { waitsFor: "hubspot" } } });
    const again = await installApp(address(), PORTAL);
    expect([again.status, await again.text()]).toEqual([503, expect.stringContaining("is just being erased")]);
    expect(await codeOf(12)).toBe("known");
    back.resolve();
    await expect.poll(() => codeOf(), READ).toBe("not-connected");
    expect(hubspot.installs.isInstalled(PORTAL)).toBe(false);
    expect(hubspot.installs.isInstalled(12)).toBe(true);
    expect(await left()).toEqual([]);
  });

  test("nobody knows who may erase, so nothing is begun, and that is what is said", async () => {
    await install();
    // Another process remembers nobody.
    await stop();
    await start();
    isAway = true;
    const answer = await erase();
    expect(answer).toMatchObject({ ok: false, error: { code: "upstream-unavailable" } });
    expect(answer.error?.message).toContain("Nothing was changed");
    expect(await codeOf()).toBe("known");
  });
});

test("an account whose app HubSpot has taken out a moment ago is erased like any other", async () => {
  await install();
  expect(await ask("/api/settings")).toMatchObject({ ok: true });
  hubspot.installs.uninstall(PORTAL);
  expect(await erase()).toEqual({ ok: true, data: { erased: true } });
  expect(await left()).toEqual([]);
});

test("whatever was interrupted is ended by the next start, wherever it was", async () => {
  await install();
  await look((database) => beginErasing(database, PORTAL));
  await start();
  await expect.poll(() => codeOf(), READ).toBe("not-connected");
  expect(await left()).toEqual([]);

  await start();
  await install();
  await look(async (database) => {
    await beginErasing(database, PORTAL);
    await eraseRows(database, PORTAL, new AbortController().signal);
  });
  hubspot.installs.uninstall(PORTAL);
  await start();
  await expect.poll(() => codeOf(), READ).toBe("not-connected");
  expect(await left()).toEqual([]);
});

describe("an account that took its access away", () => {
  /** Somebody uninstalls the app at HubSpot, and the service notices. */
  async function revoke(): Promise<void> {
    await install();
    hubspot.installs.uninstall(PORTAL);
    await ask("/api/sync", {});
    await expect.poll(() => codeOf(), READ).toBe("not-connected");
  }

  test("can install again, finds what was kept, and can have it erased", async () => {
    await revoke();
    await install();
    expect(await ask("/api/portal-data/erase", { portalId: PORTAL, idempotencyKey: "erase" })).toEqual({
      ok: true,
      data: { erased: true },
    });
    await install();
    const page = SettingsPageSchema.parse((await ask("/api/settings")).data);
    expect([page.version, page.audit]).toEqual([0, []]);
  });

  test("is erased by an operator, who is told of which accounts something is kept", async () => {
    await revoke();
    await stop();
    const listed = await runProgram();
    expect(listed).toMatchObject({ code: 1, out: "" });
    expect(listed.error).toMatch(/^Say which account: .*\n {2}11, which took its access away at 20\d\d-/);
    expect(await runProgram("11")).toEqual({
      code: 0,
      out: "Everything that was kept of account 11 is erased.\n",
      error: "",
    });
    expect(await left()).toEqual([]);
  });

  test("one that is still connected is erased by an operator as well; the service then uninstalls the app", async () => {
    await install();
    await stop();
    expect(await runProgram("11")).toMatchObject({
      code: 0,
      out: expect.stringContaining("rows of account 11 are erased."),
    });
    expect(await left()).toEqual(["jobs", "portals", "tokens"]);
    await start();
    await expect.poll(() => hubspot.installs.isInstalled(PORTAL), READ).toBe(false);
    await expect.poll(() => codeOf(), READ).toBe("not-connected");
    expect(await left()).toEqual([]);
  });

  async function runProgram(...asked: string[]) {
    const child = startProgram("server/commands/erase-portal.ts", { args: asked, env: { DATA_DIR: directory } });
    const texts = { out: "", error: "" };
    child.stdout.on("data", (chunk: Buffer) => (texts.out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (texts.error += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
    return { code, ...texts };
  }
});
