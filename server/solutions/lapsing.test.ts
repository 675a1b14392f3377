import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { companyRow } from "../../test/database/crm-rows.ts";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { seedPortal } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import type { Database } from "../store/engine/database.ts";
import { findTenant } from "../store/portals/portals.ts";
import { replaceSteps } from "../store/steps/steps.ts";
import { createSolutions } from "./create-solutions.ts";

const ON = "2026-06-01";

describe.each(await testEngines())("managed clients that lapse, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await forgetPortals(database);
    await seedPortal(database, 1, { settings: { programs: ["solutions"] }, steps: [] });
  });

  /** A client of 50 a month whose managed MRR counts until a day. */
  async function client(id: string, lastActivityOn: string, until: string) {
    const activity = { firstActivityOn: "2026-01-05", lastActivityOn, managedBy: "ada@partner.example" };
    await saveCompanies(database, 1, 1, [companyRow(id, `c${id}.example`, activity)]);
    const step = (on: string, amount: number) => ({ objectId: id, metric: "managedMrr", on, amount });
    await replaceSteps(database, 1, "companies", [id], [step("2026-01-06", 5_000), step(until, -5_000)]);
  }
  async function lapsing() {
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("not connected");
    return (await createSolutions(database).standing(tenant, ON, null)).lapsing;
  }

  test("are told with the day of their last activity as the CRM has it", async () => {
    await client("1", "2026-04-10", "2026-06-09");
    await client("2", String(Date.parse("2026-04-12")), "2026-06-11");
    expect(await lapsing()).toMatchObject({
      total: 2,
      clients: [
        { lastActivityOn: "2026-04-10", until: "2026-06-09", daysLeft: 8 },
        { lastActivityOn: "2026-04-12", until: "2026-06-11", daysLeft: 10 },
      ],
    });
  });

  test("are not those that somebody is active in and whose MRR ends", async () => {
    await client("1", "2026-11-01", "2026-06-10");
    expect(await lapsing()).toEqual({ clients: [], total: 0 });
  });

  test("are named up to five, and counted all", async () => {
    for (let id = 1; id <= 7; id++) await client(String(id), "2026-04-10", "2026-06-09");
    const { clients, total } = await lapsing();
    expect([clients.length, total]).toEqual([5, 7]);
  });
});
