import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companyRow } from "../../../test/database/crm-rows.ts";
import { knowPortals } from "../../../test/database/seed-portals.ts";
import { testEngines } from "../../../test/database/test-databases.ts";
import { addReversal, reversalsOf } from "../commission/commission-reversals.ts";
import { readCompanies, saveCompanies } from "./companies.ts";
import type { Database } from "../engine/database.ts";
import { EXPORT } from "./export-records.ts";
import { forgetRecords, unseenRecords } from "./forget-records.ts";
import { partnerClientsOf, readPartnerClients, savePartnerClients, type PartnerClientRow } from "./partner-clients.ts";
import { recordsOfCompanies } from "./records-of-companies.ts";
import { readStepTotals, replaceSteps } from "../steps/steps.ts";

const CLIENT = {
  soldOn: "2026-02-10",
  firstActivityOn: "2026-02-16",
  lastActivityOn: "bald",
  managedBy: "ada@partner.example",
  saleCredit: "sourced",
  market: "growth",
  mrrCurrency: "EUR",
  appsUsed: "forms;emails",
};

const client = (id: string, more: Partial<PartnerClientRow> = {}): PartnerClientRow => ({
  id,
  name: `Client ${id}`,
  companyId: "10",
  ...CLIENT,
  historyFull: false,
  mrr: [{ changedAt: "2026-02-10T09:00:00.000Z", value: "900" }],
  ...more,
});

describe.each(await testEngines())("the store on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await knowPortals(database, [1, 2, 3, 4, 5, 6]);
  });
  afterAll(() => database.close());

  test("what makes a company a client comes back as the CRM says it", async () => {
    const row = companyRow("10", "muster.example", { ...CLIENT, saleKind: "cross-sell" });
    await saveCompanies(database, 1, 1, [row]);
    expect(await readCompanies(database, 1, ["10"])).toEqual([{ ...row, deals: [] }]);
    const cleared = companyRow("10", "muster.example");
    await saveCompanies(database, 1, 1, [cleared]);
    expect(await readCompanies(database, 1, ["10"])).toEqual([{ ...cleared, deals: [] }]);
  });

  test("a partner client keeps every MRR value ever seen, and belongs to its portal and company", async () => {
    await savePartnerClients(database, 1, 1, [client("70"), client("8", { companyId: null })]);
    await savePartnerClients(database, 2, 1, [client("70", { name: "Another account's" })]);
    const later = [{ changedAt: "2026-07-01T09:00:00.000Z", value: "1200" }];
    await savePartnerClients(database, 1, 2, [client("70", { name: "Renamed", mrr: later })]);
    const known = { ...client("70", { name: "Renamed", mrr: [...client("70").mrr, ...later] }), deals: [] };
    expect(await readPartnerClients(database, 1, ["70", "71"])).toEqual([known]);
    expect(await partnerClientsOf(database, 1, "10")).toEqual([known]);
    expect((await partnerClientsOf(database, 2, "10")).map(({ name }) => name)).toEqual(["Another account's"]);
    expect(await recordsOfCompanies(database, 1, ["10"])).toEqual([{ kind: "partner_clients", id: "70" }]);
    const page = await EXPORT.partner_clients(database, 1, { after: "", limit: 1 });
    const next = await EXPORT.partner_clients(database, 1, { after: page[0]?.id ?? "", limit: 1 });
    expect([...page, ...next].map(({ id }) => id)).toEqual(["70", "8"]);
  });

  test("one that the CRM no longer has goes with its steps and its MRR values", async () => {
    await savePartnerClients(database, 3, 1, [client("70"), client("71")]);
    await savePartnerClients(database, 4, 1, [client("70")]);
    const step = { metric: "soldMrr", on: "2026-02-10", amount: 90_000 };
    await database.transaction((transaction) =>
      replaceSteps(
        transaction,
        3,
        "partner_clients",
        ["70", "71"],
        [
          { objectId: "70", ...step },
          { objectId: "71", ...step },
        ],
      ),
    );
    await savePartnerClients(database, 3, 2, [client("71")]);
    expect(await unseenRecords(database, 3, "partner_clients", 2)).toEqual(["70"]);
    await database.transaction((transaction) => forgetRecords(transaction, 3, "partner_clients", ["70"]));
    expect(await readStepTotals(database, 3)).toEqual([step]);
    await savePartnerClients(database, 3, 2, [client("70", { mrr: [] })]);
    expect(await readPartnerClients(database, 3, ["70"])).toEqual([{ ...client("70", { mrr: [] }), deals: [] }]);
    expect(await readPartnerClients(database, 4, ["70"])).toEqual([{ ...client("70"), deals: [] }]);
  });

  test("reversals come back customer by customer in the order of entering, a portal's own only", async () => {
    const reversal = {
      companyId: "10",
      month: "2026-05",
      refundedMinor: 1250,
      bookedOn: "2026-07-03",
      enteredBy: "501",
    };
    const whole = { ...reversal, month: "2026-04", refundedMinor: null };
    await addReversal(database, 5, { ...reversal, companyId: "20" });
    await addReversal(database, 5, reversal);
    await addReversal(database, 5, whole);
    await addReversal(database, 6, reversal);
    const entered = {
      reversalId: expect.any(Number) as number,
      enteredAt: expect.stringMatching(/^20\d\d-.*Z$/) as string,
    };
    expect(await reversalsOf(database, 5, "10")).toEqual([reversal, whole].map((row) => ({ ...row, ...entered })));
    expect((await reversalsOf(database, 5, null)).map(({ companyId, month }) => `${companyId} ${month}`)).toEqual([
      "10 2026-05",
      "10 2026-04",
      "20 2026-05",
    ]);
  });
});
