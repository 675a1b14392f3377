import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { buildService } from "../../server/build-service.ts";
import { listen } from "../../server/process/listen.ts";
import type { Queryable } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { COMPLETE_SETTINGS } from "../database/seed-portals.ts";
import { createTaskTable, taskTable } from "../database/task-table.ts";
import { openServerTestDatabase, testServer } from "../database/server-databases.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, signedHeaders } from "../service/start-test-service.ts";
import { measureRoute } from "./measure-route.ts";

const PORTALS = 5_000;
/** Days on which a portal's figures change, for each metric. */
const STEP_DAYS = 60;
const REVIEW = "2027-01-15";
const METRICS = ["activeMrr", "influencedDealMrr", "firstNinetyDaysMrr", "reviewCount", "reviewStars"];
const READ_ONLY_PORTAL = 4_715_000;

async function seed(database: Queryable): Promise<void> {
  await database.query(sql`
    insert into portals (portal_id, time_zone, company_currency, ui_domain, synced_at)
    select n, 'Europe/Berlin', 'USD', 'app.hubspot.com', now() from generate_series(1, ${PORTALS}::int) n`);
  await database.query(sql`
    insert into settings (portal_id, version, document)
    select n, 1, ${JSON.stringify(COMPLETE_SETTINGS)}::jsonb from generate_series(1, ${PORTALS}::int) n`);
  await database.query(
    sql`insert into jobs (portal_id, job) select n, 'reviews' from generate_series(1, ${PORTALS}::int) n`,
  );
  for (const metric of METRICS)
    await database.query(sql`
      insert into step_totals (portal_id, metric, step_on, amount)
      select n, ${metric}, date '2026-01-01' + 6 * day, 1 + (n * 7919 + day * 104729) % 90
      from generate_series(1, ${PORTALS}::int) n, generate_series(1, ${STEP_DAYS}::int) day`);
  await database.query({ name: "", text: "analyze", values: [] });
}

async function startService(url: string) {
  const snapshot = {
    portalId: READ_ONLY_PORTAL,
    timeZone: "Europe/Berlin",
    companyCurrency: "USD",
    settings: COMPLETE_SETTINGS,
    users: [],
    objects: { companies: [], contacts: [], deals: [] },
    associations: [],
  };
  const crm = await listen(createCrm({ snapshot }).app, 0);
  const service = await buildService(
    {
      port: 0,
      clientSecrets: [CLIENT_SECRET],
      accessToken: "standing-sandbox-token",
      apiUrl: `http://127.0.0.1:${crm.port}`,
      publicBaseUrls: [PUBLIC_BASE_URL],
      database: { url },
      appId: null,
      logLevel: "silent",
    },
    { today: () => REVIEW, firstSettings: COMPLETE_SETTINGS, taskOutbox: taskTable },
  );
  return { crm, service, server: await listen(service.app, 0) };
}

/** Card opens of ever other portals: nothing is remembered from the one before. */
function cardOpens(base: string) {
  let next = 0;
  return () => {
    const portalId = 1 + ((next += 37) % PORTALS);
    const path = next % 2 === 0 ? "/api/standing" : "/api/timeline";
    const pathAndQuery = `${path}?portalId=${portalId}&userId=501&userEmail=ada%40partner.example&appId=4242`;
    return { url: base + pathAndQuery, headers: signedHeaders(pathAndQuery) };
  };
}

async function held(database: Queryable): Promise<number> {
  const [row] = await database.query<{ n: number }>(sql`select count(*) as n from reviews`);
  return row?.n ?? 0;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

async function main(): Promise<void> {
  const where = await testServer();
  if (!where) throw new Error("No PostgreSQL answers; name one in TEST_DATABASE_URL.");
  const database = await openServerTestDatabase(where);
  await seed(database);
  await createTaskTable(database);
  console.log(`${PORTALS} portals with ${METRICS.length * STEP_DAYS} days of figures each, all due on ${REVIEW}`);
  const { crm, service, server } = await startService(database.url);
  const memoryBefore = process.memoryUsage().rss;
  let memory = memoryBefore;
  const watch = setInterval(() => (memory = Math.max(memory, process.memoryUsage().rss)), 100);
  await service.synced;
  const startedAt = performance.now();
  const open = cardOpens(`http://127.0.0.1:${server.port}`);
  const p99: number[] = [];
  const p50: number[] = [];
  while ((await held(database)) < PORTALS) {
    const latency = await measureRoute(open, 500, 2);
    p99.push(latency.p99);
    p50.push(latency.p50);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  clearInterval(watch);
  console.log(`${PORTALS} reviews in ${seconds.toFixed(1)} s, ${(PORTALS / seconds).toFixed(0)} a second`);
  console.log(`memory (rss) before ${megabytes(memoryBefore)}, at most ${megabytes(memory)}`);
  const worst = Math.max(...p99).toFixed(1);
  console.log(`meanwhile ${p99.length} times 500 card opens, 2 at a time: p50 up to ${Math.max(...p50).toFixed(1)} ms`);
  console.log(`p99 of each 500: ${p99.map((each) => each.toFixed(1)).join(", ")}; the worst ${worst} ms`);
  const quiet = await measureRoute(open, 500, 2);
  console.log(`afterwards: p50 ${quiet.p50.toFixed(1)} ms, p99 ${quiet.p99.toFixed(1)} ms`);
  await server.close();
  await service.close();
  await crm.close();
  await database.close();
}

await main();
