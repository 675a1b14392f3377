import { describe, expect, test } from "vitest";
import { describeCall } from "../hubspot/calls/transport.ts";
import { createMetrics, type StoredFigures } from "./metrics.ts";

const stored: StoredFigures = {
  waiting: [{ queue: "webhook_events", depth: 7, isMore: false, age: 12.5 }],
  database: { clockOffset: -0.25, isWritable: true },
  states: [{ state: "idle", portals: 2, neverRead: 0, lag: 60, failedSince: null }],
  work: [{ job: "reviews", lag: 3, failing: 2 }],
};
const answer = (status: number, headers: Record<string, string> = {}) => new Response("", { status, headers });

describe("the metrics", () => {
  test("show what waits and how far behind the portals are, as read at this moment", async () => {
    let figures = stored;
    const metrics = createMetrics(async () => figures);
    const before = await metrics.text();
    expect(before).toContain('standing_queue_depth{queue="webhook_events"} 7');
    expect(before).toContain('standing_queue_age_seconds{queue="webhook_events"} 12.5');
    expect(before).toContain('standing_portals{state="idle"} 2');
    expect(before).toContain('standing_sync_lag_seconds{state="idle"} 60');
    expect(before).toContain("process_cpu_seconds_total");
    figures = { ...stored, states: [] };
    expect(await metrics.text()).toContain('standing_portals{state="idle"} 0');
  });

  test("show no old figures while the database is away, and say that it is", async () => {
    let away = false;
    const metrics = createMetrics(() => (away ? Promise.reject(new Error("away")) : Promise.resolve(stored)));
    expect(await metrics.text()).toContain("standing_database_up 1");
    away = true;
    const text = await metrics.text();
    expect(text).toContain("standing_database_up 0");
    expect(text).not.toContain('standing_queue_depth{queue="webhook_events"}');
  });

  test("show no old figures of what cannot be read although the database answers", async () => {
    let figures = stored;
    const metrics = createMetrics(async () => figures);
    await metrics.text();
    figures = { ...stored, waiting: null, states: null, work: null };
    const text = await metrics.text();
    expect(text).toContain("standing_database_up 1");
    expect(text).not.toContain('standing_queue_depth{queue="webhook_events"}');
    expect(text).not.toContain('standing_portals{state="idle"}');
  });

  test("count HubSpot's answers by template and outcome, and the share of the limit that was left", async () => {
    const metrics = createMetrics(async () => stored);
    const path = "/settings/users/2026-03/501";
    const limits = { "x-hubspot-ratelimit-max": "100", "x-hubspot-ratelimit-remaining": "20" };
    for (const response of [answer(200, limits), answer(404), answer(429), answer(503), null])
      metrics.countCall(describeCall({ method: "GET", path }, response));
    const text = await metrics.text();
    for (const outcome of ["ok", "refused", "rate-limited", "failed", "unreachable"])
      expect(text).toContain(
        `standing_hubspot_calls_total{method="GET",template="/settings/users/2026-03/{id}",outcome="${outcome}"} 1`,
      );
    expect(text).toContain('standing_hubspot_headroom_ratio_bucket{le="0.1"} 0');
    expect(text).toContain('standing_hubspot_headroom_ratio_bucket{le="0.25"} 1');
  });
});

test.each([
  ["/crm/objects/2026-09/contacts/123", "/crm/objects/2026-09/contacts/{id}"],
  [
    "/crm/objects/2026-09/contacts/123/associations/notes/9",
    "/crm/objects/2026-09/contacts/{id}/associations/notes/{id}",
  ],
  ["/contacts/jo%40muster.example", "/contacts/{id}"],
  ["/crm/objects/2026-09/deals/batch/read", "/crm/objects/2026-09/deals/batch/read"],
])("the template of %s is %s", (path, template) => {
  expect(describeCall({ method: "GET", path }, null).template).toBe(template);
});
