import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { COMPLETE_SETTINGS, saveSettings, seedPortal } from "../../test/database/seed-portals.ts";
import { companyRow } from "../../test/database/crm-rows.ts";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import type { Database } from "../store/engine/database.ts";
import { findTenant } from "../store/portals/portals.ts";
import { benefitsFor, nominate } from "./benefits.ts";

const ON = "2027-12-31";
const engines = await testEngines();

const company = (id: string) => companyRow(id, null);

describe.each(engines)("co-sell nominations on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await forgetPortals(database);
    await seedPortal(database, 1, { settings: { ...COMPLETE_SETTINGS, currentTier: "premier" }, steps: [] });
    const companies = Array.from({ length: 16 }, (_, index) => company(String(index + 1)));
    await database.transaction((transaction) => saveCompanies(transaction, 1, 1, companies));
  });

  async function tenant() {
    const found = await findTenant(database, 1);
    if (!found) throw new Error("no such portal");
    return found;
  }

  const add = async (companyId: string, on = ON, idempotencyKey: string = crypto.randomUUID()) =>
    nominate(database, await tenant(), { on, drop: null }, { companyId, actor: "501", idempotencyKey });
  const left = async (on = ON) =>
    (await benefitsFor(database, await tenant(), { on, drop: null }, null)).nominations?.left;

  test("Premier nominates 15 accounts a calendar year; the 16th waits for 1 January", async () => {
    for (let id = 1; id <= 15; id++) await add(String(id));
    expect(await left()).toBe(0);
    expect(await add("16")).toEqual({ refusal: "capacity-reached" });
    expect(await add("15")).toHaveProperty("benefits");
    expect(await left("2028-01-01")).toBe(15);
    expect(await add("16", "2028-01-01")).toHaveProperty("benefits");
  });

  test("the same account counts once a year, and the same key does it once", async () => {
    const first = await add("1", ON, "one-key");
    expect(await add("1", ON, "one-key")).toEqual(first);
    await add("1");
    expect(await left()).toBe(14);
  });

  test("sixteen people at once get fifteen nominations", async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, (_, index) => add(String(index + 1))));
    expect(answers.filter((answer) => "refusal" in answer)).toEqual([{ refusal: "capacity-reached" }]);
    expect(await left()).toBe(0);
  });

  test("what a drop leaves is that of the drop ahead, else of the tier below", async () => {
    const lower = async (drop: Parameters<typeof benefitsFor>[2]["drop"]) =>
      (await benefitsFor(database, await tenant(), { on: ON, drop }, null)).lower;
    expect(await lower(null)).toMatchObject({ tier: "leading", on: null });
    const ahead = { on: "2028-01-15", tierBefore: "premier", tierAfter: "partner", because: [] } as const;
    expect(await lower({ ...ahead, because: [] })).toMatchObject({ tier: "partner", on: "2028-01-15" });
    expect(await lower({ ...ahead, because: [], tierAfter: null })).toEqual({
      tier: null,
      on: "2028-01-15",
      benefits: [],
    });
  });

  test("what is no company, or no Premier partner's, is refused", async () => {
    expect(await add("99")).toEqual({ refusal: "unknown-record" });
    await saveSettings(database, 1, { currentTier: "leading" });
    expect(await add("1")).toEqual({ refusal: "unavailable" });
    expect(await left()).toBeUndefined();
  });
});
