import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createCrm } from "./create-crm.ts";
import { type HubSpot, createHubSpot } from "./create-hubspot.ts";
import { faultsOf } from "./fixture/openapi-answers.ts";
import { NOW, smallPortal } from "./fixture/small-portal.ts";

const REDIRECT = "https://standing.partner.example/oauth/callback";
const APP = { clientId: "client", clientSecret: "client-secret", redirectUrls: [REDIRECT], scopes: ["oauth", "a"] };
const CONTACTS = ["oauth", "crm.objects.contacts.read", "crm.objects.contacts.write"];
const VERIFIER = "v".repeat(50);
const PORTAL = 1234567;

let hubspot: HubSpot;
let url: string;
let now: Date;
let close: () => void;

beforeEach(async () => {
  now = NOW;
  const snapshots = [smallPortal(), { ...smallPortal(), portalId: 2 }];
  hubspot = createHubSpot({ snapshots, app: APP, now: () => now });
  const server = hubspot.app.listen(0);
  await new Promise((resolve) => server.once("listening", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => (server.closeAllConnections(), server.close());
});
afterEach(() => close());

async function authorize(more: Record<string, string> = {}) {
  const address = new URL("/oauth/authorize", url);
  const challenge = createHash("sha256").update(VERIFIER).digest("base64url");
  const asked = { client_id: "client", redirect_uri: REDIRECT, scope: "oauth a", state: "s" };
  const pkce = { code_challenge: challenge, code_challenge_method: "S256" };
  for (const [name, value] of Object.entries({ ...asked, ...pkce, ...more })) address.searchParams.set(name, value);
  const response = await fetch(address, { redirect: "manual" });
  const location = response.headers.get("location");
  return { status: response.status, back: location ? new URL(location).searchParams : null };
}

async function post(path: string, form: Record<string, string>) {
  const body = new URLSearchParams({ client_id: "client", client_secret: "client-secret", ...form });
  const response = await fetch(`${url}/oauth/2026-09/token${path}`, { method: "POST", body });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const exchange = (code: string, more: Record<string, string> = {}) =>
  post("", { grant_type: "authorization_code", code, redirect_uri: REDIRECT, code_verifier: VERIFIER, ...more });

async function install(account = String(PORTAL)) {
  const { back } = await authorize({ account });
  return (await exchange(back?.get("code") ?? "")).body as { access_token: string; refresh_token: string };
}

const details = (token: string) =>
  fetch(`${url}/account-info/2026-09/details`, { headers: { authorization: `Bearer ${token}` } });

test("a code is exchanged once, and its token opens the account that agreed, and no other", async () => {
  const { back } = await authorize({ account: "2" });
  expect(back?.get("state")).toBe("s");
  const code = back?.get("code") ?? "";
  const granted = await exchange(code);
  expect(granted).toMatchObject({
    status: 200,
    body: { hub_id: 2, user_id: 501, expires_in: 1800, scopes: ["oauth", "a"] },
  });
  expect(await (await details(String(granted.body["access_token"]))).json()).toMatchObject({ portalId: 2 });
  expect(await exchange(code)).toMatchObject({
    status: 400,
    body: { status: "BAD_AUTH_CODE", error: "invalid_grant" },
  });
});

test.each([
  ["an unknown client", { client_id: "other" }, "BAD_CLIENT_ID"],
  ["a wrong secret", { client_secret: "other" }, "BAD_CLIENT_SECRET"],
  ["another redirect address", { redirect_uri: "https://other.example" }, "BAD_REDIRECT_URI"],
  ["another verifier", { code_verifier: "w".repeat(50) }, "BAD_AUTH_CODE"],
  ["an unknown code", { code: "code-x" }, "BAD_AUTH_CODE"],
  ["an unknown refresh token", { grant_type: "refresh_token", refresh_token: "x" }, "BAD_REFRESH_TOKEN"],
])("%s is refused as HubSpot's document says", async (_what, more, status) => {
  const { back } = await authorize();
  const answer = await exchange(back?.get("code") ?? "", more);
  expect(answer).toMatchObject({ status: 400, body: { status } });
  expect(faultsOf("POST /oauth/2026-09/token", answer)).toEqual([]);
});

test("an address without the app's exact scopes or redirect is refused; who says no comes back with an error", async () => {
  expect((await authorize({ scope: "a" })).status).toBe(400);
  expect((await authorize({ redirect_uri: "https://other.example" })).status).toBe(400);
  expect((await authorize({ deny: "" })).back?.get("error")).toBe("access_denied");
});

test("a refresh token is replaced at each refresh, an access token ends after half an hour", async () => {
  const { access_token, refresh_token } = await install();
  expect(faultsOf("POST /oauth/2026-09/token/introspect", await post("/introspect", { token: access_token }))).toEqual(
    [],
  );
  now = new Date(NOW.getTime() + 1801_000);
  expect((await details(access_token)).status).toBe(401);
  expect(await post("/introspect", { token: access_token })).toEqual({ status: 200, body: { active: false } });
  const renewed = await post("", { grant_type: "refresh_token", refresh_token });
  expect((await details(String(renewed.body["access_token"]))).status).toBe(200);
  expect(await post("", { grant_type: "refresh_token", refresh_token })).toMatchObject({ status: 400 });
});

test("a revoked token refreshes nothing; an app that uninstalls itself from one account stays in the other", async () => {
  const first = await install();
  const second = await install("2");
  const header = { authorization: `Bearer ${first.access_token}` };
  const uninstall = () => fetch(`${url}/appinstalls/2026-09/external-install`, { method: "DELETE", headers: header });
  expect((await uninstall()).status).toBe(204);
  const refused = await uninstall();
  expect(refused.status).toBe(401);
  expect(faultsOf("DELETE /appinstalls/2026-09/external-install", { status: 401, body: await refused.json() })).toEqual(
    [],
  );
  expect((await details(second.access_token)).status).toBe(200);
  expect((await post("/revoke", { token: second.refresh_token })).status).toBe(200);
  expect(await post("", { grant_type: "refresh_token", refresh_token: second.refresh_token })).toMatchObject({
    status: 400,
  });
  expect((await details(second.access_token)).status).toBe(200);
});

test("an app that does not name `oauth` is refused by the page: HubSpot adds it to every app", async () => {
  const scopes = APP.scopes.splice(0, 1);
  expect((await authorize({ scope: "a" })).status).toBe(400);
  APP.scopes.unshift(...scopes);
});

test.each([
  ["GET", "/account-info/2026-09/details", ["crm.objects.contacts.read"], 403],
  ["DELETE", "/appinstalls/2026-09/external-install", ["crm.objects.contacts.read"], 403],
  ["GET", "/crm/objects/2026-09/contacts", ["oauth"], 403],
  ["POST", "/crm/objects/2026-09/0-1/search", CONTACTS, 200],
  ["PATCH", "/crm/objects/2026-09/contacts/7", ["oauth", "crm.objects.contacts.read"], 403],
  ["GET", "/crm/objects/2026-09/tasks", CONTACTS, 200],
  ["GET", "/crm/objects/2026-09/partner_clients", CONTACTS, 403],
  ["POST", "/crm/properties/2026-09/companies/groups", ["oauth", "crm.schemas.companies.read"], 403],
  ["GET", "/crm/properties/2026-09/companies", ["oauth", "crm.schemas.companies.read"], 200],
  ["GET", "/crm/owners/2026-09", ["oauth"], 403],
  ["GET", "/crm/lists/2026-09/object-type-id/0-2/name/x", ["oauth", "crm.lists.write"], 403],
  ["POST", "/crm/lists/2026-09", ["oauth", "crm.lists.read"], 403],
  ["PUT", "/crm/lists/2026-09/1/memberships/add", ["oauth", "crm.lists.write"], 403],
  ["PUT", "/crm/lists/2026-09/1/memberships/add", ["oauth", "crm.lists.read", "crm.lists.write"], 404],
  ["GET", "/settings/users/2026-03/teams", ["oauth", "settings.users.read"], 403],
  ["GET", "/settings/users/2026-03", ["oauth", "settings.users.read"], 200],
])("%s %s with %s is %i", async (method, path, scopes, status) => {
  const { app } = createCrm({ snapshot: smallPortal(), scopes });
  const server = app.listen(0);
  await new Promise((resolve) => server.once("listening", resolve));
  const headers = { authorization: "Bearer standing-sandbox-token", "content-type": "application/json" };
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const answer = await fetch(address, { method, headers, ...(method !== "GET" && { body: "{}" }) });
  expect(answer.status).toBe(status);
  if (status === 403) expect(await answer.json()).toMatchObject({ category: "MISSING_SCOPES" });
  server.closeAllConnections();
  server.close();
});
