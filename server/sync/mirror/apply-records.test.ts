import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "../../../test/database/test-databases.ts";
import type { CrmObject } from "../../hubspot/crm-object.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";
import { readCompanies } from "../../store/mirror/companies.ts";
import { countMirrored } from "../../store/mirror/count-mirrored.ts";
import { firstProblems } from "../../store/steps/data-problems.ts";
import type { Database } from "../../store/engine/database.ts";
import { forgetRecords, unseenRecords } from "../../store/mirror/forget-records.ts";
import { findPortal, lockFacts, savePortal, type StoredPortal } from "../../store/portals/portals.ts";
import { inSavepoint } from "../../store/engine/savepoint.ts";
import { sql } from "../../store/engine/sql.ts";
import { readStepTotals } from "../../store/steps/steps.ts";
import { applyRecords, type Follow } from "./apply-records.ts";

const ACCOUNT = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "USD", uiDomain: "app.hubspot.com" };
const settings = PortalSettingsSchema.parse({});
const createdAt = "2026-01-01T00:00:00.000Z";

const deal = (id: string, more: Record<string, string> = {}): CrmObject => ({
  id,
  createdAt,
  properties: {
    ...{ dealname: `Deal ${id}`, pp_influence: "co-sell", pp_deal_mrr: "10", hs_is_closed_won: "true" },
    ...{ closedate: "2026-06-01T10:00:00Z", deal_currency_code: "USD", ...more },
  },
});

const company = (id: string, mrr: [timestamp: string, value: string][]): CrmObject => ({
  id,
  createdAt,
  properties: { name: `Company ${id}`, pp_app_installed_on: "2025-01-01", pp_hubspot_mrr: mrr[0]?.[1] ?? null },
  propertiesWithHistory: { pp_hubspot_mrr: mrr.map(([timestamp, value]) => ({ timestamp, value })) },
});

const faulty = (id: string): CrmObject => ({
  ...{ id, createdAt: "", properties: {} },
  fault: { property: "dealname", value: "[…]" },
});

/** Refused by the database itself, whatever it is. */
const refused = (id: string) => deal(id, { dealname: "refused" });
const hopeless = (id: string) => deal(id, { dealname: "hopeless" });

