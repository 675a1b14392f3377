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

const SECONDS = 3;
const STRANGER = 999;

interface Flood {
  sent: number;
  answers: Record<string, number>;
  seconds: number;
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
  await askFor(1);
});
afterAll(async () => {
  const gone = exited(child);
  child.kill("SIGTERM");
  await gone;
  await stopCrm();
  rmSync(directory, { recursive: true, force: true });
});

function flood(request: string, perSecond: number): Promise<Flood> {
  const args = [path.join(import.meta.dirname, "flood.ts"), port, String(perSecond), String(SECONDS)];
  const sender = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  sender.stdin.end(request);
  return new Promise((resolve, reject) => {
    let text = "";
    sender.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    sender.once("exit", (code) => (code === 0 ? resolve(JSON.parse(text) as Flood) : reject(new Error(text))));
  });
}

function raw(address: string, headers: Record<string, string>): string {
  const lines = Object.entries({ host: "127.0.0.1", ...headers }).map(([name, value]) => `${name}: ${value}`);
  return [`GET ${address} HTTP/1.1`, ...lines, "", ""].join("\r\n");
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
const figures = (times: number[]) =>
  `${times.length} card opens, p50 ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms`;

async function duringFlood(request: string, perSecond: number) {
  const quiet = await askFor(SECONDS);
  const flooding = flood(request, perSecond);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const busy = await askFor(SECONDS - 0.5);
  return { quiet, busy, flooded: await flooding };
}

describe("a flood", () => {
  test("of one portal is answered with 429 and slows the cards of another by less than 50 ms, once its bucket is empty", async () => {
    const address = `/api/standing?portalId=${STRANGER}&userId=1&userEmail=a%40b.example&appId=1`;
    const signed = { method: "GET", url: PUBLIC_BASE_URL + address, body: "" };
    const request = raw(address, signatureHeaders(CLIENT_SECRET, signed, Date.now()));
    const { quiet, busy, flooded } = await duringFlood(request, 2_000);
    console.info(`Quiet: ${figures(quiet)}. Flood of one portal ${JSON.stringify(flooded)}: ${figures(busy)}.`);
    expect(flooded.answers["429"]).toBeGreaterThan(flooded.sent / 3);
    expect(at(busy, 0.5)).toBeLessThan(at(quiet, 0.5) + 50);
  });

  test("of 10,000 bad signatures a second is refused, is one line in the log, and lets cards through", async () => {
    const address = `/api/standing?portalId=${demo.portalId}&userId=1`;
    const forged = {
      "x-hubspot-signature-v3": "A".repeat(43) + "=",
      "x-hubspot-request-timestamp": String(Date.now()),
    };
    const { quiet, busy, flooded } = await duringFlood(raw(address, forged), 10_000);
    const slower = at(busy, 0.5) / at(quiet, 0.5) - 1;
    console.info(
      `Quiet: ${figures(quiet)}. Bad signatures ${JSON.stringify(flooded)}: ${figures(busy)}, p50 ${(slower * 100).toFixed(0)} % slower.`,
    );
    expect(Object.keys(flooded.answers)).toEqual(["401"]);
    expect(flooded.answers["401"]).toBeGreaterThan(10_000);
    expect(log.match(/requests that HubSpot did not sign were refused/g)?.length).toBe(1);
    // 20 % where the flood comes from another machine; here sender, service and cards share the cores.
    expect(at(busy, 0.5)).toBeLessThan(at(quiet, 0.5) + 50);
  });
});
