import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../../../test/database/test-databases.ts";
import type { Database } from "../engine/database.ts";
import { findTenant, savePortal } from "./portals.ts";
import { sql } from "../engine/sql.ts";
import {
  claimRenewal,
  findTokens,
  markRevoked,
  markUninstalled,
  releaseRenewal,
  replaceTokens,
  saveInstallation,
} from "./tokens.ts";

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

  const SEALED = { accessToken: "sealed-access", refreshToken: "sealed-refresh" };
  const NEXT = { accessToken: "a2", refreshToken: "r2", expiresIn: 60 };
  const OTHERS = { accessToken: "a0", refreshToken: "r0" };
  const claim = (by: string, tokens = SEALED, seconds = 60) => claimRenewal(database, 1, tokens, { by, seconds });

  test("renewed tokens replace those that they were renewed from, and no others", async () => {
    expect(await replaceTokens(database, 1, OTHERS, NEXT)).toBe(false);
    expect(await findTokens(database, 1)).toMatchObject(SEALED);
    expect(await replaceTokens(database, 1, SEALED, NEXT)).toBe(true);
    expect(await findTokens(database, 1)).toMatchObject({ accessToken: "a2", refreshToken: "r2" });
  });

  test("one renews, however many want to", async () => {
    const claims = await Promise.all(Array.from({ length: 10 }, (_, n) => claim(String(n))));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test("whoever gives a renewal back, dies in it, or has done it leaves the next one to others", async () => {
    expect([await claim("a"), await claim("b")]).toEqual([true, false]);
    await releaseRenewal(database, 1, "b");
    expect(await claim("b")).toBe(false);
    await releaseRenewal(database, 1, "a");
    expect(await claim("b", SEALED, 0)).toBe(true);
    expect(await claim("c")).toBe(true);
    await replaceTokens(database, 1, SEALED, NEXT);
    expect(await claim("d", SEALED)).toBe(false);
    expect(await claim("d", NEXT)).toBe(true);
    await saveInstallation(database, INSTALLED);
    expect(await claim("e")).toBe(true);
  });

  test("tokens that were replaced meanwhile are not taken for revoked", async () => {
    await replaceTokens(database, 1, SEALED, NEXT);
    expect(await markRevoked(database, 1, SEALED)).toBe(false);
    expect(await findTokens(database, 1)).toMatchObject({ refreshToken: "r2" });
  });

  test.each<[string, () => Promise<unknown>]>([
    ["revoked", () => markRevoked(database, 1, SEALED)],
    ["uninstalled", () => markUninstalled(database, 1)],
  ])("an account that is %s is not connected until it installs the app again", async (_what, mark) => {
    expect(await findTenant(database, 1)).not.toBeNull();
    await mark();
    expect(await findTokens(database, 1)).toBeNull();
    expect(await findTenant(database, 1)).toBeNull();
    expect(await claim("a")).toBe(false);
    await saveInstallation(database, INSTALLED);
    expect(await findTokens(database, 1)).not.toBeNull();
    expect(await findTenant(database, 1)).toMatchObject({ portal: PORTAL });
  });
});