describe.each(await testEngines())("applying records on $name", ({ open }) => {
  let database: Database;
  let portal: StoredPortal;
  beforeAll(async () => {
    database = await open();
    await savePortal(database, ACCOUNT);
    await savePortal(database, { ...ACCOUNT, portalId: 2 });
    portal = (await findPortal(database, 1)) as StoredPortal;
    const run = (text: string) => database.query({ name: "", text, values: [] });
    await run("alter table deals add constraint refusing check (name <> 'refused')");
    await run(`create function be_hopeless() returns trigger language plpgsql as $$ begin
      raise exception 'could not serialize access' using errcode = '40001'; end $$`);
    await run(`create trigger hopeless before insert on deals for each row
      when (new.name = 'hopeless') execute function be_hopeless()`);
  });
  afterAll(() => database.close());

  const apply = (kind: FactKind, records: CrmObject[], { run = 1, follow }: { run?: number; follow?: Follow } = {}) =>
    database.transaction(async (transaction) => {
      await lockFacts(transaction, 1);
      await applyRecords(transaction, { portal, settings }, { kind, run, records }, follow);
    });

  async function problems() {
    const page = { kinds: ["companies", "deals"] as FactKind[], on: "2026-11-22", limit: 100 };
    const listed = await firstProblems(database, 1, page);
    return listed.map(({ objectId, code, property, value }) => [objectId, code, property, value]);
  }

  async function dealsAndCents() {
    const deals = await database.query<{ id: string }>(sql`select deal_id as id from deals where portal_id = 1`);
    const steps = (await readStepTotals(database, 1)).filter(({ on }) => on === "2026-06-01");
    return [deals.map(({ id }) => id).sort(), steps.reduce((sum, { amount }) => sum + amount, 0)];
  }

  test("records that cannot be read or stored are left out and named, the others of their page count", async () => {
    const told: string[] = [];
    const follow: Follow = {
      applied: () => Promise.resolve(),
      readFirst: () => Promise.resolve(),
      leftOut: ({ id, error }) => told.push(`${id} ${(error as { code: string }).code}`),
    };
    const page = [deal("1"), refused("2"), deal("3"), faulty("4"), deal("5"), refused("6"), deal("7"), deal("7")];
    await apply("deals", page, { follow });
    expect(await dealsAndCents()).toEqual([["1", "3", "5", "7"], 4_000]);
    expect(await problems()).toEqual([
      ["2", "record-unreadable", "", null],
      ["4", "record-unreadable", "dealname", "[…]"],
      ["6", "record-unreadable", "", null],
    ]);
    expect(told).toEqual(["2 23514", "6 23514"]);
    expect((await countMirrored(database, 1)).deals).toBe(7);
  });

  test("what a record said before counts no more once it is left out, and its problem goes once it can be read", async () => {
    await apply("deals", [refused("1"), deal("2")]);
    expect(await dealsAndCents()).toEqual([["2", "3", "5", "7"], 4_000]);
    expect((await problems()).map(([id]) => id)).toEqual(["1", "4", "6"]);
    await apply("deals", [deal("1"), deal("4"), deal("6")]);
    expect(await dealsAndCents()).toEqual([["1", "2", "3", "4", "5", "6", "7"], 7_000]);
    expect(await problems()).toEqual([]);
  });

  test("where the database is in trouble nothing is stored and nobody is left out", async () => {
    await expect(apply("deals", [deal("8"), hopeless("9"), deal("10")])).rejects.toMatchObject({ code: "40001" });
    expect(await dealsAndCents()).toEqual([["1", "2", "3", "4", "5", "6", "7"], 7_000]);
    expect(await problems()).toEqual([]);
  });

  test("a left-out company keeps the MRR values that HubSpot will not tell again", async () => {
    await apply("companies", [company("20", [["2025-02-01T09:00:00Z", "100"]])]);
    await apply("companies", [{ ...faulty("20"), fault: { property: "name", value: "{…}" } }]);
    expect(await readCompanies(database, 1, ["20"])).toEqual([]);
    expect(await problems()).toEqual([["20", "record-unreadable", "name", "{…}"]]);
    await apply("companies", [company("20", [["2026-02-01T09:00:00Z", "200"]])]);
    const [known] = await readCompanies(database, 1, ["20"]);
    expect(known?.mrr.map(({ value }) => value)).toEqual(["100", "200"]);
  });

  test("a left-out record that a complete reading did not come across is gone, and so is its problem", async () => {
    await apply("deals", [faulty("30"), faulty("?")], { run: 2 });
    await apply(
      "deals",
      ["1", "2", "3", "4", "5", "6", "7"].map((id) => deal(id)),
      { run: 3 },
    );
    await apply("deals", [faulty("30")], { run: 3 });
    const unseen = await unseenRecords(database, 1, "deals", 3);
    expect(unseen).toEqual(["?"]);
    await database.transaction((transaction) => forgetRecords(transaction, 1, "deals", unseen));
    expect((await problems()).map(([id]) => id)).toEqual(["30"]);
  });

  test("a part of a transaction fails by itself, also within another part", async () => {
    const key = (id: string) =>
      sql`insert into deals (portal_id, deal_id, run, name, won) values (2, ${id}, 1, ${id}, true)`;
    await database.transaction(async (transaction) => {
      await inSavepoint(transaction, () => transaction.query(key("a")));
      const failing = inSavepoint(transaction, async () => {
        await transaction.query(key("b"));
        await expect(inSavepoint(transaction, () => transaction.query(key("a")))).rejects.toMatchObject({
          code: "23505",
        });
        await transaction.query(key("c"));
        throw new Error("the outer part fails");
      });
      await expect(failing).rejects.toThrow("the outer part fails");
      await transaction.query(key("d"));
    });
    const kept = await database.query<{ id: string }>(
      sql`select deal_id as id from deals where portal_id = 2 order by 1`,
    );
    expect(kept.map(({ id }) => id)).toEqual(["a", "d"]);
  });
});
