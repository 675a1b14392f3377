import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { eventsOf } from "../store/leads/registration-events.ts";
import { applyCrmWrites } from "../outbox/tell-crm.ts";
import { dueCrmWrites } from "../store/outbox/crm-writes.ts";
import { countRegistrations } from "../store/leads/registrations.ts";
import { sql } from "../store/engine/sql.ts";
import { adoptRegistrations } from "./follow-records.ts";
import { expireLeads } from "./daily-leads.ts";
import type { LeftOut } from "./in-batches.ts";
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

  const leftOut: string[] = [];
  const leaveOut: LeftOut = ({ domain }, error) => void leftOut.push(`${domain}: ${(error as Error).message}`);
  beforeEach(() => void leftOut.splice(0));
  const expire = (on: string, registerAgain = false, capacityLimit = 50) =>
    expireLeads(database, { ...leadContextOf({ on, capacityLimit }), registerAgain }, leaveOut);
  const remind = (on: string, language: "en" | "de" | "fr" = "en") =>
    remindOwners(database, { portalId: 1, on, language }, leaveOut);
  const fail = (error: unknown) => {
    throw error;
  };
  const tasks = () =>
    database.query<{ key: string; wish: string; owner: string | null; subject: string }>(sql`
      select task_key as key, wish, owner_id as owner, subject from crm_tasks order by task_key`);

  test("one that has run out is ended and its records are told, though nothing can be registered in its place", async () => {
    await portal.register("20");
    await portal.register("22", leadContextOf({ on: "2027-03-01" }));
    await portal.told();
    const full = leadContextOf({ on: "2027-03-14", capacityLimit: 1 });
    expect(await portal.register("20", full)).toMatchObject({
      refusal: "capacity-reached",
      lead: { state: "expired", expiresOn: "2027-03-14" },
    });
    expect(await portal.told()).toEqual({ "10": "expired", "20": "expired", "21": "expired" });
    expect((await eventsOf(database, 1, "muster.example")).map(({ kind }) => kind)).toEqual(["registered", "expired"]);
  });

  test("one that has run out is ended and its records are told, though its data are no longer complete", async () => {
    await portal.register("20");
    await portal.told();
    await portal.contact("20", "10", { lastName: null });
    expect(await portal.register("20", leadContextOf({ on: "2027-03-14" }))).toMatchObject({ refusal: "invalid-data" });
    expect(await portal.told()).toEqual({ "10": "expired", "20": "expired", "21": "expired" });
  });

  test("what a refused click has ended in the morning is still registered again that night, as the settings say", async () => {
    await portal.register("20");
    await portal.register("22", leadContextOf({ on: "2027-03-01" }));
    await portal.register("20", leadContextOf({ on: "2027-03-14", capacityLimit: 1 }));
    expect(await countRegistrations(database, 1, "2027-03-14")).toBe(1);
    await expire("2027-03-14", true);
    expect(await portal.lead("20", leadContextOf({ on: "2027-03-14" }))).toMatchObject({ registeredOn: "2027-03-14" });
    await expire("2027-03-14", true);
    expect(await countRegistrations(database, 1, "2027-03-14")).toBe(2);
  });

  test("the end of a registration is the one that was noted for it, whatever the term of today would make of it", async () => {
    const says = {
      status: "registered",
      domain: "muster.example",
      registeredOn: "2026-01-10",
      expiresOn: "2027-06-10",
    };
    await portal.contact("20", "10", { registration: says });
    const on = "2027-02-01";
    await database.transaction((transaction) => adoptRegistrations(transaction, leadContextOf({ on })));
    await portal.told();
    expect(await portal.lead("21", leadContextOf({ on }))).toMatchObject({
      state: "registered",
      expiresOn: "2027-06-10",
      daysLeft: 129,
      preflight: null,
    });
    expect(await countRegistrations(database, 1, on)).toBe(1);
    expect(await portal.register("21", leadContextOf({ on }))).toMatchObject({ refusal: "already-registered" });
    expect(await expire(on)).toBe(0);
    expect(await portal.told()).toEqual({});
    const last = leadContextOf({ on: "2027-06-10" });
    expect(await portal.lead("21", last)).toMatchObject({ state: "expired", expiresOn: "2027-06-10" });
    expect(await portal.register("21", last)).toMatchObject({ refusal: null, lead: { expiresOn: "2028-06-10" } });
  });

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

  describe("a record whose website was edited to a domain that is registered too", () => {
    const says = async (id: string) => {
      const [write] = (await dueCrmWrites(database, 1, "contacts", 100)).filter(({ objectId }) => objectId === id);
      return [write?.properties["pp_registration_status"], write?.properties["pp_registered_domain"]];
    };
    /** Contact 20 is registered as muster.example and moves to other.example, which contact 22 is registered for. */
    beforeEach(async () => {
      await portal.register("20");
      await portal.contact("20", "10", { website: "other.example", websiteDomain: "other.example" });
    });

    test("says, when both run out in one night, what its domain's newest registration says", async () => {
      await portal.register("22");
      await portal.told();
      expect(await expire("2027-03-14")).toBe(2);
      expect(await says("20")).toEqual(["expired", "other.example"]);
      expect(await portal.told()).toMatchObject({ "10": "expired", "11": "expired", "21": "expired", "22": "expired" });
    });

    test("says so also where the other is the one that moved", async () => {
      await portal.register("22");
      await portal.contact("20", "10");
      await portal.contact("22", "11", { website: "muster.example", websiteDomain: "muster.example" });
      await portal.told();
      expect(await expire("2027-03-14")).toBe(2);
      expect(await says("22")).toEqual(["expired", "muster.example"]);
    });

    test("says its own registration for as long as that runs, whatever becomes of the other", async () => {
      await portal.register("22", leadContextOf({ on: "2026-03-01" }));
      expect(await says("20")).toEqual(["registered", "muster.example"]);
      await expire("2027-03-01");
      expect(await says("20")).toEqual(["registered", "muster.example"]);
      await portal.register("22", leadContextOf({ on: "2027-03-02" }));
      await portal.release("other.example", leadContextOf({ on: "2027-03-03" }));
      expect(await says("20")).toEqual(["registered", "muster.example"]);
    });

    test("says its domain's registration once its own is released", async () => {
      await portal.register("22");
      await portal.release("muster.example");
      expect(await says("20")).toEqual(["registered", "other.example"]);
    });
  });

  test.each([
    ["the capacity is reached", { capacityLimit: 0 }, {}, "capacity-reached"],
    ["its data is no longer complete", {}, { lastName: null }, "invalid-data"],
    ["HubSpot sells to it by now", {}, { unavailableReason: "active-sales-process" }, "unavailable"],
  ] as const)(
    "what has run out is told to the CRM also when %s, and registering it again is refused",
    async (...at) => {
      const [, context, contact, refusal] = at;
      await portal.register("20");
      await portal.told();
      await portal.contact("20", "10", contact);
      expect(await portal.register("20", leadContextOf({ on: "2027-04-01", ...context }))).toMatchObject({ refusal });
      expect(await portal.told()).toEqual({ "10": "expired", "20": "expired", "21": "expired" });
      expect(await expire("2027-04-01")).toBe(0);
    },
  );

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

  describe("one registration that fails", () => {
    const refuse = (table: string, column: string, value: string) =>
      database.transaction(async (transaction) => {
        const run = (text: string) => transaction.query({ name: "", text, values: [] });
        await run(`create function refuse() returns trigger language plpgsql as
          $$ begin raise exception 'odd' using errcode = '22000'; end $$`);
        await run(`create trigger refuse before insert or update on ${table} for each row
          when (new.${column} like '${value}') execute function refuse()`);
      });
    const allow = () => database.query({ name: "", text: "drop function if exists refuse cascade", values: [] });
    afterEach(allow);
    /** Of eleven domains d4.example is odd. */
    beforeEach(async () => {
      for (let index = 0; index < 11; index++) {
        await portal.company(`1${index}`, `d${index}.example`);
        await portal.contact(`2${index}`, `1${index}`);
        await portal.register(`2${index}`);
      }
      await portal.told();
    });

    test("holds up no other on the day it runs out, and is ended once it can be", async () => {
      await refuse("registrations", "domain", "d4.example");
      expect(await expire("2027-03-14", true)).toBe(10);
      expect(leftOut).toEqual(["d4.example: odd"]);
      expect(Object.keys(await portal.told())).toHaveLength(20);
      expect(await expire("2027-03-14")).toBe(0);
      await allow();
      expect(await expire("2027-03-15")).toBe(1);
      expect(await portal.told()).toEqual({ "14": "expired", "24": "expired" });
    });

    test("keeps no other owner from being reminded", async () => {
      await refuse("crm_tasks", "task_key", "lead-expiry:d4.example:%");
      expect(await remind("2027-03-01")).toBe(10);
      expect(leftOut).toEqual(["d4.example: odd"]);
      expect(await tasks()).toHaveLength(10);
      await allow();
      expect(await remind("2027-03-02")).toBe(1);
    });

    test("is not what a database is that does not answer: that ends the day's work at once", async () => {
      let transactions = 0;
      const away = () => Promise.reject(new Error("away"));
      const absent: Database = {
        ...database,
        query: (statement) => (transactions > 0 ? away() : database.query(statement)),
        transaction: () => (transactions++, away()),
      };
      const context = { ...leadContextOf({ on: "2027-03-14" }), registerAgain: false };
      await expect(expireLeads(absent, context, leaveOut)).rejects.toThrow("away");
      expect([transactions, leftOut]).toEqual([1, []]);
    });
  });

  test("2,000 registrations that run out in one night are told with the fewest batches", async () => {
    const domains = Array.from({ length: 2_000 }, (_, index) => `d${index}.example`);
    await database.query(sql`
      insert into companies (portal_id, company_id, run, name, history_full, registrable_domain)
      select 1, 'c' || row_number() over (), 1, d, false, d from unnest(${domains}::text[]) as d`);
    await database.query(sql`
      insert into registrations (portal_id, domain, registered_on, expires_on, registered_by)
      select 1, d, '2026-03-14', '2027-03-14', '501' from unnest(${domains}::text[]) as d`);
    // As the database does by itself after so many rows; until then its plans are those for a handful.
    await database.query(sql`analyze companies`);
    await database.query(sql`analyze registrations`);
    expect(await expire("2027-03-14")).toBe(2_000);
    let batches = 0;
    const gateway = {
      updateRecords: (_type: string, inputs: { id: string }[]) => {
        batches++;
        return Promise.resolve({ updated: inputs.map(({ id }) => id), refused: [], reasons: [] });
      },
    };
    await applyCrmWrites({ database, gateway, portalId: 1, failed: fail }, new AbortController().signal);
    expect(batches).toBeLessThanOrEqual(20 * 1.1);
    expect(await portal.told()).toEqual({});
  });
});
