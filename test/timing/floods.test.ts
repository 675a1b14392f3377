import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { signatureHeaders } from "../../sandbox/preview/request-signature.ts";
import { listen } from "../../server/listen.ts";
import { exited, said, startChildService } from "../service/start-child-service.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, signedRequest } from "../service/start-test-service.ts";

const ROUNDS = 5;
const ROUND_SECONDS = 1.2;
/** Until the sender runs and the first of its connections are held. */
const SETTLE_SECONDS = 0.5;
const STRANGER = 999;

interface Flood {
  /** What the sender wanted to send, and what the service's connections took from it. */
  offered: number;
  sent: number;
  answers: Record<string, number>;
  /** Connections that broke without an answer. */
  lost: number;
}

const demo = createDemoPortal();
const [company] = demo.objects.companies;

let directory: string;
let child: ChildProcess;
let port: string;
let log = "";
let stopCrm: () => Promise<void>;
beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), "standing-"));
  const objects = { companies: company ? [company] : [], contacts: [], deals: [] };
  const crm = await listen(createCrm({ snapshot: { ...demo, objects } }).app, 0);
  stopCrm = crm.close;
  child = startChildService({ crmPort: crm.port, database: { directory } });
  child.stdout?.on("data", (chunk: Buffer) => (log += chunk.toString()));
  [port] = await Promise.all([said(child, /"port":(\d+)/), said(child, /CRM read/)]);
  await askFor(3);
});
afterAll(async () => {
  const gone = exited(child);
  child.kill("SIGTERM");
  await gone;
  await stopCrm();
  rmSync(directory, { recursive: true, force: true });
});

function flood(request: string, perSecond: number, connections: "kept" | "new"): Promise<Flood> {
  const seconds = String(SETTLE_SECONDS + ROUND_SECONDS + 0.3);
  const args = [path.join(import.meta.dirname, "flood.ts"), port, String(perSecond), seconds, connections];
  const sender = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  sender.stdin.end(request);
  return new Promise((resolve, reject) => {
    let text = "";
    sender.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    sender.once("exit", (code) => (code === 0 ? resolve(JSON.parse(text) as Flood) : reject(new Error(text))));
  });
}

function raw(address: string, headers: Record<string, string>, { method = "GET", body = "" } = {}): string {
  const lines = Object.entries({ host: "127.0.0.1", ...headers }).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${address} HTTP/1.1`, ...lines, "", body].join("\r\n");
}

/** Card opens of the connected portal, one after the other with a little pause, in milliseconds, fastest first. */
async function askFor(seconds: number): Promise<number[]> {
  const times: number[] = [];
  for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
    const startedAt = performance.now();
    const response = await signedRequest(`http://127.0.0.1:${port}`, "/api/standing", { portalId: demo.portalId });
    await response.text();
    times.push(performance.now() - startedAt);
    expect(response.status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return times.sort((a, b) => a - b);
}

const at = (times: number[], share: number) => times[Math.floor(times.length * share)] ?? NaN;
const median = (values: number[]) =>
  at(
    values.toSorted((a, b) => a - b),
    0.5,
  );
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

function added(floods: Flood[]): Flood {
  const sum: Flood = { offered: 0, sent: 0, answers: {}, lost: 0 };
  for (const { offered, sent, answers, lost } of floods) {
    sum.offered += offered;
    sum.sent += sent;
    sum.lost += lost;
    for (const [status, count] of Object.entries(answers)) sum.answers[status] = (sum.answers[status] ?? 0) + count;
  }
  return sum;
}

/** Seconds of a core that the service has used so far. */
async function coreSeconds(): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]);
}

/** The p50 of card opens for a while, and the share of a core that the service took meanwhile. */
async function moment(): Promise<{ p50: number; core: number }> {
  const [before, startedAt] = [await coreSeconds(), performance.now()];
  const p50 = at(await askFor(ROUND_SECONDS), 0.5);
  return { p50, core: ((await coreSeconds()) - before) / ((performance.now() - startedAt) / 1000) };
}

