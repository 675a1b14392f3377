import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MISBEHAVIOURS } from "../../sandbox/crm/access/misbehaviours.ts";
import { createGateway } from "../../server/hubspot/gateway.ts";
import { createOAuthClient } from "../../server/hubspot/oauth-client.ts";
import { OAuthError } from "../../server/errors/oauth-error.ts";
import { createTokens } from "../../server/install/tokens.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { addJobs, claimJob } from "../../server/store/jobs/jobs.ts";
import { findTenant, savePortal } from "../../server/store/portals/portals.ts";
import { claimRenewal, findTokens } from "../../server/store/portals/tokens.ts";
import { testEngines } from "../database/test-databases.ts";
import { CLIENT_SECRET } from "../service/start-test-service.ts";
import { connectAccount } from "./connect-account.ts";
import { CLIENT_ID, KEY, type TestHubSpot, firm, startHubSpot } from "./start-hubspot.ts";

const NOBODY = { hub_id: null, user_id: null, scopes: null };
const SOON = { portalId: 1, expiresIn: 60 };
const ENDED = { portalId: 1, expiresIn: 0 };
const ACCOUNTS = Array.from({ length: 14 }, (_, n) => n + 1);
const later = () => Promise.reject(new OAuthError({ status: 503, answer: {}, grant: "refresh_token" }));

