import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { freshDirectory } from "../database/template-database.ts";
import { buildService, type Service } from "../../server/build-service.ts";
import { listen } from "../../server/process/listen.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, signedRequest, type Answer } from "../service/start-test-service.ts";
import appFile from "../../src/app/app-hsmeta.json" with { type: "json" };
import { CLIENT_ID, firm, KEY, REDIRECT_URI, startHubSpot, type TestHubSpot } from "./start-hubspot.ts";

const TODAY = "2026-11-22";
/** One service for all tests, each with two accounts of its own. */
const ACCOUNTS = Array.from({ length: 54 }, (_, index) => 11 + index);

let portal: number;
let other: number;
let directory: string;
let hubspot: TestHubSpot;
let service: Service;
let server: { port: number; close: () => Promise<void> };

beforeAll(async () => {
  directory = await freshDirectory();
  hubspot = await startHubSpot(ACCOUNTS.map((portalId) => firm(portalId)));
  service = await buildService(
    {
      port: 0,
      clientSecrets: [CLIENT_SECRET],
      oauth: { clientId: CLIENT_ID, appUrl: hubspot.url, encryptionKeys: [KEY] },
      apiUrl: hubspot.url,
      appId: null,
      publicBaseUrls: [PUBLIC_BASE_URL],
      database: { directory },
      logLevel: "silent",
    },
    { today: () => TODAY },
  );
  server = await listen(service.app, 0);
});
afterAll(async () => {
  await server.close();
  await service.close();
  await hubspot.close();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(() => {
  [portal = 0, other = 0] = ACCOUNTS.splice(0, 2);
});

const go = (address: string, cookie?: string) =>
  fetch(address, { redirect: "manual", headers: cookie ? { cookie } : {} });
const here = (address: string) => address.replace(PUBLIC_BASE_URL, `http://127.0.0.1:${server.port}`);

/** The administrator's browser, from the install link to HubSpot's page and back to our door. */
async function begin(more = `&account=${portal}`) {
  const started = await go(here(`${PUBLIC_BASE_URL}/oauth/install`));
  const setCookie = started.headers.get("set-cookie") ?? "";
  const page = started.headers.get("location") ?? "";
  const back = (await go(page + more)).headers.get("location") ?? "";
  return { setCookie, cookie: setCookie.split(";")[0] ?? "", page: new URL(page), back };
}

async function install(portalId = portal) {
  const { back, cookie } = await begin(`&account=${portalId}`);
  return go(here(back), cookie);
}

async function ask(pathAndQuery: string, portalId: number, body?: object): Promise<Answer> {
  const sending = { portalId, ...(body && { method: "POST", body: JSON.stringify(body) }) };
  return (await (await signedRequest(`http://127.0.0.1:${server.port}`, pathAndQuery, sending)).json()) as Answer;
}
const standing = (portalId: number) => ask("/api/standing", portalId);
const codeOf = async (portalId: number) => (await standing(portalId)).error?.code ?? "known";

test("the install link asks for exactly the scopes of app-hsmeta.json, and keeps the verifier to itself", async () => {
  const { page, setCookie } = await begin();
  const asked = Object.fromEntries(page.searchParams);
  const scopes = asked["scope"]?.split(" ") ?? [];
  const optional = asked["optional_scope"]?.split(" ") ?? [];
  const required = appFile.config.auth.requiredScopes;
  expect(scopes[0]).toBe("oauth");
  expect(scopes).toEqual(required.filter((scope) => !optional.includes(scope)));
  const lists = ["crm.lists.read", "crm.lists.write"];
  expect(optional).toEqual(["automation", ...lists, "crm.objects.partner-clients.read", "settings.users.teams.read"]);
  expect(page.search).not.toContain("+");
  expect(asked).toMatchObject({ client_id: CLIENT_ID, redirect_uri: REDIRECT_URI, code_challenge_method: "S256" });
  expect(asked["code_challenge"]).toMatch(/^[\w-]{43}$/);
  for (const part of [/HttpOnly/, /Secure/, /SameSite=Lax/, /Path=\/oauth/, /Max-Age=600/])
    expect(setCookie).toMatch(part);
  expect(setCookie).not.toContain(asked["state"]);
});

test("an account that installs the app is read, and its cards answer; another account is still not connected", async () => {
  expect(await codeOf(portal)).toBe("not-connected");
  const done = await install();
  expect(done.status).toBe(200);
  expect(await done.text()).toContain("Partner Standing is installed");
  expect(done.headers.get("set-cookie")).toContain("1970");
  await expect.poll(async () => (await standing(portal)).ok).toBe(true);
  expect(await codeOf(other)).toBe("not-connected");
  expect((await install(other)).status).toBe(200);
  await expect.poll(async () => (await standing(other)).ok).toBe(true);
});

test.each([
  ["another browser", async () => go(here((await begin()).back)), 400, "This browser did not start"],
  ["another state", async () => otherState(), 400, "This browser did not start"],
  ["a state of as many letters and more bytes", async () => strangeState(), 400, "This browser did not start"],
  ["a used code", async () => replayed(), 400, "its code was used or is too old"],
  ["a refusal in HubSpot", async () => denied(), 403, "not confirmed in HubSpot"],
  ["no code", async () => withoutCode(), 400, "sent no code"],
  ["more than ten minutes", async () => late(), 400, "more than ten minutes ago"],
])("%s installs nothing, and the page says what to do", async (_what, attempt, status, sentence) => {
  const answer = await attempt();
  const text = await answer.text();
  expect([answer.status, text]).toEqual([status, expect.stringContaining(sentence)]);
  expect(text).toContain("/oauth/install");
  expect(text).not.toMatch(/BAD_|Error|at \w+ \(/);
  if (_what !== "a used code") expect(await codeOf(portal)).toBe("not-connected");
});

async function otherState() {
  const [first, second] = [await begin(), await begin()];
  return go(here(first.back), second.cookie);
}

async function strangeState() {
  const { back, cookie } = await begin();
  const address = new URL(here(back));
  const length = address.searchParams.get("state")?.length ?? 0;
  address.searchParams.set("state", "é".repeat(length));
  return go(address.href, cookie);
}

async function replayed() {
  const { back, cookie } = await begin();
  expect((await go(here(back), cookie)).status).toBe(200);
  return go(here(back), cookie);
}

async function denied() {
  const { back, cookie } = await begin("&deny=1");
  return go(here(back), cookie);
}

async function withoutCode() {
  const { back, cookie } = await begin();
  const address = new URL(here(back));
  address.searchParams.delete("code");
  return go(address.href, cookie);
}

async function late() {
  const { back, cookie } = await begin();
  const realNow = Date.now;
  Date.now = () => realNow() + 601_000;
  try {
    return await go(here(back), cookie);
  } finally {
    Date.now = realNow;
  }
}

/** HubSpot has asked the administrator by itself: a code, no state, and no ticket of ours. */
function fromListing(returnUrl: string, code = listedCode(), route = "callback") {
  const address = new URL(here(`${PUBLIC_BASE_URL}/oauth/${route}`));
  for (const [name, value] of Object.entries({ code, returnUrl })) address.searchParams.set(name, value);
  return go(address.href);
}
const listedCode = () => hubspot.installs.authorize({ portalId: portal, userId: 501 }, REDIRECT_URI, null);

test.each(["callback", "install"])(
  "an installation that HubSpot started comes to its end at /oauth/%s, and the administrator goes back to HubSpot",
  async (route) => {
    const back = "https://app-eu1.hubspot.com/connected-apps/11?from=listing&a=%20b";
    const done = await fromListing(back, listedCode(), route);
    expect([done.status, done.headers.get("location")]).toEqual([302, back]);
    await expect.poll(async () => (await standing(portal)).ok).toBe(true);
  },
);

test.each([
  "http://app.hubspot.com/",
  "https://hubspot.com.evil.example/",
  "https://evilhubspot.com/",
  "https://evil.example/?a=.hubspot.com",
  "https://app.hubspot.com@evil.example/",
  "https://ada@app.hubspot.com/",
  "https://app.hubspot.com:8443/",
  "https://evil.example\\\\.hubspot.com/",
  "//app.hubspot.com/",
  "/oauth/install",
  "javascript:alert(1)//.hubspot.com",
  "",
])("an installation that would lead on to %s is refused, and its code is not used", async (returnUrl) => {
  const code = listedCode();
  const refused = await fromListing(returnUrl, code);
  expect([refused.status, refused.headers.get("location")]).toEqual([400, null]);
  expect(await codeOf(portal)).toBe("not-connected");
  expect(hubspot.installs.exchange(code, REDIRECT_URI, undefined)).not.toBeNull();
});

test("a code of an installation that was started here is worth nothing without the browser that started it", async () => {
  const { back } = await begin();
  const code = new URL(back).searchParams.get("code") ?? "";
  expect((await fromListing("https://app.hubspot.com/", code)).status).toBe(400);
  expect(await codeOf(portal)).toBe("not-connected");
  const withState = `${here(back)}&returnUrl=https%3A%2F%2Fapp.hubspot.com%2F`;
  expect((await go(withState)).status).toBe(400);
});

test("an account that uninstalls the app in HubSpot is not connected any more, and connected again when it returns", async () => {
  await install();
  await expect.poll(async () => (await standing(portal)).ok).toBe(true);
  hubspot.installs.uninstall(portal);
  await ask("/api/sync", portal, { idempotencyKey: "again" });
  await expect.poll(() => codeOf(portal)).toBe("not-connected");
  await install();
  await expect.poll(async () => (await standing(portal)).ok).toBe(true);
});

test("erasing an account's data uninstalls the app from it, and leaves the others alone", async () => {
  await install();
  await install(other);
  for (const portalId of [portal, other]) await expect.poll(async () => (await standing(portalId)).ok).toBe(true);
  expect(await ask("/api/portal-data/erase", portal, { portalId: portal, idempotencyKey: "erase" })).toMatchObject({
    ok: true,
  });
  expect(hubspot.installs.isInstalled(portal)).toBe(false);
  expect(hubspot.crmOf(portal).calls.count("DELETE", "/appinstalls/2026-09/external-install")).toBe(1);
  expect(await codeOf(portal)).toBe("not-connected");
  expect((await standing(other)).ok).toBe(true);
  expect(hubspot.installs.isInstalled(other)).toBe(true);
});
