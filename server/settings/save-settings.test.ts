import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { SaveSettingsSchema } from "@partner-standing/contract/settings/settings-change";
import { expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import { isFormStale } from "../rules/packs/technology/poc-form.ts";
import type { Database } from "../store/engine/database.ts";
import { type StoredPortal, findPortal, savePortal } from "../store/portals/portals.ts";
import { latestChanges } from "../store/settings/settings-changes.ts";
import { readSettings, seedSettings } from "../store/settings/settings.ts";
import { changeSettings, fieldChanges, saveSettings } from "./save-settings.ts";

const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };

test.each(await testEngines())("on $name of ten who save at once exactly one is saved", async ({ open }) => {
  const database = await open();
  await savePortal(database, PORTAL);
  await seedSettings(database, 1, PortalSettingsSchema.parse({}));
  const portal = (await findPortal(database, 1)) as StoredPortal;
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      saveSettings(
        { database, portal, by: { userId: String(index), name: `User ${index}` } },
        { section: "data", version: 1, changes: { activityWindowDays: index + 1 }, idempotencyKey: `k${index}` },
      ),
    ),
  );
  const saved = answers.findIndex((answer) => answer.saved);
  expect(answers.filter((answer) => answer.saved)).toHaveLength(1);
  for (const answer of answers)
    if (!answer.saved) expect(answer.conflict.since.map((entry) => entry.by.name)).toEqual([`User ${saved}`]);
  expect(await readSettings(database, 1)).toMatchObject({ version: 2, settings: { activityWindowDays: saved + 1 } });
  expect(await latestChanges(database, 1, 20)).toHaveLength(1);
  await database.close();
});

test.each(await testEngines())("on $name a save whose consequences fail leaves nothing behind", async ({ open }) => {
  const database = await open();
  await savePortal(database, PORTAL);
  const portal = (await findPortal(database, 1)) as StoredPortal;
  const full: Database = {
    ...database,
    transaction: (work) =>
      database.transaction((transaction) =>
        work({
          query: (statement) =>
            statement.text.includes("into derivations")
              ? Promise.reject(new Error("no room"))
              : transaction.query(statement),
        }),
      ),
  };
  const save = { database: full, portal, by: { userId: "501", name: "Ada" } };
  const asked = { section: "data" as const, version: 0, changes: { usdRates: { EUR: 1.1 } }, idempotencyKey: "k" };
  await expect(saveSettings(save, asked)).rejects.toThrow("no room");
  expect((await readSettings(database, 1)).version).toBe(0);
  expect(await latestChanges(database, 1, 5)).toEqual([]);
  expect(await saveSettings({ ...save, database }, asked)).toEqual({ saved: true, readAgain: false });
  expect(await findPortal(database, 1)).toMatchObject({ deriving: true });
  await database.close();
});

const ADA = { name: "Ada Berg", email: "ada@partner.example" };
const EVA = { name: "Eva Noll", email: "eva@partner.example" };
const before = PortalSettingsSchema.parse({
  currentTier: "rising",
  contacts: { partnershipOwner: ADA },
  pocFormSubmittedOn: "2026-10-01",
});
const withOwner = (partnershipOwner: typeof ADA) =>
  changeSettings(before, { section: "contacts", changes: { contacts: { partnershipOwner } } });

test("a change of one field leaves every other as it was", () => {
  const after = changeSettings(before, { section: "programs", changes: { listingLive: true } });
  expect(after).toEqual({ ...before, listingLive: true });
  expect(fieldChanges(before, after)).toEqual([{ field: "listingLive", before: false, after: true }]);
});

test("a changed contact makes the form stale, and changing it back makes it true again", () => {
  const changed = withOwner(EVA);
  expect(fieldChanges(before, changed)).toEqual([{ field: "contacts.partnershipOwner", before: ADA, after: EVA }]);
  expect([isFormStale(before), isFormStale(changed)]).toEqual([false, true]);
  const back = changeSettings(changed, { section: "contacts", changes: { contacts: { partnershipOwner: ADA } } });
  expect(isFormStale(back)).toBe(false);
});

test("picking the same person from the account's users does not make the form stale; a new address does", () => {
  const picked = { ...ADA, source: { kind: "user" as const, id: "501" } };
  expect(isFormStale(withOwner(picked))).toBe(false);
  expect(isFormStale(withOwner({ ...ADA, email: "berg@partner.example" }))).toBe(true);
});

test("a mapping is told by the kind of record, a removed one as null", () => {
  const mapped = { ...before.properties, companies: { pp_hubspot_mrr: "mrr" } };
  const after = changeSettings(before, { section: "data", changes: { properties: mapped } });
  expect(fieldChanges(before, after)).toEqual([
    { field: "properties.companies", before: {}, after: { pp_hubspot_mrr: "mrr" } },
  ]);
});

test("a part of the membership in the Solutions program changes alone, and is told by its own name", () => {
  const after = changeSettings(before, {
    section: "solutions",
    changes: { currentTier: "gold", ownSubscription: true },
  });
  expect(after.solutions).toEqual({ ...before.solutions, currentTier: "gold", ownSubscription: true });
  expect(fieldChanges(before, after)).toEqual([
    { field: "solutions.currentTier", before: null, after: "gold" },
    { field: "solutions.ownSubscription", before: false, after: true },
  ]);
});

test("the days that managed MRR goes by change with the membership, and stay where they were kept", () => {
  const after = changeSettings(before, { section: "solutions", changes: { activityWindowDays: 90 } });
  expect(after.solutions).toEqual(before.solutions);
  expect(fieldChanges(before, after)).toEqual([{ field: "activityWindowDays", before: 60, after: 90 }]);
});

test.each<[string, object, boolean]>([
  [
    "all numbers of a tier",
    { thresholds: { gold: { totalPoints: 2000, sourcedPoints: 600, grossRetention: 80 } } },
    true,
  ],
  ["more than everything retained", { thresholds: { gold: { grossRetention: 100.1 } } }, false],
  ["a threshold of no tier", { thresholds: { bronze: { soldMrr: 1, managedMrr: 1 } } }, false],
  [
    "packages in order",
    {
      packages: [
        { from: "2024-01-01", package: "provider" },
        { from: "2025-06-01", package: "partner" },
      ],
    },
    true,
  ],
  [
    "packages out of order",
    {
      packages: [
        { from: "2025-06-01", package: "partner" },
        { from: "2024-01-01", package: "provider" },
      ],
    },
    false,
  ],
  [
    "two packages from one day on",
    {
      packages: [
        { from: "2025-06-01", package: "partner" },
        { from: "2025-06-01", package: "provider" },
      ],
    },
    false,
  ],
  ["an address", { partnerEmployees: ["ada@partner.example"] }, true],
  ["a name for an address", { partnerEmployees: ["Ada Berg"] }, false],
  ["a field that is none", { tier: "gold" }, false],
  ["a day that is none", { certifiedUntil: "2027-02-30" }, false],
])("%s: %j", (_what, changes, fits) => {
  const asked = { section: "solutions", version: 1, idempotencyKey: crypto.randomUUID(), changes };
  expect(SaveSettingsSchema.safeParse(asked).success).toBe(fits);
});
