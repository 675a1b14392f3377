import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { startTestService, type Answer } from "./start-test-service.ts";

const demo = createDemoPortal();
const snapshot = { ...demo, objects: { companies: demo.objects.companies.slice(0, 1), contacts: [], deals: [] } };

let running: Awaited<ReturnType<typeof startTestService>>;
beforeAll(async () => {
  running = await startTestService({ snapshot, today: "2026-11-22", requestsPerSecond: 2 });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
});

describe("what one portal may ask", () => {
  test("runs out, says when to come back, and is nobody else's", async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => running.send("/api/standing", { portalId: 999 })),
    );
    const refused = answers.filter((response) => response.status === 429);
    expect(refused.length).toBeGreaterThan(15);
    expect(refused[0]?.headers.get("retry-after")).toBe("1");
    expect(refused[0]?.headers.get("cache-control")).toBe("no-store");
    expect((await refused[0]?.json()) as Answer).toMatchObject({ ok: false, error: { code: "too-many-requests" } });
    expect((await running.send("/api/standing")).status).toBe(200);
  });

  test("is not used up by requests that HubSpot did not sign", async () => {
    const forged = Array.from({ length: 30 }, () =>
      running.send("/api/standing", { portalId: 998, secret: "no-secret" }),
    );
    expect(new Set((await Promise.all(forged)).map((response) => response.status))).toEqual(new Set([401]));
    expect((await running.send("/api/standing", { portalId: 998 })).status).toBe(200);
  });

  test("is not lessened by HubSpot's webhooks", async () => {
    const told = Array.from({ length: 30 }, () => running.send("/webhooks", { method: "POST", body: "[]" }));
    expect(new Set((await Promise.all(told)).map((response) => response.status))).toEqual(new Set([200]));
  });
});

test("requests that HubSpot did not sign are counted by their reason", async () => {
  await Promise.all(Array.from({ length: 10 }, () => running.send("/api/standing", { secret: "no-secret" })));
  expect(await (await fetch(`${running.url}/metrics`)).text()).toMatch(
    /standing_refused_requests_total\{reason="wrong"\} \d{2,}\n/,
  );
});

describe("a body over 1 MB", () => {
  const body = JSON.stringify({ filler: "x".repeat(1_100_000) });

  test("is refused with its own code", async () => {
    const response = await running.send("/api/settings", { method: "PUT", body, portalId: 997 });
    expect(response.status).toBe(413);
    expect((await response.json()) as Answer).toMatchObject({ error: { code: "body-too-large" } });
  });

  test("is not read at all when its signature is out of date", async () => {
    const response = await running.send("/webhooks", { method: "POST", body, timestamp: Date.now() - 600_000 });
    expect(response.status).toBe(401);
  });
});
