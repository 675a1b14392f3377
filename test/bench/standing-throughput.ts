import express, { type RequestHandler } from "express";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { rawBody, signedByHubSpot } from "../../server/http/signed-requests.ts";
import { listen } from "../../server/listen.ts";
import { openPostgres } from "../../server/store/open-postgres.ts";
import { findPortal } from "../../server/store/portals.ts";
import { openServerTestDatabase } from "../database/test-databases.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, signedHeaders, startTestService } from "../service/start-test-service.ts";
import { startLoadClient } from "./load-client.ts";
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
  app.use("/api", rawBody, signedByHubSpot({ publicBaseUrls: [PUBLIC_BASE_URL], clientSecrets: [CLIENT_SECRET] }));
  app.get("/api/standing", answer);
  return listen(app, 0);
}

async function startAll(server: string) {
  const owned = await openServerTestDatabase(server);
  const running = await startTestService({
    ...{ snapshot, dataDirectory: "", databaseUrl: owned.url, today: TODAY, requestsPerSecond: 1e6 },
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

/**
 * The standing endpoint beside two routes that do the least one could: one of them makes one read by primary key through
 * a pool like the service's, the other none. They take turns, so that whatever else the machine does hits all alike.
 */
export async function benchThroughput(server: string): Promise<void> {
  const service = await startAll(server);
  const client = startLoadClient();
  const requests = snapshot.objects.companies
    .slice(0, 400)
    .map(({ id }) => onTheWire(`/api/standing?objectTypeId=0-2&objectId=${id}&${CALLER}`));
  const load = (port: number, milliseconds: number) =>
    client.run({ port, requests, connections: CONNECTIONS, milliseconds });
  const { bytes } = await load(service.port, WARM_UP_MS);
  const [reading, bare] = [await startSignedRoute(bytes, service.read), await startSignedRoute(bytes)];
  await load(reading.port, WARM_UP_MS);
  await load(bare.port, WARM_UP_MS);

  const measure = async (port: number) => {
    const before = process.cpuUsage();
    const { perSecond, refused } = await load(port, ROUND_MS);
    const { user, system } = process.cpuUsage(before);
    return { perSecond, refused, cpu: (user + system) / (perSecond * (ROUND_MS / 1000)) };
  };
  const rounds: Awaited<ReturnType<typeof measure>>[][] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push([await measure(service.port), await measure(reading.port), await measure(bare.port)]);
  const refused = rounds.flat().reduce((sum, result) => sum + result.refused, 0);
  if (refused > 0) throw new Error(`${refused} requests were refused`);
  const middle = (of: number, what: "perSecond" | "cpu") => median(rounds.map((round) => round[of]?.[what] ?? NaN));
  const rate = (of: number) =>
    `${middle(of, "perSecond").toFixed(0)} (${middle(of, "cpu").toFixed(0)} µs of the core each)`;
  console.log(
    `Signed requests a second on PostgreSQL, ${bytes} bytes, ${CONNECTIONS} connections, median of ${ROUNDS} rounds: ` +
      `GET /api/standing ${rate(0)}, one indexed read ${rate(1)}, nothing read ${rate(2)}`,
  );
  const share = (of: number) =>
    100 * median(rounds.map((round) => (round[0]?.perSecond ?? NaN) / (round[of]?.perSecond ?? NaN)));
  target("Standing, of a signed route with one indexed read", { value: share(1), unit: "%", atLeast: 85 });
  target("Standing, of a signed route that reads nothing", { value: share(2), unit: "%", atLeast: 45 });
  client.stop();
  await reading.close();
  await bare.close();
  await service.close();
}
