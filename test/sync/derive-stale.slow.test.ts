import { setImmediate } from "node:timers/promises";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import type { SaveSettings } from "@partner-standing/contract/settings/settings-change";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holdReview } from "../../server/reviews/hold-reviews.ts";
import { rehearse, timeline } from "../../server/reviews/reviews.ts";
import { saveSettings } from "../../server/settings/save-settings.ts";
import { createSolutions } from "../../server/solutions/create-solutions.ts";
import { createStanding } from "../../server/standing/create-standing.ts";
import { stepCurves } from "../../server/judgement/step-curves.ts";
import { saveCompanies } from "../../server/store/mirror/companies.ts";
import { saveDeals } from "../../server/store/mirror/deals.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { markStale, nextDerivation } from "../../server/store/steps/derivations.ts";
import { addJobs } from "../../server/store/jobs/jobs.ts";
import {
  findPortal,
  findTenant,
  markSynced,
  savePortal,
  type StoredPortal,
  type Tenant,
} from "../../server/store/portals/portals.ts";
import { lookOf, watchPortal } from "../../server/store/reviews/review-watches.ts";
import { refreshStatistics } from "../../server/store/engine/refresh-statistics.ts";
import { readSettings, seedSettings } from "../../server/store/settings/settings.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { readStepTotals } from "../../server/store/steps/steps.ts";
import { deriveStale } from "../../server/sync/derive/derive-stale.ts";
import { countedDatabase } from "../database/counted-database.ts";
import { companyRow } from "../database/crm-rows.ts";
import { taskTable } from "../database/task-table.ts";
import { testEngines } from "../database/test-databases.ts";

