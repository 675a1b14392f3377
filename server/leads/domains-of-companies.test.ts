import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { leadContextOf, leadPortal, resetLeadPortal } from "../../test/database/lead-portal.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { settleRegistrations } from "./follow-records.ts";

const SEVERAL = { ownDomains: ["muster.example", "muster-shop.example"] };

describe.each(await testEngines())("a company with several domains, on $name", ({ open }) => {
  let database: Database;
  let portal: ReturnType<typeof leadPortal>;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await resetLeadPortal(database);
    portal = leadPortal(database);
    await portal.company("10", "muster.example", SEVERAL);
    await portal.contact("30", null, {
      companyName: "Muster",
      email: "mika@muster-shop.example",
      emailDomain: "muster-shop.example",
    });
    await portal.contact("31", null, {
      companyName: "Muster",
      website: "https://muster-shop.example",
      websiteDomain: "muster-shop.example",
    });
  });

  test("has one registration, whichever of them is registered", async () => {
    expect(await portal.lead("20")).toMatchObject({ preflight: { records: 5 }, others: { total: 3 } });
    await portal.register("20");
    for (const id of ["20", "21", "30", "31"])
      expect(await portal.lead(id)).toMatchObject({ state: "registered", capacity: { used: 1 } });
    expect(await portal.lead("30")).toMatchObject({ others: { total: 3 } });
    expect(await portal.register("30")).toMatchObject({ refusal: "already-registered" });
    expect(await portal.told()).toEqual({
      "10": "registered",
      "20": "registered",
      "21": "registered",
      "30": "registered",
      "31": "registered",
    });
    await portal.release("muster.example");
    expect(await portal.told()).toEqual({
      "10": "released",
      "20": "released",
      "21": "released",
      "30": "released",
      "31": "released",
    });
    expect(await portal.register("31")).toMatchObject({ refusal: null, lead: { domain: "muster-shop.example" } });
    expect(await portal.lead("20")).toMatchObject({ state: "registered" });
  });

  test("is HubSpot's customer under each of them", async () => {
    await portal.company("10", "muster.example", { ...SEVERAL, customerSince: "2021-09-01" });
    expect(await portal.lead("30")).toMatchObject({
      state: "unavailable",
      unavailable: { reason: "existing-customer" },
    });
  });

  test("of which two were registered before they became one company keeps both", async () => {
    await portal.company("10", "muster.example");
    await portal.register("20");
    await portal.register("31");
    await portal.company("10", "muster.example", SEVERAL);
    expect(await portal.lead("20")).toMatchObject({ state: "registered", domain: "muster.example" });
    expect(await portal.lead("31")).toMatchObject({ state: "registered", domain: "muster-shop.example" });
  });

  test("that was read just now has its contacts told what the ledger says", async () => {
    await portal.company("10", "muster.example");
    await portal.register("20");
    await portal.told();
    await portal.company("10", "muster.example", SEVERAL);
    const context = leadContextOf();
    await database.transaction((transaction) => settleRegistrations(transaction, context, "companies", ["10"]));
    expect(await portal.told()).toMatchObject({ "30": "registered", "31": "registered" });
  });
});