/** Card opens in quiet and in flooded moments by turns, so that whatever else the machine does hits both: medians of p50. */
async function duringFlood(title: string, request: string, perSecond: number, connections: "kept" | "new" = "kept") {
  const moments: { quiet: Awaited<ReturnType<typeof moment>>; busy: Awaited<ReturnType<typeof moment>> }[] = [];
  const floods: Flood[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const calm = await moment();
    const flooding = flood(request, perSecond, connections);
    await pause(SETTLE_SECONDS);
    moments.push({ quiet: calm, busy: await moment() });
    floods.push(await flooding);
    await pause(0.2);
  }
  const flooded = added(floods);
  const middle = (when: "quiet" | "busy", what: "p50" | "core") => median(moments.map((each) => each[when][what]));
  const [quiet, busy] = [middle("quiet", "p50"), middle("busy", "p50")];
  const slower = busy / quiet - 1;
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
  console.info(
    `${title}: card opens p50 ${quiet.toFixed(2)} ms quiet, ${busy.toFixed(2)} ms flooded, ${percent(slower)} slower; ` +
      `the service took ${percent(middle("quiet", "core"))} of a core quiet, ${percent(middle("busy", "core"))} flooded; ${JSON.stringify(flooded)}`,
  );
  return { quiet, busy, slower, flooded };
}

const ADDRESS = `/api/standing?portalId=${demo.portalId}&userId=1`;
const forged = (timestamp: number) => ({
  "x-hubspot-signature-v3": "A".repeat(43) + "=",
  "x-hubspot-request-timestamp": String(timestamp),
});
const warnings = () => log.match(/requests that HubSpot did not sign were refused/g)?.length ?? 0;

describe("a flood", () => {
  test("of one portal is answered with 429 and slows the cards of another by less than 50 ms, once its bucket is empty", async () => {
    const address = `/api/standing?portalId=${STRANGER}&userId=1&userEmail=a%40b.example&appId=1`;
    const signed = { method: "GET", url: PUBLIC_BASE_URL + address, body: "" };
    const request = raw(address, signatureHeaders(CLIENT_SECRET, signed, Date.now()));
    const { quiet, busy, flooded } = await duringFlood("Flood of one portal", request, 2_000);
    expect(flooded.answers["429"]).toBeGreaterThan(flooded.sent / 3);
    expect(busy).toBeLessThan(quiet + 50);
  });

  test("of 10,000 bad signatures a second slows cards by at most 20 %, and is one line in the log", async () => {
    const request = raw(ADDRESS, forged(Date.now()));
    const { slower, flooded } = await duringFlood("10,000 bad signatures a second", request, 10_000);
    expect(Object.keys(flooded.answers)).toEqual(["401"]);
    expect(flooded.offered).toBeGreaterThan(50_000);
    expect(warnings()).toBe(1);
    expect(slower).toBeLessThanOrEqual(0.2);
  });

  test("of replays that are too old, or of bodies over 1 MB, slows cards by at most 20 %", async () => {
    const said = warnings();
    const replays = await duringFlood("10,000 replays a second", raw(ADDRESS, forged(Date.now() - 600_000)), 10_000);
    expect(Object.keys(replays.flooded.answers)).toEqual(["401"]);
    const body = "x".repeat(1_100_000);
    const headers = { ...forged(Date.now()), "content-length": String(body.length) };
    const large = raw("/webhooks", headers, { method: "POST", body });
    const bodies = await duringFlood("1,000 bodies over 1 MB a second", large, 1_000);
    expect(Object.keys(bodies.flooded.answers)).toEqual(["413"]);
    expect(warnings()).toBe(said);
    expect(replays.slower).toBeLessThanOrEqual(0.2);
    expect(bodies.slower).toBeLessThanOrEqual(0.2);
  });

  test("over a new connection for each request is refused, and lets cards through", async () => {
    const request = raw(ADDRESS, forged(Date.now()));
    const { flooded } = await duringFlood("10,000 new connections a second", request, 10_000, "new");
    expect(Object.keys(flooded.answers)).toEqual(["401"]);
  });
});