const TODAY = "2026-11-22";
const ACCOUNT = { timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
const SETTINGS = PortalSettingsSchema.parse({
  programs: ["technology", "solutions"],
  currentTier: "rising",
  ownDomains: ["partner.example", "agentur.example"],
  solutions: { currentTier: "gold", partnerEmployees: ["ada@partner.example"] },
  usdRates: { EUR: 1.1 },
});
const by = { userId: "501", name: "Ada Berg" };
const { signal } = new AbortController();

/** Managed by somebody who counts as a partner employee for one in two, and who was active 70 days ago. */
function clientRow(index: number) {
  return companyRow(String(1001 + index), `kunde${index}.example`, {
    soldOn: "2026-01-15",
    firstActivityOn: "2026-02-01",
    lastActivityOn: "2026-09-13",
    managedBy: index % 2 === 0 ? "ada@partner.example" : "jo@agentur.example",
    mrr: [{ changedAt: "2026-01-01T00:00:00.000Z", value: String(100 + (index % 7)) }],
  });
}

const wonDeal = (index: number) => ({
  ...{
    id: String(5001 + index),
    name: `Deal ${index}`,
    companyId: null,
    influence: "co-sell",
    saleKind: null,
    won: true,
  },
  ...{ closedAt: "2026-03-01T10:00:00Z", dealMrr: "100", nativeMrr: null, currency: "EUR" },
  ...{ submittedOn: null, isClosed: "true", stageProbability: "1" },
});

/** Records that one transaction derives. */
const CHUNK = 200;

describe.each(await testEngines())("figures that follow from settings, on $name", ({ name, open }) => {
  /** What takes PostgreSQL seconds takes the embedded database a minute, and is the same in small. */
  const many = name === "PostgreSQL" ? 2_000 : 400;
  let database: Database;
  let portals = 100;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** A portal of so many clients and deals, everything derived. */
  async function portalOf(clients: number): Promise<number> {
    const portalId = ++portals;
    await savePortal(database, { portalId, ...ACCOUNT });
    await addJobs(database, portalId);
    await seedSettings(database, portalId, SETTINGS);
    const rows = Array.from({ length: clients }, (_, index) => clientRow(index));
    await saveCompanies(database, portalId, 1, rows);
    await saveDeals(
      database,
      portalId,
      1,
      Array.from({ length: clients }, (_, index) => wonDeal(index)),
    );
    await refreshStatistics(database);
    await markStale(database, portalId, ["companies", "deals"]);
    await derive(portalId);
    await refreshStatistics(database);
    await markSynced(database, portalId);
    return portalId;
  }

  const derive = (portalId: number, on: Database = database) => deriveStale({ database: on, portalId }, signal);

  /** Is told to stop in the middle of the second step. */
  function deriveInPart(portalId: number): Promise<boolean> {
    const half = new AbortController();
    let chunks = 0;
    const watched: Database = {
      ...database,
      transaction: (work) => (++chunks === 2 && half.abort(), database.transaction(work)),
    };
    return deriveStale({ database: watched, portalId }, half.signal);
  }

  async function save(portalId: number, section: "data" | "solutions", changes: object, on: Database = database) {
    const portal = (await findPortal(database, portalId)) as StoredPortal;
    const { version } = await readSettings(database, portalId);
    const asked = { section, version, changes, idempotencyKey: crypto.randomUUID() } as SaveSettings;
    return saveSettings({ database: on, portal, by }, asked);
  }

  /** The managed MRR today, US dollars a month. */
  const managed = async (portalId: number) =>
    stepCurves(await readStepTotals(database, portalId))("managedMrr", TODAY) / 100;
  const influenced = async (portalId: number) =>
    stepCurves(await readStepTotals(database, portalId))("influencedDealMrr", TODAY) / 100;
  const paidBy = (clients: number, counts: (index: number) => boolean) =>
    Array.from({ length: clients }, (_, index) => (counts(index) ? 100 + (index % 7) : 0)).reduce((a, b) => a + b, 0);

  async function expectSums(portalId: number): Promise<void> {
    const different = await database.query(sql`
      select metric, step_on, sum(amount) from steps where portal_id = ${portalId}
      group by metric, step_on having sum(amount) <> 0
      except select metric, step_on, amount from step_totals where portal_id = ${portalId}`);
    expect(different).toEqual([]);
  }

  test("saving them touches as many rows among many clients as among 50, and each step of the work no more than its share", async () => {
    const portalIds = [await portalOf(50), await portalOf(many)];
    const work = [];
    for (const portalId of portalIds) {
      const counted = countedDatabase(database);
      await save(portalId, "data", { activityWindowDays: 90, usdRates: { EUR: 1.2 } }, counted);
      work.push(counted.takeWork());
    }
    const [few, more] = work as [(typeof work)[0], (typeof work)[0]];
    console.info(`Saving among 50 clients: ${JSON.stringify(few)}; among ${many}: ${JSON.stringify(more)}.`);
    expect(more.statements).toBe(few.statements);
    expect(more.rows).toBeLessThanOrEqual(few.rows + 10);

    const [, portalId] = portalIds as [number, number];
    let chunks = 0;
    const rows: number[] = [];
    const watched: Database = {
      ...database,
      async transaction(work) {
        chunks++;
        const counted = countedDatabase(database);
        const result = await counted.transaction(work);
        rows.push(counted.takeWork().rows);
        return result;
      },
    };
    await derive(portalId, watched);
    console.info(`${many} clients and as many deals in ${chunks} transactions of at most ${Math.max(...rows)} rows.`);
    expect(chunks).toBeGreaterThanOrEqual((2 * many) / CHUNK);
    // 200 records, and what each step that is stored is checked against: the accounts of this database. A client has some 15
    // steps: sold, sourced, managed, a year ago, retained, each up and down.
    expect(Math.max(...rows)).toBeLessThan(CHUNK * 350);
    expect(await managed(portalId)).toBe(paidBy(many, (index) => index % 2 === 0));
    expect(await influenced(portalId)).toBe(many * 120);
    await expectSums(portalId);
  });

  test("until all of them follow from the new ones there is no verdict, and no review is held", async () => {
    const portalId = await portalOf(600);
    const tenant = async () => (await findTenant(database, portalId)) as Tenant;
    const standing = createStanding(database, () => TODAY);
    await watchPortal(database, { portalId, today: TODAY });
    await database.query(sql`delete from jobs where portal_id = ${portalId} and job = 'sync'`);
    const isDue = async () => (await lookOf(database, { portalId, today: TODAY })) === "due";
    expect(await isDue()).toBe(true);
    await save(portalId, "data", { activityWindowDays: 90 });
    expect(await deriveInPart(portalId)).toBe(false);
    expect(await managed(portalId)).not.toBe(0);

    expect(await standing.portal(await tenant(), TODAY)).toMatchObject({
      scorecard: null,
      freshness: { deriving: true, asOf: expect.any(String) },
    });
    expect(await standing.explain(await tenant(), TODAY, "influencedDealMrr", "")).toBeNull();
    expect(await createSolutions(database).standing(await tenant(), TODAY, null)).toMatchObject({
      scorecard: null,
      lapsing: { total: 0 },
      freshness: { deriving: true },
    });
    expect(await rehearse(database, await tenant(), TODAY, TODAY)).toBe("no-figures");
    expect((await timeline(database, await tenant(), TODAY, TODAY)).qualifiedTier).toBeNull();
    expect(await isDue()).toBe(false);
    expect(await holdReview(database, taskTable, { portalId, today: TODAY })).toBeNull();

    expect(await derive(portalId)).toBe(true);
    expect((await standing.portal(await tenant(), TODAY)).freshness.deriving).toBe(false);
    expect((await standing.portal(await tenant(), TODAY)).scorecard).not.toBeNull();
    expect(await isDue()).toBe(true);
  });

  test("killed again and again in the middle it goes on where it was, and ends right", async () => {
    const portalId = await portalOf(1_000);
    await save(portalId, "data", { activityWindowDays: 90, usdRates: { EUR: 1.2 } });
    let kills = 0;
    let stored = 0;
    let isDone = false;
    while (!isDone && kills < 100) {
      let chunks = 0;
      const dying: Database = {
        ...database,
        transaction: (work) =>
          database.transaction(async (transaction) => {
            const result = await work(transaction);
            if (++chunks === 2) throw new Error("killed");
            stored++;
            return result;
          }),
      };
      isDone = await derive(portalId, dying).catch(() => (kills++, false));
    }
    console.info(`${kills} kills, ${stored} chunks stored.`);
    expect(isDone).toBe(true);
    expect(kills).toBeGreaterThanOrEqual(8);
    // 1,000 clients and 1,000 deals by 200, and the look that finds nothing more.
    expect(stored).toBeLessThanOrEqual(2 * 6 + 1);
    expect(await managed(portalId)).toBe(paidBy(1_000, (index) => index % 2 === 0));
    expect(await influenced(portalId)).toBe(1_000 * 120);
    await expectSums(portalId);
  });

  test("settings that are saved in the middle win, from the first record on", async () => {
    const portalId = await portalOf(600);
    await save(portalId, "data", { activityWindowDays: 90 });
    await deriveInPart(portalId);
    expect((await nextDerivation(database, portalId))?.afterId).not.toBe("");
    await save(portalId, "solutions", { partnerEmployees: ["ada@partner.example", "jo@agentur.example"] });
    expect(await nextDerivation(database, portalId)).toEqual({ kind: "companies", afterId: "" });
    await derive(portalId);
    expect(await managed(portalId)).toBe(paidBy(600, () => true));
    await expectSums(portalId);
  });

  test("a neighbour's question is answered in between", async () => {
    const [portalId, neighbour] = [await portalOf(many), await portalOf(3)];
    await save(portalId, "data", { activityWindowDays: 90 });
    let chunks = 0;
    const watched: Database = { ...database, transaction: (work) => (chunks++, database.transaction(work)) };
    const deriving = derive(portalId, watched);
    const waited: number[] = [];
    while (await nextDerivation(database, portalId)) {
      // As a request comes: from outside of whatever this thread is at.
      await setImmediate();
      const before = chunks;
      const tenant = (await findTenant(database, neighbour)) as Tenant;
      expect((await createStanding(database, () => TODAY).portal(tenant, TODAY)).scorecard).not.toBeNull();
      waited.push(chunks - before);
    }
    await deriving;
    console.info(
      `${waited.length} questions during ${chunks} chunks; one waited for ${Math.min(...waited)} to ${Math.max(...waited)}.`,
    );
    expect(chunks).toBeGreaterThanOrEqual(many / CHUNK);
    expect(waited.length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...waited)).toBeLessThanOrEqual(1);
  });
});
