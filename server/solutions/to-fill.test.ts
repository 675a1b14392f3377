import { PropertyMappingSchema } from "@partner-standing/contract/settings/property-mapping";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { SolutionsMembershipSchema } from "@partner-standing/contract/settings/solutions-membership";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { companyRow, contactRow } from "../../test/database/crm-rows.ts";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { seedPortal } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { RecordId } from "../facts/record-id.ts";
import { recordStanding } from "../standing/record-standing.ts";
import type { Database } from "../store/engine/database.ts";
import { type CompanyRow, saveCompanies } from "../store/mirror/companies.ts";
import { type ContactRow, saveContacts } from "../store/mirror/contacts.ts";
import { savePartnerClients } from "../store/mirror/partner-clients.ts";
import { findTenant } from "../store/portals/portals.ts";
import { clientStanding } from "./judge-solutions.ts";

const ON = "2026-11-22";

describe.each(await testEngines())("what is to be filled in in a record, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(() => forgetPortals(database));

  const begin = (settings: Partial<PortalSettings>) => seedPortal(database, 1, { settings, steps: [] });
  const company = (more: Partial<CompanyRow>) =>
    saveCompanies(database, 1, 1, [companyRow("10", "muster.example", more)]);
  const contact = (more: Partial<ContactRow>) => saveContacts(database, 1, 1, [contactRow("20", "10", more)]);
  async function tenantNow() {
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("not connected");
    return tenant;
  }
  const standing = async ({ kind, id }: RecordId) =>
    (await recordStanding({ database, tenant: await tenantNow(), on: ON }, kind, id))?.toFill;
  const client = async (record: RecordId) => (await clientStanding(database, await tenantNow(), ON, record))?.toFill;
  const COMPANY = { kind: "companies", id: "10" } as const;
  const CONTACT = { kind: "contacts", id: "20" } as const;

  describe("by its standing", () => {
    test("is what cannot be read, by the account's own names, in the record that has it", async () => {
      await begin({
        properties: PropertyMappingSchema.parse({ companies: { pp_app_installed_on: "app_since" } }),
      });
      await company({ installedOn: "2026-02-30", customerSince: "2026-01-01" });
      await contact({ reviewedOn: "2026-10-01", reviewRating: "many" });
      expect(await standing(COMPANY)).toEqual(["app_since"]);
      expect(await standing(CONTACT)).toEqual(["pp_review_rating"]);
    });

    test("is the day of the purchase where nothing says it, on the company alone", async () => {
      await begin({});
      await company({ installedOn: "2026-10-01", mrr: [{ changedAt: "2026-10-01T08:00:00Z", value: "100" }] });
      await contact({});
      expect(await standing(COMPANY)).toEqual(["pp_hubspot_customer_since"]);
      expect(await standing(CONTACT)).toEqual([]);
    });

    test("is nothing where a rate is missing, or nothing is", async () => {
      await begin({});
      const bought = { installedOn: "2026-10-01", customerSince: "2026-10-01" };
      await company({ ...bought, mrrCurrency: "SEK", mrr: [{ changedAt: "2026-10-01T08:00:00Z", value: "100" }] });
      expect(await standing(COMPANY)).toEqual([]);
      await company({ ...bought, mrr: [{ changedAt: "2026-10-01T08:00:00Z", value: "100" }] });
      expect(await standing(COMPANY)).toEqual([]);
    });
  });

  describe("by a client of the Solutions program", () => {
    const managed = {
      firstActivityOn: "2026-10-01",
      lastActivityOn: "2026-11-01",
      managedBy: null,
      soldOn: "2026-10-01",
    };

    test("is what is missing, by the account's own names, on the company that tells of it", async () => {
      await begin({
        programs: ["solutions"],
        properties: PropertyMappingSchema.parse({ companies: { pp_managed_by: "caretaker" } }),
      });
      await company(managed);
      await contact({});
      expect(new Set(await client(COMPANY))).toEqual(new Set(["caretaker", "pp_hubspot_mrr", "pp_sale_credit"]));
      expect(await client(CONTACT)).toEqual([]);
    });

    test("is nothing on the company where another object tells of it", async () => {
      await begin({
        programs: ["solutions"],
        solutions: SolutionsMembershipSchema.parse({ clientSource: "partner_clients" }),
      });
      await company({});
      const told = { ...managed, appsUsed: null, saleCredit: null, market: null, mrrCurrency: null };
      await savePartnerClients(database, 1, 1, [
        { id: "70", name: "Muster", companyId: "10", historyFull: false, mrr: [], ...told },
      ]);
      expect(await client(COMPANY)).toEqual([]);
    });
  });
});
