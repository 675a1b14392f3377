import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { leadContextOf, leadPortal, resetLeadPortal } from "../../test/database/lead-portal.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { eventsOf } from "../store/leads/registration-events.ts";
import { saveOwners } from "../store/mirror/owners.ts";
import { adoptRegistrations, settleRegistrations } from "./follow-records.ts";

const text = (status: string, domain: string | null = "muster.example", from = "2026-01-10", until = "2027-01-10") => ({
  status,
  domain,
  registeredOn: domain && from,
  expiresOn: domain && until,
});

describe.each(await testEngines())("what is true of a lead, on $name", ({ open }) => {
  let database: Database;
  let portal: ReturnType<typeof leadPortal>;
  const context = leadContextOf();
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await resetLeadPortal(database);
    portal = leadPortal(database);
  });

  const settle = (kind: "contacts" | "companies", ...ids: string[]) =>
    database.transaction((transaction) => settleRegistrations(transaction, context, kind, ids));

  test("the domain is frozen: a contact that was registered keeps it when its website is edited", async () => {
    await portal.register("20");
    await portal.contact("20", "10", { website: "new.example", websiteDomain: "new.example" });
    expect(await portal.lead("20")).toMatchObject({ state: "registered", domain: "muster.example" });
    expect(await portal.lead("21")).toMatchObject({ state: "registered", domain: "muster.example" });
    await portal.told();
    await portal.release("muster.example");
    expect(await portal.told()).toEqual({ "10": "released", "20": "released", "21": "released" });
    expect(await portal.lead("20")).toMatchObject({ state: "not-registered", domain: "new.example" });
  });

  test("a domain is released in whatever spelling it is named", async () => {
    await portal.register("20");
    expect(await portal.release("https://www.Muster.example/")).toMatchObject({
      refusal: null,
      lead: { state: "released", domain: "muster.example", capacity: { used: 0 } },
    });
    expect(await portal.release("muster.example")).toEqual({ lead: null, refusal: "not-registered" });
  });

  test("shows who registered it by name, and who else is on the domain, with links", async () => {
    await saveOwners(database, 1, [
      { ownerId: "9", userId: "501", name: "Ada Berg", email: "ada@partner.example", active: true },
    ]);
    await portal.register("20");
    expect(await portal.lead("20")).toMatchObject({
      registeredBy: "501",
      registeredByName: "Ada Berg",
      others: {
        total: 1,
        first: [{ objectId: "21", url: "https://app-eu1.hubspot.com/contacts/1/record/0-1/21" }],
      },
    });
    expect((await portal.lead("10", context, "companies")).others.total).toBe(2);
  });

  test("says which properties of the open record are to be filled in, by the account's own names", async () => {
    const empty = {
      firstName: null,
      website: null,
      websiteDomain: null,
      email: "ada@gmail.com",
      emailDomain: "gmail.com",
    };
    await portal.company("10", null, { relationship: "a friend" });
    await portal.contact("20", "10", empty);
    await portal.contact("21", "10", empty);
    expect((await portal.lead("20")).toFill).toEqual(["firstname", "website"]);
    const properties = { ...context.properties, companies: { pp_hubspot_relationship: "relation" } };
    expect((await portal.lead("10", { ...context, properties }, "companies")).toFill).toEqual(["relation"]);
    expect((await portal.lead("22")).toFill).toEqual([]);
  });

  test("where nothing says a domain, the company's is to be filled in on the company", async () => {
    await portal.company("10", null);
    for (const id of ["20", "21"]) await portal.contact(id, "10", { email: null, emailDomain: null, website: null });
    expect((await portal.lead("10", context, "companies")).toFill).toEqual(["domain"]);
    expect((await portal.lead("20")).toFill).toEqual(["email", "website"]);
  });

  test("before a slot is spent it says what would happen, and afterwards no longer", async () => {
    expect((await portal.lead("20")).preflight).toEqual({ expiresOn: "2027-03-14", records: 3 });
    await portal.register("20");
    expect((await portal.lead("20")).preflight).toBeNull();
  });

  test("the account's own property wins, and the difference is shown", async () => {
    await portal.contact("20", "10", { nativeRegistration: text("Registered") });
    expect(await portal.lead("20")).toMatchObject({
      state: "registered",
      ledgerState: "not-registered",
      registeredOn: "2026-01-10",
      expiresOn: "2027-01-10",
      daysLeft: 302,
    });
    expect(await portal.register("20")).toMatchObject({ refusal: "already-registered" });
    await portal.contact("21", "10", { nativeRegistration: text("Pending Registration", null) });
    expect(await portal.register("21")).toMatchObject({ refusal: "pending", lead: { state: "pending" } });
  });

  test("what only the account's own property knows cannot be given up here", async () => {
    await portal.company("10", "muster.example", { nativeRegistration: text("Registered") });
    expect(await portal.release("muster.example")).toEqual({ lead: null, refusal: "kept-by-account" });
  });

  test("a purchase under another domain is flagged, one under the registered domain is not", async () => {
    await portal.register("20");
    expect((await portal.lead("20")).purchase).toBeNull();
    await portal.company("10", "muster.example", { purchaseDomain: "shop.muster.example" });
    expect((await portal.lead("20")).purchase).toEqual({
      domain: "muster.example",
      isRegistered: true,
      boughtOn: null,
    });
    await portal.company("10", "muster.example", { purchaseDomain: "muster-shop.example" });
    expect((await portal.lead("20")).purchase).toEqual({
      domain: "muster-shop.example",
      isRegistered: false,
      boughtOn: null,
    });
    const bought = { purchaseDomain: "muster-shop.example", soldOn: "2026-03-10" };
    await portal.company("10", "muster.example", bought);
    expect(await portal.lead("20")).toMatchObject({
      customer: { since: null, soldByUsOn: "2026-03-10" },
      purchase: { isRegistered: false, boughtOn: "2026-03-10" },
    });
  });

  test("at the limit the oldest registrations that have not bought are named", async () => {
    const small = leadContextOf({ capacityLimit: 2 });
    await portal.company("12", "bought.example");
    await portal.register("12", leadContextOf({ on: "2026-02-01" }), "companies");
    expect(await portal.register("12", small, "companies")).toMatchObject({ refusal: "invalid-data" });
    await portal.contact("25", "12");
    await portal.register("25", leadContextOf({ on: "2026-02-01" }));
    await portal.company("12", "bought.example", { customerSince: "2026-02-20" });
    await portal.register("22", leadContextOf({ on: "2026-03-01" }));
    const refused = await portal.register("20", small);
    expect(refused).toMatchObject({
      refusal: "capacity-reached",
      lead: {
        preflight: null,
        capacity: {
          used: 2,
          limit: 2,
          level: "reached",
          oldest: [{ domain: "other.example", registeredOn: "2026-03-01" }],
        },
      },
    });
    expect(refused.lead?.capacity.oldest).toHaveLength(1);
    await portal.release("other.example", small);
    expect(await portal.register("20", small)).toMatchObject({ refusal: null, lead: { state: "registered" } });
  });

  test("an attempt that the record itself prevents is told to that record alone", async () => {
    await portal.contact("30", null, { lastName: null, email: "mika@gmail.com", emailDomain: "gmail.com" });
    await portal.register("30");
    await portal.contact("31", "11", { unavailableReason: "other-partner" });
    await portal.register("31");
    expect(await portal.told()).toEqual({ "30": "invalid-data", "31": "unavailable" });
  });

  describe("records that were just read", () => {
    test("say nothing new when they say what the ledger says", async () => {
      await portal.register("20");
      await portal.told();
      const says = text("registered", "muster.example", "2026-03-14", "2027-03-14");
      await portal.contact("20", "10", { registration: says });
      await settle("contacts", "20");
      await portal.contact("22", "11");
      await settle("contacts", "22");
      expect(await portal.told()).toEqual({});
    });

    test("are told when they are new on a registered domain, or were edited by hand", async () => {
      await portal.register("20");
      await portal.told();
      await portal.contact("40", "10");
      await portal.contact("21", "10", { registration: text("expired") });
      await settle("contacts", "40", "21");
      expect(await portal.told()).toEqual({ "40": "registered", "21": "registered" });
    });

    test("are told when somebody claims a registration that is none", async () => {
      await portal.contact("22", "11", { registration: text("registered", "other.example") });
      await settle("contacts", "22");
      expect(await portal.told()).toEqual({ "22": "not-registered" });
    });

    test("lose what an attempt left there once its reason is gone, and keep it until then", async () => {
      await portal.contact("30", null, { email: "mika@gmail.com", registration: text("invalid-data", null) });
      await settle("contacts", "30");
      expect(await portal.told()).toEqual({});
      await portal.contact("30", null, {
        website: "mika.example",
        websiteDomain: "mika.example",
        companyName: "Mika",
        registration: text("invalid-data", null),
      });
      await settle("contacts", "30");
      expect(await portal.told()).toEqual({ "30": "not-registered" });
    });

    test("take their contacts along when a company moves to a registered domain", async () => {
      await portal.register("20");
      await portal.told();
      await portal.company("11", "muster.example");
      await settle("companies", "11");
      expect(await portal.told()).toEqual({ "11": "registered", "22": "registered" });
    });
  });

  test("a new database takes over what the app's own properties say in the CRM, and only that", async () => {
    await portal.contact("20", "10", { registration: text("registered") });
    await portal.company("10", "muster.example", { registration: text("registered") });
    await portal.company("11", "other.example", { registration: text("released", "other.example") });
    await portal.contact("50", null, {
      emailDomain: "fifty.example",
      email: "jo@fifty.example",
      companyName: "Fifty",
      registration: text("registered", "broken.example", "2026-02-30", "soon"),
    });
    const adopted = await database.transaction((transaction) => adoptRegistrations(transaction, context));
    expect(adopted).toBe(2);
    expect(await portal.lead("21")).toMatchObject({
      state: "registered",
      registeredOn: "2026-01-10",
      capacity: { used: 1 },
    });
    expect(await portal.lead("22")).toMatchObject({ state: "released" });
    expect(await portal.lead("50")).toMatchObject({ state: "not-registered" });
    expect(await eventsOf(database, 1, "other.example")).toMatchObject([
      { kind: "registered", why: "found-in-crm" },
      { kind: "released", why: "found-in-crm" },
    ]);
    expect(await portal.told()).toEqual({});
  });

  test.each(["registered", "released"])("where records of a domain disagree, all are told it is %s", async (state) => {
    const other = state === "released" ? "registered" : "released";
    await portal.contact("20", "10", { registration: text(state) });
    await portal.contact("21", "10", { registration: text(other) });
    await portal.company("10", "muster.example", { registration: text(other) });
    await database.transaction((transaction) => adoptRegistrations(transaction, context));
    expect(await portal.lead("21")).toMatchObject({ state });
    expect(await portal.told()).toEqual({ "10": state, "21": state });
  });
});
