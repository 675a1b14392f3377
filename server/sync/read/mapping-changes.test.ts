import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { expect, test } from "vitest";
import { testEngines } from "../../../test/database/test-databases.ts";
import type { CrmObject } from "../../hubspot/crm-object.ts";
import type { Gateway } from "../../hubspot/gateway.ts";
import type { ReadPlan } from "../../hubspot/read-records.ts";
import { readCompanies } from "../../store/mirror/companies.ts";
import { findPortal, lockFacts, savePortal } from "../../store/portals/portals.ts";
import { replaceSettings, seedSettings } from "../../store/settings/settings.ts";
import { backfill } from "./backfill.ts";
import { readAnew } from "./mapping-changes.ts";

const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "USD", uiDomain: "app.hubspot.com" };
const BEFORE = PortalSettingsSchema.parse({});
const AFTER = PortalSettingsSchema.parse({ properties: { companies: { pp_hubspot_mrr: "acme_mrr" } } });

const company = (id: string): CrmObject => ({
  id,
  createdAt: "2026-01-01T00:00:00Z",
  properties: { name: `C ${id}`, pp_hubspot_mrr: "1", acme_mrr: "2" },
});

/** An account with two pages of companies; something happens before the second page is answered the first time. */
function accountWhere(happens: () => Promise<void>) {
  const plans: ReadPlan[] = [];
  const readPage = async (plan: ReadPlan, after: string | null) => {
    if (plan.objectType !== "companies") return { records: [], after: null };
    plans.push(plan);
    if (after === null) return { records: [company("10")], after: "1" };
    if (plans.length === 2) await happens();
    return { records: [company("11")], after: null };
  };
  return { gateway: { readPage } as unknown as Gateway, plans };
}

test.each(await testEngines())(
  "on $name properties mapped in the middle of a reading end it, and no value of the old property stays",
  async ({ open }) => {
    const database = await open();
    await savePortal(database, PORTAL);
    await seedSettings(database, 1, BEFORE);
    const { gateway, plans } = accountWhere(() =>
      database.transaction(async (transaction) => {
        await lockFacts(transaction, 1);
        await replaceSettings(transaction, 1, 1, AFTER);
        const { companies: before } = BEFORE.properties;
        const changes = [{ field: "properties.companies", before, after: AFTER.properties.companies }];
        await readAnew(transaction, { portal: PORTAL, settings: AFTER }, changes);
      }),
    );
    const reading = { database, gateway, portalId: 1, signal: new AbortController().signal };
    await backfill(reading);
    expect((await findPortal(database, 1))?.syncedAt).toBeNull();
    const mrr = async () => (await readCompanies(database, 1, ["10", "11"])).flatMap((row) => row.mrr);
    expect(await mrr()).toEqual([]);

    await backfill(reading);
    expect((await findPortal(database, 1))?.syncedAt).not.toBeNull();
    expect((await mrr()).map(({ value }) => value)).toEqual(["2", "2"]);
    expect(plans.at(-1)?.properties).toContain("acme_mrr");
    await database.close();
  },
);
