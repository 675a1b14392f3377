import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { companyRow } from "../../test/database/crm-rows.ts";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { seedPortal } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import { type DealRow, saveDeals } from "../store/mirror/deals.ts";
import { savePartnerClients } from "../store/mirror/partner-clients.ts";
import { findTenant, lockFacts } from "../store/portals/portals.ts";
import { readSales } from "./read-sales.ts";

const TEXTS = { firstActivityOn: null, lastActivityOn: null, managedBy: null, appsUsed: null, saleCredit: null };
const CLIENT = { ...TEXTS, market: null, mrrCurrency: null, historyFull: false, mrr: [] };

describe.each(await testEngines())("the sales of a customer, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(() => forgetPortals(database));

  const deal = (id: string, companyId: string | null, more: Partial<DealRow> = {}): DealRow => ({
    ...{ id, name: `Deal ${id}`, companyId, influence: null, saleKind: "cross-sell", won: true },
    ...{ closedAt: "2026-02-10T23:30:00Z", dealMrr: "500", nativeMrr: null, currency: null },
    ...{ submittedOn: null, isClosed: null, stageProbability: null },
    ...more,
  });

  async function portal(clientSource: "companies" | "partner_clients", deals: DealRow[]) {
    const solutions = PortalSettingsSchema.parse({ solutions: { clientSource } }).solutions;
    await seedPortal(database, 1, { settings: { programs: ["solutions"], solutions }, steps: [] });
    await database.transaction(async (transaction) => {
      await lockFacts(transaction, 1);
      const soldOn = clientSource === "companies" ? "2026-01-05" : null;
      const sold = companyRow("1", "c1.example", { soldOn, saleKind: "new-customer" });
      await saveCompanies(transaction, 1, 1, [sold, companyRow("2", "c2.example"), companyRow("3", "c3.example")]);
      await saveDeals(transaction, 1, 1, deals);
      if (clientSource === "companies") return;
      await savePartnerClients(transaction, 1, 1, [
        { id: "9", name: "Client", companyId: "1", soldOn: "2026-01-05", ...CLIENT },
      ]);
    });
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("no tenant");
    const read = async (companyId: string | null) =>
      (await readSales(database, tenant, { companyId, today: "2026-11-22" })).map((sale) => ({
        ...{ id: sale.companyId, soldOn: sale.facts.soldOn },
        deals: sale.facts.deals.map(({ on, kind, mrrMinor }) => `${on} ${kind} ${mrrMinor}`),
      }));
    return read;
  }

  const DEALS = [
    deal("20", "1", { saleKind: "shared-deal-upsell", dealMrr: null, nativeMrr: "33.33", currency: "USD" }),
    deal("21", "1", { won: false }),
    deal("22", "1", { saleKind: null }),
    deal("23", "1", { saleKind: "resale" }),
    deal("24", "1", { saleKind: "touchless", dealMrr: null }),
    deal("25", "2"),
    deal("26", null),
    deal("27", "3", { won: false }),
  ];

  test.each(["companies", "partner_clients"] as const)("are its won deals that say so, beside %s", async (source) => {
    const read = await portal(source, DEALS);
    const first = { id: "1", soldOn: "2026-01-05" };
    const deals = ["2026-02-11 shared-deal-upsell 3333", "2026-02-11 touchless null"];
    const byDealAlone = { id: "2", soldOn: null, deals: [expect.stringContaining("2026-02-11 cross-sell")] };
    expect(await read(null)).toEqual([{ ...first, deals }, byDealAlone]);
    expect(await read("1")).toEqual([{ ...first, deals }]);
    expect(await read("3")).toEqual([{ id: "3", soldOn: null, deals: [] }]);
  });
});
