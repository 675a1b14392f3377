import type { ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freshDirectory } from "../../database/template-database.ts";
import { createCrm } from "../../../sandbox/crm/create-crm.ts";
import { listen } from "../../../server/process/listen.ts";
import { lockDirectory } from "../../../server/store/engine/directory-lock.ts";
import { openServerTestDatabase, testServer } from "../../database/server-databases.ts";
import { exited, said, startChildService } from "./start-child-service.ts";
import { firms } from "../start-firms-service.ts";
import { signedHeaders, signedRequest } from "../start-test-service.ts";

const PORTAL_ID = 4731;
const snapshot = firms(PORTAL_ID, 30);
const LONG = { timeout: 300_000 };

/** A HubSpot that never answers calls of some paths. */
async function crmThatHangs(hangs: RegExp) {
  const crm = createCrm({ snapshot, limits: { perTenSeconds: 10_000 } });
  const hanging = Promise.withResolvers<void>();
  const server = await listen((request: IncomingMessage, response: ServerResponse) => {
    if (hangs.test(request.url ?? "")) hanging.resolve();
    else crm.app(request as never, response as never);
  }, 0);
  /** Settles when it has begun to hang. */
  return { ...server, hanging: hanging.promise };
}

/** Sends a beginning, and then a byte now and then for as long as the connection is there. */
function sendSlowly(port: number, beginning: string): Socket {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.write(beginning);
  const timer = setInterval(() => socket.write("x"), 100);
  socket.on("close", () => clearInterval(timer));
  return socket;
}

const post = (headers: Record<string, string>) =>
  [
    "POST /webhooks HTTP/1.1",
    "host: x",
    "content-length: 100000",
    ...Object.entries(headers).map((pair) => pair.join(": ")),
  ]
    .join("\r\n")
    .concat("\r\n\r\n");
async function closed(socket: Socket): Promise<void> {
  if (!socket.destroyed) await new Promise<void>((resolve) => socket.once("close", () => resolve()));
}

const server = await testServer();
const places = [
  { name: "the embedded database", onServer: false },
  ...(server ? [{ name: "PostgreSQL", onServer: true }] : []),
];

describe.each(places)("a service on $name that is told to stop", ({ onServer }) => {
  let directory: string;
  let database: Awaited<ReturnType<typeof openServerTestDatabase>> | null;
  let child: ChildProcess;
  let crm: Awaited<ReturnType<typeof crmThatHangs>>;
  let log: string;
  beforeEach(async () => {
    directory = await freshDirectory();
    database = onServer ? await openServerTestDatabase(server ?? "") : null;
  });
  afterEach(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    await exited(child);
    await crm.close();
    await database?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  /** @returns the port of the service, once it serves */
  async function start(hangs: RegExp): Promise<number> {
    crm = await crmThatHangs(hangs);
    child = startChildService({ crmPort: crm.port, database: database ? { url: database.url } : { directory } });
    log = "";
    child.stdout?.on("data", (chunk: Buffer) => (log += chunk.toString()));
    return Number(await said(child, /"port":(\d+)/));
  }

  test.each([
    ["while HubSpot does not even say whose token it is", /account-info/],
    ["while HubSpot hangs in the middle of the first reading", /\/crm\/objects\//],
  ])("ends by itself, %s, whoever still sends", LONG, async (_when, hangs) => {
    const port = await start(hangs);
    await crm.hanging;
    const senders = [
      sendSlowly(port, ""),
      sendSlowly(port, "GET /api/standing HTTP/1.1\r\nhost: x\r\nx-slow: "),
      sendSlowly(port, post({})),
      sendSlowly(port, post(signedHeaders("/webhooks"))),
    ];
    const stopping = said(child, /"stopping"/);
    child.kill("SIGTERM");
    await stopping;
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    await exited(child);
    await Promise.all(senders.map(closed));
    expect([child.exitCode, child.signalCode]).toEqual([0, null]);
    expect(log).toMatch(/"stopping".*\n(.*\n)*.*"stopped"/);
    // Nothing is left behind that would keep the next start from its data.
    if (!onServer) lockDirectory(directory).release();
  });

  test("answers what is under way before it ends, also what waits for HubSpot", LONG, async () => {
    const port = await start(/\/settings\/users/);
    await said(child, /CRM read/);
    const asked = signedRequest(`http://127.0.0.1:${port}`, "/api/settings", { portalId: PORTAL_ID });
    await crm.hanging;
    const answered = asked.then(async (response) => {
      await response.text();
      return { status: response.status, hasEnded: child.exitCode !== null };
    });
    child.kill("SIGTERM");
    const { status, hasEnded } = await answered;
    expect([200, 503]).toContain(status);
    expect(hasEnded).toBe(false);
    await exited(child);
    expect(child.exitCode).toBe(0);
  });

  test("ends at once when it is told so again", LONG, async () => {
    const port = await start(/account-info/);
    const sender = sendSlowly(port, post(signedHeaders("/webhooks")));
    await crm.hanging;
    const stopping = said(child, /"stopping"/);
    child.kill("SIGTERM");
    await stopping;
    child.kill("SIGTERM");
    await exited(child);
    await closed(sender);
    expect([child.exitCode, child.signalCode]).toEqual([null, "SIGTERM"]);
    expect(log).not.toContain('"stopped"');
  });
});
