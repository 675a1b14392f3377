import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { leadContextOf, leadPortal, resetLeadPortal } from "../../test/database/lead-portal.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { savePartnerClients } from "../store/mirror/partner-clients.ts";

const pays = (value: string) => ({ mrr: [{ changedAt: "2026-01-10T09:00:00Z", value }] });

describe.each(await testEngines())("a company that pays HubSpot already, on $name", ({ open }) => {
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

  test.each([
    ["by what it pays", pays("950"), { since: null, soldByUsOn: null }],
    ["since a past day", { customerSince: "2021-09-01" }, { since: "2021-09-01", soldByUsOn: null }],
    [
      "by our sale",
      { customerSince: "2025-10-19", soldOn: "2025-10-19", ...pays("300") },
      { since: "2025-10-19", soldByUsOn: "2025-10-19" },
    ],
    ["by the account's own word", { relationship: "Existing customer" }, { since: null, soldByUsOn: null }],
    ["in another spelling of it", { relationship: "EXISTING_CUSTOMER" }, { since: null, soldByUsOn: null }],
  ])("is no lead to register: %s", async (_how, company, customer) => {
    await portal.company("10", "muster.example", company);
    for (const [id, kind] of [
      ["20", "contacts"],
      ["10", "companies"],
    ] as const) {
      expect(await portal.lead(id, leadContextOf(), kind)).toMatchObject({
        state: "unavailable",
        preflight: null,
        customer,
        unavailable: { reason: "existing-customer" },
      });
      expect(await portal.register(id, leadContextOf(), kind)).toMatchObject({ refusal: "unavailable" });
    }
  });

  test("is one where a contact without a company has its domain", async () => {
    await portal.company("10", "muster.example", { customerSince: "2021-09-01" });
    await portal.contact("30", null, { email: "mika@muster.example" });
    expect(await portal.lead("30")).toMatchObject({ state: "unavailable", customer: { since: "2021-09-01" } });
  });

  test("is none where the account says that nothing speaks against it, or that it left long ago and nothing is known", async () => {
    await portal.company("10", "muster.example", { customerSince: "2021-09-01", relationship: "None" });
    expect(await portal.lead("20")).toMatchObject({ state: "not-registered", customer: null });
    await portal.company("10", "muster.example", pays("0"));
    expect(await portal.lead("20")).toMatchObject({ state: "not-registered", customer: null });
  });

  test("is one by what its client pays, where clients are kept beside companies", async () => {
    const client = {
      ...{
        id: "7",
        name: "Muster",
        companyId: "10",
        soldOn: "2026-02-01",
        firstActivityOn: null,
        lastActivityOn: null,
      },
      ...{
        managedBy: null,
        appsUsed: null,
        saleCredit: null,
        market: null,
        mrrCurrency: null,
        historyFull: false,
        ...pays("400"),
      },
    };
    await savePartnerClients(database, 1, 1, [client]);
    expect(await portal.lead("20", leadContextOf({ clientSource: "partner_clients" }))).toMatchObject({
      state: "unavailable",
      customer: { soldByUsOn: "2026-02-01" },
    });
    expect(await portal.lead("20")).toMatchObject({ state: "not-registered" });
  });

  test("can be registered by whoever knows it, because the way out asks for that", async () => {
    await portal.company("10", "muster.example", { customerSince: "2021-09-01" });
    const { unavailable } = await portal.lead("20");
    expect(unavailable).toMatchObject({
      canRegister: true,
      commissionPath: [
        "write-to-partner-team",
        "involve-partner-development-manager",
        "create-shared-deal",
        "register-before-the-sale",
      ],
    });
    expect(await portal.registerDespite("20")).toMatchObject({ refusal: null, lead: { state: "registered" } });
    await portal.company("11", "other.example", { relationship: "active-sales-process" });
    expect(await portal.registerDespite("22")).toMatchObject({ refusal: "unavailable" });
  });

  test("whose relationship is none of the options is registered only once that is corrected", async () => {
    await portal.company("10", "muster.example", { relationship: "Kunde von uns" });
    expect(await portal.register("20")).toMatchObject({
      refusal: "invalid-data",
      lead: { missing: [{ field: "relationship", fault: "unknown-option", property: "pp_hubspot_relationship" }] },
    });
    await portal.company("10", "muster.example", { relationship: " " });
    expect(await portal.register("20")).toMatchObject({ refusal: null });
  });
});
