import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDirectory } from "../database/template-database.ts";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { listen } from "../../server/process/listen.ts";
import { exited, said, startChildService } from "./trouble/start-child-service.ts";
import { signedRequest } from "./start-test-service.ts";

const REQUEST_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
/** A request's own number may have `ada` among its digits. */
const PERSONAL = /(?<![\da-f])ada(?![\da-f])|partner\.example|berg|muster|@|%40/i;

const demo = createDemoPortal();
const [company] = demo.objects.companies;
const snapshot = { ...demo, objects: { companies: company ? [company] : [], contacts: [], deals: [] } };

let directory: string;
let lines: Record<string, unknown>[];

/** A service of its own process at its most talkative, asked in every way that carries a name or an address. */
async function askWithNames(port: string): Promise<void> {
  const address = `http://127.0.0.1:${port}`;
  const send = (to: string, more: object = {}) =>
    signedRequest(address, to, { portalId: demo.portalId, headers: { "x-request-id": REQUEST_ID }, ...more });
  const json = (body: object) => ({ method: "POST", body: JSON.stringify(body) });
  await send("/api/standing");
  await send("/api/settings", { secret: "somebody-elses-secret-of-ada" });
  await send("/api/directory?query=Berg");
  await send("/api/standing?objectTypeId=0-1&objectId=ada%40partner.example");
  await send(
    "/api/leads/register",
    json({ objectTypeId: "0-1", objectId: "Berg", idempotencyKey: "ada@partner.example" }),
  );
  await send("/api/leads/release", json({ domain: "muster.example", idempotencyKey: "ada-berg-muster" }));
  await send("/webhooks", json([{ portalId: demo.portalId, propertyValue: "ada@partner.example", objectId: "Berg" }]));
  await send("/webhooks", { method: "POST", body: '{"ada@partner.example' });
  await send("/people/ada@partner.example/Berg");
  await fetch(`${address}/readyz?who=ada%40partner.example`, { headers: { "x-request-id": "ada@partner.example" } });
}

beforeAll(async () => {
  directory = await freshDirectory();
  const crm = await listen(createCrm({ snapshot }).app, 0);
  const child = startChildService({ crmPort: crm.port, database: { directory }, logLevel: "trace" });
  let text = "";
  child.stdout?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const [port] = await Promise.all([said(child, /"port":(\d+)/), said(child, /CRM read/)]);
  await askWithNames(port);
  const gone = exited(child);
  child.kill("SIGTERM");
  await gone;
  await crm.close();
  lines = text.split("\n").flatMap((line) => (line ? [JSON.parse(line) as Record<string, unknown>] : []));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("the log at its most talkative", () => {
  test("holds no name and no address, whatever was asked", () => {
    expect(lines.filter((line) => line["msg"] === "request").length).toBe(10);
    expect(lines.map((line) => JSON.stringify(line)).filter((line) => PERSONAL.test(line))).toEqual([]);
  });

  test("names the route, the status and the time of each request", () => {
    const routes = lines.filter((line) => line["msg"] === "request").map(({ route, status }) => `${route} ${status}`);
    expect(routes).toContain("/api/standing 200");
    expect(routes).toContain("/webhooks 400");
    expect(routes).toContain("unmatched 401");
    expect(routes).toContain("unmatched 404");
  });

  test("carries the proxy's request id on every line of a request, also on those of calls to HubSpot", () => {
    const calls = lines.filter((line) => line["msg"] === "HubSpot called" && line["requestId"] === REQUEST_ID);
    expect(calls.length).toBeGreaterThan(0);
    const requests = lines.filter((line) => line["msg"] === "request");
    expect(requests.filter((line) => line["requestId"] === REQUEST_ID).length).toBe(9);
    expect(requests.every((line) => /^[\da-f-]{32,36}$/.test(String(line["requestId"])))).toBe(true);
  });
});
