import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createGateway } from "../../server/hubspot/create-gateway.ts";
import { createOAuthClient } from "../../server/hubspot/create-oauth-client.ts";
import { createTokens } from "../../server/install/create-tokens.ts";
import { addJobs, claimJob } from "../../server/store/jobs.ts";
import { findTenant, savePortal } from "../../server/store/portals.ts";
import { sql } from "../../server/store/sql.ts";
import { findTokens } from "../../server/store/tokens.ts";
import type { Database } from "../../server/store/database.ts";
import { testEngines } from "../database/test-databases.ts";
import { CLIENT_SECRET } from "../service/start-test-service.ts";
import { connectAccount } from "./connect-account.ts";
import { CLIENT_ID, firm, KEY, startHubSpot, type TestHubSpot } from "./start-hubspot.ts";

const NOBODY = { hub_id: null, user_id: null, scopes: null };
const SOON = { portalId: 1, expiresIn: 60 };

describe.each(await testEngines())("the token of an account, on $name", ({ open }) => {
  let database: Database;
  let hubspot: TestHubSpot;
  beforeEach(async () => {
    database = await open();
    hubspot = await startHubSpot([firm(1), firm(2)]);
    const account = { timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
    for (const portalId of [1, 2]) await savePortal(database, { ...account, portalId });
    for (const portalId of [1, 2]) await addJobs(database, portalId);
  });
  afterEach(async () => {
    await database.close();
    await hubspot.close();
  });

  const instance = (oauth: { refresh: TestHubSpot["oauth"]["refresh"] } = hubspot.oauth) =>
    createTokens({ database, keys: [KEY], oauth });
  const rowOf = async (portalId: number) =>
    (
      await database.query<{ revoked: boolean; text: string }>(sql`
        select revoked_at is not null as revoked, access_token || refresh_token as text
        from tokens where portal_id = ${portalId}`)
    )[0];

  test("20 calls at once on a token that ends soon renew it once, also from two instances", async () => {
    await connectAccount(database, hubspot, SOON);
    const [one, two] = [instance(), instance()];
    const tokens = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? one(1) : two(1))));
    expect(new Set(tokens).size).toBe(1);
    expect(hubspot.refreshes()).toBe(1);
    expect(hubspot.installs.grantOf(tokens[0] ?? "")?.portalId).toBe(1);
  });

  test("a token that is good for long is not renewed, and no token is stored in clear", async () => {
    const { accessToken, refreshToken } = await connectAccount(database, hubspot, { portalId: 1 });
    expect(await instance()(1)).toBe(accessToken);
    expect(hubspot.refreshes()).toBe(0);
    const row = await rowOf(1);
    expect(row?.text).not.toContain(accessToken);
    expect(row?.text).not.toContain(refreshToken);
  });

  test("the refresh token that comes back is the next one to be used", async () => {
    await connectAccount(database, hubspot, SOON);
    await instance()(1);
    await database.query(sql`update tokens set expires_at = now()`);
    const token = await instance()(1);
    expect(hubspot.refreshes()).toBe(2);
    expect(hubspot.installs.grantOf(token)?.portalId).toBe(1);
  });

  test("a token that HubSpot refuses before its time is renewed once, and the call goes through", async () => {
    await connectAccount(database, hubspot, { portalId: 1 });
    const other = await connectAccount(database, hubspot, { portalId: 1 });
    hubspot.installs.revoke(other.refreshToken);
    await connectAccount(database, hubspot, { portalId: 1 });
    const tokenOf = instance();
    const spoilt: string[] = [];
    const gateway = createGateway({
      apiUrl: hubspot.url,
      async accessToken(refused) {
        if (refused === undefined) return `${await tokenOf(1)}x`;
        spoilt.push(refused);
        return tokenOf(1, refused);
      },
    });
    expect(await gateway.readAccount()).toMatchObject({ portalId: 1 });
    expect(spoilt).toHaveLength(1);
    await gateway.close();
  });

  test("an account that took our access away is not connected: its work ends, other accounts' goes on", async () => {
    const pair = await connectAccount(database, hubspot, SOON);
    await connectAccount(database, hubspot, { portalId: 2 });
    hubspot.installs.revoke(pair.refreshToken);
    const tokenOf = instance();
    await expect(tokenOf(1)).rejects.toMatchObject({ name: "NotConnectedError", status: 401 });
    await expect(tokenOf(1)).rejects.toMatchObject({ name: "NotConnectedError" });
    expect(hubspot.refreshes()).toBe(1);
    expect(await rowOf(1)).toMatchObject({ revoked: true });
    expect(await findTenant(database, 1)).toBeNull();
    const claim = () => claimJob(database, { job: "sync", portalId: null }, { heldBy: "me", seconds: 60 });
    expect([await claim(), await claim()]).toMatchObject([{ portalId: 2 }, null]);
    expect(await tokenOf(2)).toBeTruthy();
  });

  test("while HubSpot is away, or knows nothing of our app, no installation is given up", async () => {
    await connectAccount(database, hubspot, SOON);
    const away = createOAuthClient({
      apiUrl: "http://127.0.0.1:9",
      clientId: CLIENT_ID,
      clientSecrets: [CLIENT_SECRET],
    });
    await expect(instance(away)(1)).rejects.toMatchObject({ fault: "later", transient: true });
    const wrong = createOAuthClient({ apiUrl: hubspot.url, clientId: CLIENT_ID, clientSecrets: ["another-secret"] });
    await expect(instance(wrong)(1)).rejects.toMatchObject({ fault: "configuration", transient: false });
    expect(await rowOf(1)).toMatchObject({ revoked: false });
    expect(await instance()(1)).toBeTruthy();
  });

  test("killed between HubSpot's answer and storing it: healed by the next refresh where HubSpot keeps the refresh token", async () => {
    const pair = await connectAccount(database, hubspot, SOON);
    const dying = async () => Promise.reject(new Error("killed"));
    await expect(instance({ refresh: dying })(1)).rejects.toThrow("killed");
    const keeps = async (refreshToken: string) => {
      expect(refreshToken).toBe(pair.refreshToken);
      return { ...NOBODY, access_token: "new", refresh_token: refreshToken, expires_in: 1800 };
    };
    expect(await instance({ refresh: keeps })(1)).toBe("new");
  });

  test("and where HubSpot has replaced it, the account must install again; its data is still there", async () => {
    await connectAccount(database, hubspot, SOON);
    const dying = async (refreshToken: string) => {
      await hubspot.oauth.refresh(refreshToken);
      throw new Error("killed");
    };
    await expect(instance({ refresh: dying })(1)).rejects.toThrow("killed");
    expect(await rowOf(1)).toMatchObject({ revoked: false });
    await expect(instance()(1)).rejects.toMatchObject({ name: "NotConnectedError" });
    await connectAccount(database, hubspot, { portalId: 1 });
    expect(await instance()(1)).toBeTruthy();
    expect(await findTokens(database, 1)).not.toBeNull();
    expect(await findTenant(database, 1)).toMatchObject({ portal: { portalId: 1 } });
  });

  test("a new key takes over at the next renewal", async () => {
    await connectAccount(database, hubspot, SOON);
    const newer = Buffer.alloc(32, 8);
    const token = await createTokens({ database, keys: [newer, KEY], oauth: hubspot.oauth })(1);
    expect(await createTokens({ database, keys: [newer], oauth: hubspot.oauth })(1)).toBe(token);
  });
});
