import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import { HubSpotError } from "../errors/hubspot-errors.ts";
import type { Gateway } from "../hubspot/gateway.ts";
import type { Database } from "../store/engine/database.ts";
import { sql } from "../store/engine/sql.ts";
import { findDeal } from "../store/mirror/deals.ts";
import { forgetRecords } from "../store/mirror/forget-records.ts";
import { enqueueCrmWrites, refusedCrmWrites } from "../store/outbox/crm-writes.ts";
import { findPortal, lockFacts, savePortal } from "../store/portals/portals.ts";
import { readStepTotals } from "../store/steps/steps.ts";
import { applyRecords } from "../sync/mirror/apply-records.ts";
import { applyCrmWrites } from "./tell-crm.ts";

const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "USD", uiDomain: "app.hubspot.com" };

type Answer = Awaited<ReturnType<Gateway["updateRecords"]>>;
const taken = (ids: string[]): Answer => ({ updated: ids, refused: [], reasons: [] });

const deal = (id: string, more: Record<string, string> = {}) => ({
  ...{ id, createdAt: "2026-01-01T00:00:00.000Z" },
  properties: {
    ...{ dealname: `Deal ${id}`, hs_is_closed_won: "true", closedate: "2026-06-18T10:00:00Z", pp_deal_mrr: "594" },
    ...more,
  },
});

describe.each(await testEngines())("what the CRM is told of deals, on $name", ({ open }) => {
  let database: Database;
  let calls: string[];
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    calls = [];
    await savePortal(database, PORTAL);
    for (const table of ["crm_writes", "outbox_pauses"])
      await database.query({ name: "", text: `delete from ${table}`, values: [] });
    await apply(deal("31"), deal("32", { pp_influence: "referral" }));
  });

  const apply = (...records: ReturnType<typeof deal>[]) =>
    database.transaction(async (transaction) => {
      await lockFacts(transaction, 1);
      const portal = await findPortal(transaction, 1);
      if (!portal) throw new Error("no portal");
      const tenant = { portal, settings: PortalSettingsSchema.parse({}) };
      await applyRecords(transaction, tenant, { kind: "deals", run: 1, records });
    });
  const mark = (objectId: string, influence: string) =>
    enqueueCrmWrites(database, 1, [{ objectType: "deals", objectId, properties: { pp_influence: influence } }]);
  const tell = (answer: (ids: string[]) => Answer | Promise<Answer> = taken) =>
    applyCrmWrites(
      {
        database,
        gateway: {
          async updateRecords(objectType, inputs) {
            calls.push(
              `${objectType}: ${inputs.map(({ id, properties }) => id + JSON.stringify(properties)).join(" ")}`,
            );
            return answer(inputs.map(({ id }) => id));
          },
        },
        portalId: 1,
        failed: (error) => expect.unreachable(String(error)),
      },
      new AbortController().signal,
    );
  const waiting = () => database.query(sql`select object_id as id from crm_writes where portal_id = 1`);
  const sumOn = async (on: string) =>
    (await readStepTotals(database, 1))
      .filter((total) => total.metric === "influencedDealMrr" && total.on <= on)
      .reduce((sum, { amount }) => sum + amount, 0);

  test("a deal that HubSpot was told of counts in the mirror, once, also when it is read again", async () => {
    expect(await sumOn("2026-11-22")).toBe(594_00);
    await mark("31", "co-sell");
    expect(await sumOn("2026-11-22")).toBe(594_00);
    await tell();
    expect(calls).toEqual(['deals: 31{"pp_influence":"co-sell"}']);
    expect(await waiting()).toEqual([]);
    expect((await findDeal(database, 1, "31"))?.influence).toBe("co-sell");
    expect(await sumOn("2026-11-22")).toBe(2 * 594_00);
    expect(await sumOn("2027-06-18")).toBe(0);
    await apply(deal("31", { pp_influence: "co-sell" }));
    expect(await sumOn("2026-11-22")).toBe(2 * 594_00);
  });

  test("what is marked anew while HubSpot is told is told too", async () => {
    await mark("31", "co-sell");
    await tell(async (ids) => {
      if (calls.length === 1) await mark("31", "referral");
      return taken(ids);
    });
    expect(calls).toHaveLength(2);
    expect((await findDeal(database, 1, "31"))?.influence).toBe("referral");
    expect(await sumOn("2026-11-22")).toBe(2 * 594_00);
  });

  test("a refused deal waits with HubSpot's sentence and its name, and counts nothing", async () => {
    await mark("31", "co-sell");
    await tell((ids) => ({
      updated: [],
      refused: ids.map((id) => ({ id, reason: "read only", isGone: false })),
      reasons: [],
    }));
    expect(await refusedCrmWrites(database, 1, 5)).toEqual([
      { kind: "deals", objectId: "31", name: "Deal 31", reason: "read only" },
    ]);
    expect(await sumOn("2026-11-22")).toBe(594_00);
  });

  test("an account that lets the app change no deals pauses theirs, not those of contacts", async () => {
    await mark("31", "co-sell");
    await enqueueCrmWrites(database, 1, [{ objectType: "contacts", objectId: "20", properties: { a: "1" } }]);
    await tell((ids) => {
      if (ids.includes("31")) throw new HubSpotError({ status: 403, category: "X", message: "no scope" });
      return taken(ids);
    });
    expect(await database.query(sql`select queue from outbox_pauses`)).toEqual([{ queue: "deals" }]);
    expect(await waiting()).toEqual([{ id: "31" }]);
    await mark("32", "co-sell");
    calls = [];
    await tell();
    expect(calls).toEqual([]);
  });

  test("a deal that is gone is told nothing, whether HubSpot says so or the mirror", async () => {
    await mark("31", "co-sell");
    await tell((ids) => ({
      updated: [],
      refused: ids.map((id) => ({ id, reason: "gone", isGone: true })),
      reasons: [],
    }));
    expect(await waiting()).toEqual([]);
    await mark("32", "co-sell");
    await database.transaction(async (transaction) => {
      await lockFacts(transaction, 1);
      await forgetRecords(transaction, 1, "deals", ["32"]);
    });
    expect(await waiting()).toEqual([]);
  });
});
