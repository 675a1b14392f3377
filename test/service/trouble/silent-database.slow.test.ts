import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freezableProxy } from "../../database/freezable-proxy.ts";
import { openServerTestDatabase, testServer } from "../../database/server-databases.ts";
import { sql } from "../../../server/store/engine/sql.ts";
import { domainOf, firms, renamed } from "../start-firms-service.ts";
import { startTestService } from "../start-test-service.ts";

const PORTAL_ID = 4721;
const FIRMS = 40;
const server = await testServer();
const SOON = { timeout: 120_000, interval: 100 };

describe.skipIf(server === null)("while PostgreSQL is silent", () => {
  let database: Awaited<ReturnType<typeof openServerTestDatabase>>;
  let proxy: Awaited<ReturnType<typeof freezableProxy>>;
  let running: Awaited<ReturnType<typeof startTestService>>;
  beforeAll(async () => {
    database = await openServerTestDatabase(server ?? "");
    proxy = await freezableProxy(database.url);
    running = await startTestService({
      snapshot: firms(PORTAL_ID, FIRMS),
      dataDirectory: "",
      databaseUrl: proxy.url,
      databaseLimits: { statementMs: 1_800, silenceMs: 2_000, connectMs: 1_000 },
      today: "2026-11-22",
    });
    await running.service.synced;
  });
  afterAll(async () => {
    await running.close();
    await proxy.close();
    await database.close();
  });

  const lead = (firm: number) => ({ objectTypeId: "0-1", objectId: String(1_000 + firm) });
  const open = (firm: number) => running.send(`/api/standing?objectTypeId=0-2&objectId=${1_000 + firm}`);
  const register = (firm: number) => {
    const body = JSON.stringify({ ...lead(firm), idempotencyKey: `press-${firm}` });
    return running.send("/api/leads/register", { method: "POST", body });
  };
  const tell = (firm: number) => {
    const body = JSON.stringify([renamed(PORTAL_ID, firm, Date.now())]);
    return running.send("/webhooks", { method: "POST", body });
  };
  /** Everything that is asked of the service at once about some firms. */
  const askAll = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => from + index).flatMap((firm) =>
      [open, register, tell].map((ask) => ask(firm)),
    );

  async function outcomes(asked: Promise<Response>[]): Promise<Record<string, number>> {
    const counted: Record<string, number> = {};
    for (const response of await Promise.all(asked)) {
      const text = await response.text();
      const { error } = (text ? JSON.parse(text) : {}) as { error?: { code: string } };
      const outcome = [response.status, error?.code].join(" ").trim();
      counted[outcome] = (counted[outcome] ?? 0) + 1;
    }
    return counted;
  }
  /**
   * HubSpot and people repeat what was not taken in. Who waits longer than a second for a connection is told that the
   * database is away: on a busy machine that is also somebody who comes once it is back.
   */
  const answeredInTheEnd = (from: number, to: number) =>
    expect.poll(async () => outcomes(askAll(from, to)), SOON).toEqual({ "200": 3 * (to - from) });
  async function readyz() {
    const response = await fetch(`${running.url}/readyz`);
    return { status: response.status, ...((await response.json()) as { reason?: string }) };
  }
  const registered = async () => {
    const rows = await database.query<{ domain: string; times: number }>(sql`
      select domain, count(*) as times from registrations group by domain`);
    return Object.fromEntries(rows.map(({ domain, times }) => [domain, times]));
  };

  test("over the connections that it has, every request is answered, and the next one over new ones", async () => {
    await answeredInTheEnd(0, 5);
    proxy.freeze();
    const during = await outcomes(askAll(5, 15));
    console.info("Frozen connections:", during);
    expect(Object.keys(during).filter((outcome) => !["200", "503 database-away"].includes(outcome))).toEqual([]);
    expect(Object.values(during).reduce((sum, count) => sum + count, 0)).toBe(30);
    await answeredInTheEnd(5, 15);
    expect((await readyz()).status).toBe(200);
  });

  test("over every connection, every request is told so, and so is whoever asks for readiness", async () => {
    proxy.freeze();
    proxy.swallow();
    const [during, ready] = await Promise.all([outcomes(askAll(15, 25)), readyz()]);
    expect(during).toEqual({ "503 database-away": 30 });
    expect(ready).toMatchObject({ status: 503, reason: "the database does not answer" });
    expect(await (await fetch(`${running.url}/metrics`)).text()).toContain("standing_database_up 0");
    proxy.thaw();
    await expect.poll(async () => (await readyz()).status, SOON).toBe(200);
    await answeredInTheEnd(15, 25);
  });

  test("and in the middle of any answer, nothing that was acknowledged is lost and nothing is done twice", async () => {
    let answered = 0;
    for (const bytes of [0, 5, 80, 300, 1_200, 5_000]) {
      proxy.freezeAfter(bytes);
      const [from, to] = [25 + answered, 26 + answered++];
      await outcomes(askAll(from, to));
      proxy.thaw();
      await answeredInTheEnd(from, to);
    }
    const all = Object.fromEntries(Array.from({ length: 25 + answered }, (_, firm) => [domainOf(firm), 1]));
    expect(await registered()).toEqual(all);
    expect((await readyz()).status).toBe(200);
  });
});
