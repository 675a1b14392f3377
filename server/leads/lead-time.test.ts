import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/database.ts";
import { eventsOf } from "../store/registration-events.ts";
import { applyCrmWrites } from "../outbox/apply-crm-writes.ts";
import { countRegistrations } from "../store/registrations.ts";
import { sql } from "../store/sql.ts";
import { expireLeads } from "./expire-leads.ts";
import { leadContextOf, leadPortal, resetLeadPortal } from "../../test/database/lead-portal.ts";
import { remindOwners } from "./lead-reminders.ts";

describe.each(await testEngines())("leads as time goes by, on $name", ({ open }) => {
  let database: Database;
  let portal: ReturnType<typeof leadPortal>;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await resetLeadPortal(database);
    portal = leadPortal(database);
  });

  const expire = (on: string, registerAgain = false, capacityLimit = 50) =>
    expireLeads(database, { ...leadContextOf({ on, capacityLimit }), registerAgain });
  const remind = (on: string, language: "en" | "de" | "fr" = "en") =>
    remindOwners(database, { portalId: 1, on, language });
  const tasks = () =>
    database.query<{ key: string; wish: string; owner: string | null; subject: string }>(sql`
      select task_key as key, wish, owner_id as owner, subject from crm_tasks order by task_key`);

  test("registrations run out on their day, also when nobody looked on it, and only once", async () => {
    await portal.register("20");
    await portal.register("22", leadContextOf({ on: "2026-03-20" }));
    await portal.told();
    expect(await expire("2027-03-13")).toBe(0);
    expect(await expire("2027-04-30")).toBe(2);
    expect(await portal.told()).toEqual({
      "10": "expired",
      "11": "expired",
      "20": "expired",
      "21": "expired",
      "22": "expired",
    });
    expect(await eventsOf(database, 1, "other.example")).toMatchObject([
      { kind: "registered", actor: "501", why: "asked" },
      { kind: "expired", onDay: "2027-03-20", actor: "system", why: "term-ended" },
    ]);
    expect(await expire("2027-04-30")).toBe(0);
    expect(await portal.told()).toEqual({});
  });

  test("where the settings say so, what nothing speaks against is registered again on the day it runs out", async () => {
    await portal.register("20");
    await portal.register("22");
    await portal.company("11", "other.example", { relationship: "active-sales-process" });
    await portal.told();
    expect(await expire("2027-03-14", true)).toBe(2);
    expect(await portal.lead("20", leadContextOf({ on: "2027-03-14" }))).toMatchObject({
      state: "registered",
      registeredOn: "2027-03-14",
      expiresOn: "2028-03-14",
      registeredBy: "system",
      capacity: { used: 1 },
    });
    expect(await portal.told()).toEqual({
      "10": "registered",
      "11": "expired",
      "20": "registered",
      "21": "registered",
      "22": "expired",
    });
    expect(await eventsOf(database, 1, "muster.example")).toMatchObject([
      { kind: "registered" },
      { kind: "expired" },
      { kind: "registered", actor: "system", why: "again-at-expiry" },
    ]);
  });

  test("registering again by itself stops at the capacity", async () => {
    await portal.register("20");
    await portal.register("22");
    await expire("2027-03-14", true, 1);
    expect(await countRegistrations(database, 1, "2027-03-14")).toBe(1);
  });

  test("owners are reminded 60, 30 and 7 days before, each once, the newer instead of the older", async () => {
    await portal.contact("20", "10", { ownerId: "901" });
    await portal.register("20");
    expect(await remind("2027-01-12")).toBe(0);
    expect(await remind("2027-01-13")).toBe(1);
    expect(await remind("2027-01-13")).toBe(0);
    expect(await tasks()).toMatchObject([
      { key: "lead-expiry:muster.example:2026-03-14:60", wish: "wanted", owner: "901" },
    ]);
    expect(await remind("2027-02-12")).toBe(1);
    expect(await remind("2027-03-07", "de")).toBe(1);
    expect(await remind("2027-03-08")).toBe(0);
    const shown = (await tasks()).filter(({ wish }) => wish === "wanted");
    expect(shown).toMatchObject([
      {
        key: "lead-expiry:muster.example:2026-03-14:7",
        subject: "Die Lead-Registrierung von muster.example endet am 14. März 2027",
      },
    ]);
  });

  test("after a time in which nobody looked, one reminder comes, not three", async () => {
    await portal.register("20");
    await remind("2027-03-10");
    expect((await tasks()).map(({ key }) => key)).toEqual(["lead-expiry:muster.example:2026-03-14:7"]);
  });

  test.each(["released", "run out"])("reminders of a registration that was %s are removed", async (how) => {
    await portal.register("20");
    await remind("2027-02-12");
    if (how === "released") await portal.release("muster.example", leadContextOf({ on: "2027-02-13" }));
    else await expire("2027-03-14");
    expect((await tasks()).filter(({ wish }) => wish === "wanted")).toEqual([]);
  });

  test("a contact without an owner leaves the reminder to the company's", async () => {
    await portal.company("10", "muster.example", { ownerId: "902" });
    await portal.register("20");
    await remind("2027-02-12");
    expect(await tasks()).toMatchObject([{ owner: "902" }]);
  });

  test(
    "10,000 registrations that run out in one night end in under 60 seconds, with the fewest batches",
    { timeout: 90_000 },
    async () => {
      const domains = Array.from({ length: 10_000 }, (_, index) => `d${index}.example`);
      await database.query(sql`
      insert into companies (portal_id, company_id, run, name, history_full, registrable_domain)
      select 1, 'c' || row_number() over (), 1, d, false, d from unnest(${domains}::text[]) as d`);
      await database.query(sql`
      insert into registrations (portal_id, domain, registered_on, expires_on, registered_by)
      select 1, d, '2026-03-14', '2027-03-14', '501' from unnest(${domains}::text[]) as d`);
      // As the database does by itself after so many rows; until then its plans are those for a handful.
      await database.query(sql`analyze companies`);
      await database.query(sql`analyze registrations`);
      const startedAt = performance.now();
      expect(await expire("2027-03-14")).toBe(10_000);
      let batches = 0;
      const gateway = {
        updateRecords: (_type: string, inputs: { id: string }[]) => {
          batches++;
          return Promise.resolve({ updated: inputs.map(({ id }) => id), reasons: [] });
        },
      };
      await applyCrmWrites({ database, gateway, portalId: 1 }, new AbortController().signal);
      const seconds = (performance.now() - startedAt) / 1000;
      console.info(`${database.engine}: 10,000 registrations expired in ${seconds.toFixed(1)} s, ${batches} batches.`);
      expect(seconds).toBeLessThan(60);
      expect(batches).toBeLessThanOrEqual(100 * 1.1);
      expect(await portal.told()).toEqual({});
    },
  );
});
