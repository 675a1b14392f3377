import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { findPortal, savePortal, type StoredPortal } from "../store/portals/portals.ts";
import { readSettings, seedSettings } from "../store/settings/settings.ts";
import { latestChanges } from "../store/settings/settings-changes.ts";
import { saveSettings } from "./save-settings.ts";

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
