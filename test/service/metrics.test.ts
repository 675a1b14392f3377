import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDirectory } from "../database/template-database.ts";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { startTestService } from "./start-test-service.ts";

const demo = createDemoPortal();
const snapshot = { ...demo, objects: { ...demo.objects, companies: demo.objects.companies.slice(0, 20), deals: [] } };

let directory: string;
let running: Awaited<ReturnType<typeof startTestService>>;
beforeAll(async () => {
  directory = await freshDirectory();
  running = await startTestService({ snapshot, dataDirectory: directory, today: "2026-11-22" });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
  rmSync(directory, { recursive: true, force: true });
});

const metrics = async () => (await fetch(`${running.url}/metrics`)).text();

describe("GET /metrics of a running service", () => {
  test("measures each route by its template, whoever asks for whatever", async () => {
    await running.get("/api/standing?objectTypeId=0-2&objectId=1001");
    await running.get("/api/settings");
    await running.get("/api/no-such-thing");
    await running.send("/api/standing", { secret: "somebody-elses-secret" });
    const text = await metrics();
    expect(text).toMatch(
      /standing_http_request_seconds_count\{method="GET",route="\/api\/standing",status="200"\} 1\n/,
    );
    expect(text).toMatch(
      /standing_http_request_seconds_count\{method="GET",route="\/api\/settings",status="200"\} 1\n/,
    );
    expect(text).toMatch(/standing_http_request_seconds_count\{method="GET",route="unmatched",status="404"\} 1\n/);
    expect(text).toMatch(/standing_http_request_seconds_count\{method="GET",route="unmatched",status="401"\} 1\n/);
  });

  test("counts the calls that reading the CRM took, and what they left of the limit", async () => {
    const text = await metrics();
    const pages = /template="\/crm\/objects\/2026-09\/(?:companies|contacts|deals)",outcome="ok"\} (\d+)/g;
    const counted = [...text.matchAll(pages)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(counted).toBe(running.crm.calls.count("GET", "/crm/objects/2026-09/{objectType}"));
    expect(Number(/standing_hubspot_headroom_ratio_count (\d+)/.exec(text)?.[1])).toBeGreaterThan(3);
  });

  test("holds no id of an account, a record or a user, no address and no query in any label", async () => {
    const labels = [...(await metrics()).matchAll(/\{(.*?)\}/g)].map(([, inside]) => inside ?? "");
    expect(labels.length).toBeGreaterThan(20);
    expect(labels.filter((label) => /@|\?|%/.test(label))).toEqual([]);
    const templates = labels.flatMap((label) => /(?:template|route)="(.*?)"/.exec(label)?.[1] ?? []);
    expect(templates.filter((template) => /\/\d+(\/|$)/.test(template))).toEqual([]);
    expect(labels.filter((label) => label.includes(String(snapshot.portalId)))).toEqual([]);
  });

  test("says that the one portal is up to date", async () => {
    const text = await metrics();
    expect(text).toContain('standing_portals{state="idle"} 1');
    expect(text).toContain("standing_database_up 1");
    expect(Number(/standing_sync_lag_seconds\{state="idle"\} (\S+)/.exec(text)?.[1])).toBeLessThan(60);
  });
});