describe.each(await testEngines())("the token of an account, on $name", ({ open }) => {
  let database: Database;
  let hubspot: TestHubSpot;
  beforeAll(async () => {
    database = await open();
    const account = { timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
    for (const portalId of ACCOUNTS) await savePortal(database, { ...account, portalId });
  }, 120_000);
  afterAll(() => database.close());
  beforeEach(async () => {
    hubspot = await startHubSpot(ACCOUNTS.map((portalId) => firm(portalId)));
    await database.query(sql`delete from tokens`);
    await database.query(sql`delete from jobs`);
    for (const portalId of [1, 2]) await addJobs(database, portalId);
  });
  afterEach(() => hubspot.close());

  const tokens = (oauth: { refresh: TestHubSpot["oauth"]["refresh"] } = hubspot.oauth) =>
    createTokens({ database, keys: [KEY], oauth });
  const instance = (...oauth: Parameters<typeof tokens>) => tokens(...oauth).tokenOf;
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
    await connectAccount(database, hubspot, ENDED);
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
    const token = await createTokens({ database, keys: [newer, KEY], oauth: hubspot.oauth }).tokenOf(1);
    expect(await createTokens({ database, keys: [newer], oauth: hubspot.oauth }).tokenOf(1)).toBe(token);
  });

  /** HubSpot whose answers are let go one by one. */
  function held() {
    const asked: string[] = [];
    const gates: (() => void)[] = [];
    const refresh: typeof hubspot.oauth.refresh = async (refreshToken) => {
      asked.push(refreshToken);
      await new Promise<void>((resolve) => gates.push(resolve));
      return hubspot.oauth.refresh(refreshToken);
    };
    return { refresh, asked, letGo: () => gates.splice(0).forEach((go) => go()) };
  }
  const loseClaims = () => database.query(sql`update tokens set renewed_until = now() - interval '1 second'`);

  test("while 14 accounts wait for HubSpot's tokens, everybody else's work goes on", async () => {
    for (const portalId of ACCOUNTS) await connectAccount(database, hubspot, { portalId, expiresIn: 0 });
    const oauth = held();
    const tokenOf = instance(oauth);
    const events: string[] = [];
    const waiting = ACCOUNTS.map((portalId) => tokenOf(portalId).then(() => events.push("a token")));
    await expect.poll(() => oauth.asked.length).toBe(ACCOUNTS.length);
    await database.transaction(async (transaction) => {
      await transaction.query(sql`update portals set time_zone = 'Europe/Paris' where portal_id = 1`);
    });
    events.push("a transaction");
    oauth.letGo();
    await Promise.all(waiting);
    expect(events).toEqual(["a transaction", ...ACCOUNTS.map(() => "a token")]);
    expect(hubspot.refreshes()).toBe(ACCOUNTS.length);
  });

  test("what an instance began that died is done by another when the claim has run out", async () => {
    await connectAccount(database, hubspot, ENDED);
    const stored = await findTokens(database, 1);
    if (!stored) throw new Error("nothing is stored");
    await claimRenewal(database, 1, stored, { by: "one that died", seconds: 60 });
    const token = instance()(1);
    await loseClaims();
    expect(hubspot.installs.grantOf(await token)?.portalId).toBe(1);
    expect(hubspot.refreshes()).toBe(1);
  });

  test("an answer that comes after another instance has renewed is dropped, and the newer token taken", async () => {
    await connectAccount(database, hubspot, ENDED);
    const slow = held();
    const late = instance({
      refresh: async (refreshToken) => {
        await slow.refresh(refreshToken).catch(() => undefined);
        return { ...NOBODY, access_token: "late", refresh_token: "late", expires_in: 1800 };
      },
    })(1);
    await expect.poll(() => slow.asked.length).toBe(1);
    await loseClaims();
    const token = await instance()(1);
    slow.letGo();
    expect(await late).toBe(token);
    expect(await instance()(1)).toBe(token);
  });

  test("nor does a refusal of the old refresh token, which comes late, end what another instance has renewed", async () => {
    await connectAccount(database, hubspot, ENDED);
    const slow = held();
    const late = instance({ refresh: slow.refresh })(1);
    await expect.poll(() => slow.asked.length).toBe(1);
    await loseClaims();
    const token = await instance()(1);
    // By now HubSpot knows the old one no more.
    slow.letGo();
    expect(await late).toBe(token);
    expect(await rowOf(1)).toMatchObject({ revoked: false });
  });

  test("a refresh token that HubSpot does not send again goes on being good", async () => {
    const { refreshToken } = await connectAccount(database, hubspot, ENDED);
    const asked: string[] = [];
    const refresh = async (used: string) => {
      asked.push(used);
      return { ...NOBODY, access_token: `${asked.length}`, refresh_token: null, expires_in: 1800 };
    };
    expect(await instance({ refresh })(1)).toBe("1");
    await database.query(sql`update tokens set expires_at = now()`);
    expect(await instance({ refresh })(1)).toBe("2");
    expect(asked).toEqual([refreshToken, refreshToken]);
  });

  test("a token that is good for a minute more serves while HubSpot gives no newer one, and is asked for once", async () => {
    const { accessToken } = await connectAccount(database, hubspot, SOON);
    let asked = 0;
    const tokenOf = instance({ refresh: () => (asked++, later()) });
    for (let call = 0; call < 10; call++) expect(await tokenOf(1)).toBe(accessToken);
    expect(asked).toBe(1);
    await expect(tokenOf(1, "another")).resolves.toBe(accessToken);
    await expect(instance({ refresh: later })(1, accessToken)).rejects.toMatchObject({ fault: "later" });
  });

  test("a token that is new, and refused all the same, is not renewed again and again", async () => {
    await connectAccount(database, hubspot, ENDED);
    const tokenOf = instance();
    const token = await tokenOf(1);
    for (let call = 0; call < 10; call++) expect(await tokenOf(1, token)).toBe(token);
    expect(hubspot.refreshes()).toBe(1);
  });

  test("a token that HubSpot gives for a minute is not renewed at each call", async () => {
    await connectAccount(database, hubspot, ENDED);
    let asked = 0;
    const refresh = async (refreshToken: string) => {
      asked++;
      return { ...NOBODY, access_token: "short", refresh_token: refreshToken, expires_in: 60 };
    };
    const tokenOf = instance({ refresh });
    for (let call = 0; call < 10; call++) expect(await tokenOf(1)).toBe("short");
    expect(asked).toBe(1);
  });

  test("a database that is away for a moment loses no token that HubSpot has just given", async () => {
    await connectAccount(database, hubspot, ENDED);
    let failures = 2;
    const shaky: Database = {
      ...database,
      query: (statement) =>
        statement.text.includes("set access_token") && failures-- > 0
          ? Promise.reject(new Error("the connection is gone"))
          : database.query(statement),
    };
    const token = await createTokens({ database: shaky, keys: [KEY], oauth: hubspot.oauth }).tokenOf(1);
    expect(await instance()(1)).toBe(token);
    expect(hubspot.refreshes()).toBe(1);
  });

  test("who stops stores what HubSpot answers in time", async () => {
    await connectAccount(database, hubspot, ENDED);
    const oauth = held();
    const { tokenOf, stop } = tokens(oauth);
    const token = tokenOf(1);
    await expect.poll(() => oauth.asked.length).toBe(1);
    const stopped = stop();
    oauth.letGo();
    await stopped;
    expect(await instance()(1)).toBe(await token);
    expect(hubspot.refreshes()).toBe(1);
  });

  test("who stops does not wait for HubSpot that is silent, nor for another instance", async () => {
    for (const portalId of [1, 2]) await connectAccount(database, hubspot, { portalId, expiresIn: 0 });
    const stored = await findTokens(database, 2);
    if (!stored) throw new Error("nothing is stored");
    await claimRenewal(database, 2, stored, { by: "another instance", seconds: 60 });
    hubspot.misbehaviour.add(MISBEHAVIOURS["no word"]);
    const { tokenOf, stop } = tokens();
    const waiting = [1, 2].map((portalId) => tokenOf(portalId).catch((error: unknown) => error));
    await expect.poll(() => hubspot.refreshes()).toBe(1);
    await stop();
    for (const error of await Promise.all(waiting)) expect(error).toMatchObject({ fault: "later" });
    await expect.poll(() => hubspot.misbehaviour.open()).toBe(0);
    expect(await rowOf(1)).toMatchObject({ revoked: false });
  });
});
