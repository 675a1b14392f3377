import { PortalSettingsSchema } from "@partner-standing/contract/settings";
import { expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import { findPortal, savePortal, type StoredPortal } from "../store/portals.ts";
import { readSettings, seedSettings } from "../store/settings.ts";
import { latestChanges } from "../store/settings-changes.ts";
import { saveSettings } from "./save-settings.ts";

const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
const nothing = () => Promise.resolve();
const NO_CONSEQUENCES = { rederiveDeals: nothing, rederiveClients: nothing, readAnew: nothing };

test.each(await testEngines())("on $name of ten who save at once exactly one is saved", async ({ open }) => {
  const database = await open();
  await savePortal(database, PORTAL);
  await seedSettings(database, 1, PortalSettingsSchema.parse({}));
  const portal = (await findPortal(database, 1)) as StoredPortal;
  const consequences = NO_CONSEQUENCES;
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      saveSettings(
        { database, portal, by: { userId: String(index), name: `User ${index}` }, consequences },
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
  const consequences = { ...NO_CONSEQUENCES, rederiveDeals: () => Promise.reject(new Error("no room")) };
  const save = { database, portal, by: { userId: "501", name: "Ada" }, consequences };
  const asked = { section: "data" as const, version: 0, changes: { usdRates: { EUR: 1.1 } }, idempotencyKey: "k" };
  await expect(saveSettings(save, asked)).rejects.toThrow("no room");
  expect((await readSettings(database, 1)).version).toBe(0);
  expect(await latestChanges(database, 1, 5)).toEqual([]);
  const working = { ...save, consequences: NO_CONSEQUENCES };
  expect(await saveSettings(working, asked)).toEqual({ saved: true, readAgain: false });
  await database.close();
});
