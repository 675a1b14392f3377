import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "./database.ts";
import { findTenant, savePortal } from "./portals.ts";
import { sql } from "./sql.ts";
import { findTokens, lockTokens, markRevoked, markUninstalled, replaceTokens, saveInstallation } from "./tokens.ts";

const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
const INSTALLED = {
  portalId: 1,
  accessToken: "sealed-access",
  refreshToken: "sealed-refresh",
  expiresIn: 1800,
  scopes: ["oauth", "crm.objects.companies.read"],
  hubDomain: "partner.example",
  installedBy: "501",
};

const engines = await testEngines();

describe.each(engines)("the tokens of the portals on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await savePortal(database, PORTAL);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.query(sql`delete from tokens`);
    await saveInstallation(database, INSTALLED);
  });

  test("an installation is kept, and another portal has none", async () => {
    const stored = await findTokens(database, 1);
    expect(stored).toMatchObject({ accessToken: "sealed-access", refreshToken: "sealed-refresh" });
    const seconds = (Date.parse(stored?.expiresAt ?? "") - Date.now()) / 1000;
    expect(seconds).toBeGreaterThan(1790);
    expect(seconds).toBeLessThan(1810);
    expect(await findTokens(database, 2)).toBeNull();
  });

  test("renewed tokens replace the old ones, in the transaction that locked them", async () => {
    await database.transaction(async (transaction) => {
      expect(await lockTokens(transaction, 1)).toMatchObject({ refreshToken: "sealed-refresh" });
      await replaceTokens(transaction, 1, { accessToken: "a2", refreshToken: "r2", expiresIn: 60 });
    });
    expect(await findTokens(database, 1)).toMatchObject({ accessToken: "a2", refreshToken: "r2" });
  });

  test.each([
    ["revoked", markRevoked],
    ["uninstalled", markUninstalled],
  ])("an account that is %s is not connected until it installs the app again", async (_what, mark) => {
    expect(await findTenant(database, 1)).not.toBeNull();
    await mark(database, 1);
    expect(await findTokens(database, 1)).toBeNull();
    expect(await findTenant(database, 1)).toBeNull();
    await saveInstallation(database, INSTALLED);
    expect(await findTokens(database, 1)).not.toBeNull();
    expect(await findTenant(database, 1)).toMatchObject({ portal: PORTAL });
  });
});
