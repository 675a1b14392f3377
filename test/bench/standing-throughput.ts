import express, { type RequestHandler } from "express";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { readBody } from "../../server/http/limits/read-body.ts";
import { signedByHubSpot } from "../../server/http/authentication/signed-requests.ts";
import { listen } from "../../server/process/listen.ts";
import { openPostgres } from "../../server/store/engine/open-postgres.ts";
import { findPortal } from "../../server/store/portals/portals.ts";
import { openServerTestDatabase } from "../database/server-databases.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, signedHeaders, startTestService } from "../service/start-test-service.ts";
import { startLoadClient, type LoadResult } from "./load-client.ts";
import { median, target } from "./target.ts";

const ROUNDS = 9;
const ROUND_MS = 1_500;
const WARM_UP_MS = 3_000;
const CONNECTIONS = 8;
const TODAY = "2026-11-22";

const snapshot = createDemoPortal();
const CALLER = `portalId=${snapshot.portalId}&userId=501&userEmail=ada%40partner.example&appId=4242`;

/** A signed request as it goes over the wire. */
function onTheWire(pathAndQuery: string): string {
  const headers = Object.entries({ host: "127.0.0.1", ...signedHeaders(pathAndQuery) });
  return [`GET ${pathAndQuery} HTTP/1.1`, ...headers.map((header) => header.join(": ")), "", ""].join("\r\n");
}

/** An Express route with the service's signature check that answers so many bytes; `read` comes before each answer. */
function startSignedRoute(bytes: number, read?: () => Promise<unknown>) {
  const data = "x".repeat(bytes - JSON.stringify({ ok: true, data: "" }).length);
  const answer: RequestHandler = async (_request, response) => {
    if (read) await read();
    response.json({ ok: true, data });
  };
  const app = express();
  app.use("/api", readBody(), signedByHubSpot({ publicBaseUrls: [PUBLIC_BASE_URL], clientSecrets: [CLIENT_SECRET] }));
  app.get("/api/standing", answer);
  return listen(app, 0);
}

async function startAll(server: string) {
  const owned = await openServerTestDatabase(server);
  const running = await startTestService({
    ...{ snapshot, dataDirectory: "", databaseUrl: owned.url, today: TODAY },
  });
  await running.service.synced;
  const pool = openPostgres(owned.url, () => undefined);
  return {
    port: Number(new URL(running.url).port),
    read: () => findPortal(pool, snapshot.portalId),
    async close() {
      await pool.close();
      await running.close();
      await owned.close();
    },
  };
}

type Load = (port: number, connections: number, milliseconds: number) => Promise<LoadResult>;

/** One turn of one route: its rate, and the microseconds of the service's core that a request took. */
async function measure(load: Load, port: number, connections: number) {
  const before = process.cpuUsage();
  const { perSecond, refused } = await load(port, connections, ROUND_MS);
  const { user, system } = process.cpuUsage(before);
  if (refused > 0) throw new Error(`${refused} requests were refused`);
  return { perSecond, core: (user + system) / (perSecond * (ROUND_MS / 1000)) };
}

/** Rounds in which the routes take turns, so that whatever else the machine does hits all alike. @returns percent of the second and of the third */
async function compare(load: Load, ports: [number, number, number], connections: number) {
  const rounds: Awaited<ReturnType<typeof measure>>[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const turns = [];
    for (const port of ports) turns.push(await measure(load, port, connections));
    rounds.push(turns);
  }
  const of = (route: number, what: "perSecond" | "core") => median(rounds.map((turns) => turns[route]?.[what] ?? NaN));
  const rate = (route: number) => `${of(route, "perSecond").toFixed(0)} (${of(route, "core").toFixed(0)} µs)`;
  console.log(
    `Signed requests a second on PostgreSQL and core time of each, connections: ${connections}, median of ${ROUNDS} rounds: ` +
      `GET /api/standing ${rate(0)}, one indexed read ${rate(1)}, nothing read ${rate(2)}`,
  );
  const share = (route: number) =>
    100 * median(rounds.map((turns) => (turns[0]?.perSecond ?? NaN) / (turns[route]?.perSecond ?? NaN)));
  return { reading: share(1), bare: share(2) };
}

/**
 * The standing endpoint beside two routes that do the least one could: one of them makes one read by primary key through
 * a pool like the service's, the other none. With several connections, requests that wait share a look-up of their portal;
 * with one there is nothing to share.
 */
export async function benchThroughput(server: string): Promise<void> {
  const service = await startAll(server);
  const client = startLoadClient();
  const requests = snapshot.objects.companies
    .slice(0, 400)
    .map(({ id }) => onTheWire(`/api/standing?objectTypeId=0-2&objectId=${id}&${CALLER}`));
  const load: Load = (port, connections, milliseconds) => client.run({ port, requests, connections, milliseconds });
  const { bytes } = await load(service.port, CONNECTIONS, WARM_UP_MS);
  const [reading, bare] = [await startSignedRoute(bytes, service.read), await startSignedRoute(bytes)];
  const ports: [number, number, number] = [service.port, reading.port, bare.port];
  for (const port of ports) await load(port, CONNECTIONS, WARM_UP_MS);
  console.log(`Answers of ${bytes} bytes from a process of its own, signed before`);
  const one = await compare(load, ports, 1);
  console.log(`  ${one.reading.toFixed(0)} % and ${one.bare.toFixed(0)} % where no look-up is shared`);
  const shares = await compare(load, ports, CONNECTIONS);
  target("Standing, of a signed route with one indexed read", { value: shares.reading, unit: "%", atLeast: 85 });
  target("Standing, of a signed route that reads nothing", { value: shares.bare, unit: "%", atLeast: 45 });
  client.stop();
  await reading.close();
  await bare.close();
  await service.close();
}
