import type { ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import express from "express";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshDirectory } from "../../database/template-database.ts";
import { createCrm } from "../../../sandbox/crm/create-crm.ts";
import { createDemoPortal } from "../../../sandbox/portals/demo-portal.ts";
import { listen } from "../../../server/process/listen.ts";
import { openPGlite } from "../../../server/store/engine/open-pglite.ts";
import { sql } from "../../../server/store/engine/sql.ts";
import { recomputeMetrics } from "../../recompute-metrics.ts";
import { exited, said, startChildService } from "./start-child-service.ts";
import { metricsOn } from "../../../server/rules/packs/technology/metrics/metrics-on.ts";
import { stepCurves } from "../../../server/judgement/step-curves.ts";
import { readStepTotals } from "../../../server/store/steps/steps.ts";

const ON = "2026-11-22";
let directory: string;
beforeEach(async () => {
  directory = await freshDirectory();
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** The stand-in CRM behind a door that can do something before each page. */
async function crmBehind(snapshot: PortalSnapshot, beforePage: (page: number) => Promise<void> | void) {
  const crm = createCrm({ snapshot });
  let pages = 0;
  const door = express();
  door.use("/crm/objects", async (_request, _response, next) => {
    await beforePage(++pages);
    next();
  });
  door.use(crm.app);
  return { crm, server: await listen(door, 0), pages: () => pages };
}

async function readToTheEnd(process: ChildProcess): Promise<void> {
  await said(process, /CRM read/);
  const gone = exited(process);
  process.kill("SIGTERM");
  await gone;
}

test(
  "killed twice while it reads the CRM, the service goes on and nothing is doubled or lost",
  { timeout: 300_000 },
  async () => {
    const demo = createDemoPortal();
    const snapshot = { ...demo, settings: undefined };
    let killAt = 7;
    let child: ChildProcess | undefined;
    const crm = await crmBehind(snapshot, async (page) => {
      if (page !== killAt) return;
      child?.kill("SIGKILL");
      await new Promise((resolve) => setTimeout(resolve, 50));
    });

    const finishedBefore: number[] = [];
    for (const next of [25, Infinity]) {
      child = startChildService({ crmPort: crm.server.port, database: { directory } });
      await exited(child);
      finishedBefore.push(crm.pages());
      killAt = next;
    }
    child = startChildService({ crmPort: crm.server.port, database: { directory } });
    await readToTheEnd(child);

    const fewest =
      Math.ceil(demo.objects.companies.length / 50) +
      Math.ceil(demo.objects.contacts.length / 100) +
      Math.ceil(demo.objects.deals.length / 100);
    console.info(
      `Killed at pages ${finishedBefore.join(" and ")}; ${crm.pages()} pages in all, ${fewest} without a crash.`,
    );
    // Three kinds are read side by side: each crash repeats at most one page of each.
    expect(crm.pages()).toBeLessThanOrEqual(fewest + 2 * 3);

    const database = await openPGlite(directory, () => undefined);
    const count = async (table: string) =>
      (await database.query<{ n: number }>({ name: "", text: `select count(*) as n from ${table}`, values: [] }))[0]?.n;
    expect(await count("companies")).toBe(demo.objects.companies.length);
    expect(await count("contacts")).toBe(demo.objects.contacts.length);
    expect(await count("deals")).toBe(demo.objects.deals.length);
    const [difference] = await database.query<{ n: number }>(sql`
    select count(*) as n from (
      select metric, step_on, sum(amount) from steps group by metric, step_on having sum(amount) <> 0
      except select metric, step_on, amount from step_totals) as different`);
    expect(difference?.n).toBe(0);
    const metrics = metricsOn(stepCurves(await readStepTotals(database, demo.portalId)), ON);
    expect({ ...metrics, influencedDealMrr: 0 }).toEqual({ ...recomputeMetrics(demo, ON), influencedDealMrr: 0 });
    await database.close();
    await crm.server.close();
  },
);

test("answers of 429 and 500 delay the reading, they do not break it", { timeout: 300_000 }, async () => {
  const snapshot = createDemoPortal();
  const crm = createCrm({ snapshot });
  const trouble = [429, 500, 502, 429];
  const door = express();
  door.use("/crm/objects", (_request, response, next) => {
    const status = trouble.shift();
    if (status) response.status(status).json({ status: "error", message: "try later", category: "RATE_LIMITS" });
    else next();
  });
  door.use(crm.app);
  const server = await listen(door, 0);
  const child = startChildService({ crmPort: server.port, database: { directory } });
  await readToTheEnd(child);
  expect(trouble).toEqual([]);
  await server.close();
});
