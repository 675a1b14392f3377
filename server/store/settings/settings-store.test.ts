import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { companyRow } from "../../../test/database/crm-rows.ts";
import { testEngines } from "../../../test/database/test-databases.ts";
import type { Database } from "../engine/database.ts";
import { saveCompanies } from "../mirror/companies.ts";
import { EXPORT } from "../mirror/export-records.ts";
import {
  countCrmWrites,
  dueCrmWrites,
  enqueueCrmWrites,
  postponeCrmWrites,
  refusedCrmWrites,
} from "../outbox/crm-writes.ts";
import { savePortal } from "../portals/portals.ts";
import { officialMonths, saveOfficialMonths } from "./official-figures.ts";
import { filingsOf, recordFiling } from "./poc-forms.ts";
import { changesSince, latestChanges, recordChange } from "./settings-changes.ts";
import { readSettings, replaceSettings } from "./settings.ts";

const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
const settings = PortalSettingsSchema.parse({ currentTier: "rising" });
const ADA = { userId: "501", name: "Ada Berg" };
const month = {
  month: "2026-10",
  asOf: "2026-10-31",
  attributedMrr: 812000.55,
  influencedDealMrr: null,
  firstNinetyDaysMrr: null,
  reviewCount: 4,
  reviewAverage: 4.6,
};

describe.each(await testEngines())("on $name", ({ open }) => {
  let database: Database;
  beforeEach(async () => {
    database = await open();
    for (const portalId of [1, 2]) await savePortal(database, { ...PORTAL, portalId });
  });
  afterEach(() => database.close());

  test("settings are replaced only when they are still the version that they were made from", async () => {
    expect(await replaceSettings(database, 1, 0, settings)).toBe(true);
    expect(await replaceSettings(database, 1, 0, { ...settings, listingLive: true })).toBe(false);
    expect(await replaceSettings(database, 1, 1, { ...settings, listingLive: true })).toBe(true);
    expect(await readSettings(database, 1)).toEqual({ version: 2, settings: { ...settings, listingLive: true } });
    expect((await readSettings(database, 2)).version).toBe(0);
  });

  test("the history is told newest first, and what came after a version oldest first", async () => {
    for (const version of [1, 2, 3])
      await recordChange(database, 1, {
        version,
        section: "data",
        by: ADA,
        changes: [{ field: "language", before: null, after: version }],
      });
    await recordChange(database, 2, { version: null, section: "official-figures", by: ADA, changes: [] });
    expect((await latestChanges(database, 1, 2)).map((entry) => entry.version)).toEqual([3, 2]);
    const since = await changesSince(database, 1, { after: 1, until: 99 });
    expect(since.map((entry) => entry.version)).toEqual([2, 3]);
    expect(since[0]).toMatchObject({ by: ADA, changes: [{ field: "language", before: null, after: 2 }] });
    expect(Date.parse(since[0]?.at ?? "")).toBeGreaterThan(Date.now() - 60_000);
  });

  test("a filed form and official figures come back as they were, the newest first", async () => {
    const { contacts } = settings;
    await recordFiling(database, 1, { filedOn: "2026-10-01", filedBy: "501", contacts, accountMapping: null });
    await recordFiling(database, 1, { filedOn: "2026-11-01", filedBy: "502", contacts, accountMapping: "Crossbeam" });
    expect(await filingsOf(database, 1, 5)).toEqual([
      { filedOn: "2026-11-01", filedBy: "502", contacts, accountMapping: "Crossbeam" },
      { filedOn: "2026-10-01", filedBy: "501", contacts, accountMapping: null },
    ]);
    await saveOfficialMonths(database, 1, [{ ...month, month: "2026-09" }, month]);
    await saveOfficialMonths(database, 1, [{ ...month, reviewCount: 5 }]);
    expect(await officialMonths(database, 1)).toEqual([
      { ...month, reviewCount: 5 },
      { ...month, month: "2026-09" },
    ]);
    expect(await officialMonths(database, 2)).toEqual([]);
  });

  test("records that HubSpot refused are named with its sentence", async () => {
    await enqueueCrmWrites(database, 1, [
      { objectType: "contacts", objectId: "20", properties: { a: "b" } },
      { objectType: "companies", objectId: "10", properties: { a: "b" } },
    ]);
    const refused = (await dueCrmWrites(database, 1, "contacts", 1)).map((write) => ({
      ...write,
      reason: "property is read-only",
    }));
    await postponeCrmWrites(database, 1, refused, { first: 60, longest: 60 });
    expect(await countCrmWrites(database, 1)).toBe(2);
    expect(await refusedCrmWrites(database, 1, 5)).toEqual([
      { kind: "contacts", objectId: "20", name: "20", reason: "property is read-only" },
    ]);
  });

  test("companies are exported slice by slice, none twice and none left out", async () => {
    const ids = ["9", "10", "101", "11", "2"];
    const mrr = [{ changedAt: "2026-01-01T00:00:00.000Z", value: "5" }];
    await saveCompanies(
      database,
      1,
      1,
      ids.map((id) => companyRow(id, null, { mrr })),
    );
    const seen: string[] = [];
    for (let after: string | undefined = ""; after !== undefined;) {
      const slice = await EXPORT.companies(database, 1, { after, limit: 2 });
      seen.push(...slice.map(({ id }) => id));
      after = slice.at(-1)?.id;
    }
    expect(seen).toHaveLength(ids.length);
    expect(new Set(seen)).toEqual(new Set(ids));
  });
});
