import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import express from "express";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { readBody } from "../../server/http/limits/read-body.ts";
import { signedByHubSpot } from "../../server/http/authentication/signed-requests.ts";
import { listen } from "../../server/process/listen.ts";
import { testServer } from "../database/server-databases.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, signedHeaders, startTestService } from "../service/start-test-service.ts";
import { benchCommissionRules } from "./commission-rules.ts";
import { benchCommissionStatement } from "./commission-statement.ts";
import { benchCustomers } from "./customers.ts";
import { benchFirstFigures } from "./first-figures.ts";
import { benchIntake } from "./intake.ts";
import { benchLeads } from "./leads.ts";
import { benchLiveLoad } from "./live-load.ts";
import { benchPointsHistory } from "./points-history.ts";
import { benchOutlook } from "./outlook.ts";
import { benchRegistrations } from "./registrations.ts";
import { measureLatency } from "./measure-live-sync.ts";
import { measureRoute, type Latency } from "./measure-route.ts";
import { measureScale } from "./measure-scale.ts";
import { benchThroughput } from "./standing-throughput.ts";

const REQUESTS = 3_000;
const TODAY = "2026-11-22";

function row(title: string, latency: Latency): void {
  const { p50, p99, perSecond, bytes } = latency;
  console.log(
    `${title.padEnd(46)} p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms  ${perSecond.toFixed(0).padStart(6)}/s  ${bytes} bytes`,
  );
}

/** An Express route with the service's own signature check and nothing behind it. */
async function startBareRoute(bytes: number) {
  const app = express();
  const answer = { ok: true, data: "x".repeat(Math.max(0, bytes - 21)) };
  app.use("/api", readBody(), signedByHubSpot({ publicBaseUrls: [PUBLIC_BASE_URL], clientSecrets: [CLIENT_SECRET] }));
  app.get("/api/bare", (_request, response) => void response.json(answer));
  return listen(app, 0);
}

function signer(base: string, pathAndQuery: string) {
  return () => ({ url: `${base}${pathAndQuery}`, headers: signedHeaders(pathAndQuery) });
}

async function benchStanding(directory: string): Promise<void> {
  const snapshot = createDemoPortal();
  const startedAt = performance.now();
  const running = await startTestService({ snapshot, dataDirectory: directory, today: TODAY });
  await running.service.synced;
  const seconds = (performance.now() - startedAt) / 1000;
  const { companies, contacts, deals } = snapshot.objects;
  const fewest = Math.ceil(companies.length / 50) + Math.ceil(contacts.length / 100) + Math.ceil(deals.length / 100);
  const calls = running.crm.calls.count();
  console.log(
    `Backfill: ${calls} calls with provisioning, fewest ${fewest}, ratio ${(calls / fewest).toFixed(3)}; ${seconds.toFixed(1)} s with start`,
  );

  const ids = companies.map((company) => company.id);
  let next = 0;
  const caller = `portalId=${snapshot.portalId}&userId=501&userEmail=ada%40partner.example&appId=4242`;
  const standing = () => {
    const id = ids[next++ % ids.length];
    return signer(running.url, `/api/standing?objectTypeId=0-2&objectId=${id}&${caller}`)();
  };
  const explain = signer(running.url, `/api/standing/explain?metric=attributedMrr&${caller}`);
  await measureRoute(standing, 500, 4);
  const one = await measureRoute(standing, REQUESTS, 1);
  const bareServer = await startBareRoute(one.bytes);
  const bare = signer(`http://127.0.0.1:${bareServer.port}`, `/api/bare?${caller}`);
  await measureRoute(bare, 500, 4);
  row("GET /api/standing, 1 connection", one);
  row("bare signed route, same size, 1 connection", await measureRoute(bare, REQUESTS, 1));
  row("GET /api/standing, 8 connections", await measureRoute(standing, REQUESTS, 8));
  row("bare signed route, same size, 8 connections", await measureRoute(bare, REQUESTS, 8));
  row("GET /api/standing/explain, 1 connection", await measureRoute(explain, 500, 1));
  console.log(`HubSpot calls during ${REQUESTS * 2 + 1000} requests: ${running.crm.calls.count() - calls}`);
  await bareServer.close();
  const times = await measureLatency(running);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(0);
  console.log(`CRM edit to API: p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  slowest ${at(0.999)} ms, ${times.length} edits`);
  await running.close();
}

function benchEvaluate(directory: string): void {
  const facts = Array.from({ length: 10_000 }, (_, index) => ({
    program: "technology",
    currentTier: ["partner", "rising", "leading", "premier", null][index % 5],
    attributedMrr: index * 997.13,
    influencedDealMrr: index * 11.5,
    firstNinetyDaysMrr: index * 13.25,
    reviewCount: index % 14,
    reviewAverage: index % 14 === 0 ? null : 1 + (index % 41) / 10,
    listingLive: index % 17 !== 0,
    appCertified: index % 2 === 0,
    technicalContact: true,
    partnershipOwner: index % 3 !== 0,
    executiveSponsor: index % 4 !== 0,
    accountMapping: index % 5 !== 0,
    goodStanding: index % 19 !== 0,
    pocFormSubmittedOn: index % 2 === 0 ? "2026-11-01" : null,
  }));
  const file = path.join(directory, "facts.json");
  writeFileSync(file, JSON.stringify(facts));
  const startedAt = performance.now();
  const cli = path.join(import.meta.dirname, "../../server/rules/evaluate-cli.ts");
  const { stdout, status } = spawnSync(process.execPath, [cli, "--facts", file, "--on", TODAY], { maxBuffer: 1e9 });
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(
    `evaluate: 10,000 facts in ${seconds.toFixed(2)} s with start, ${(stdout.length / 1e6).toFixed(0)} MB, exit ${status}`,
  );
}

const directory = mkdtempSync(path.join(tmpdir(), "standing-bench-"));
await benchStanding(path.join(directory, "data"));
const server = await testServer();
await benchIntake(directory, server);
if (server) {
  await benchThroughput(server);
  await benchLiveLoad(server);
} else console.log("No PostgreSQL answers: what is measured on it is left out. Name one in TEST_DATABASE_URL.");
benchEvaluate(directory);
benchCommissionRules();
await benchCommissionStatement();
await benchPointsHistory();
await benchLeads();
await benchFirstFigures();
await benchOutlook();
await benchRegistrations();
await benchCustomers();
rmSync(directory, { recursive: true, force: true });
await measureScale();
