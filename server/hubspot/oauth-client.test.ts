import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MISBEHAVIOURS, type MisbehaviourKind } from "../../sandbox/crm/access/misbehaviours.ts";
import { CLIENT_ID, type TestHubSpot, firm, startHubSpot } from "../../test/install/start-hubspot.ts";
import { CLIENT_SECRET } from "../../test/service/start-test-service.ts";
import { createOAuthClient } from "./oauth-client.ts";
import { OAuthError } from "../errors/oauth-error.ts";

vi.mock("./calls/patience.ts", () => ({ TOKEN_MS: 1_000 }));

let hubspot: TestHubSpot;
beforeEach(async () => {
  hubspot = await startHubSpot([firm(1)]);
});
afterEach(() => hubspot.close());

const answers = (body: unknown) => hubspot.misbehaviour.add({ status: 200, body });
const refresh = () => hubspot.oauth.refresh(hubspot.grant(1).refreshToken);
const failed = (asked: Promise<unknown>) =>
  asked.then(
    () => "answered" as const,
    (error: unknown) => error,
  );

const FULL = { access_token: "a", refresh_token: "r", expires_in: 1800, hub_id: 1, user_id: 501, scopes: ["x", "y"] };

/** RFC 6749, 5.1 and 6: what may be left out, and how it may be written. */
describe("a token answer", () => {
  test.each<[string, object, object]>([
    ["as HubSpot documents it", {}, { access_token: "a", refresh_token: "r", expires_in: 1800, user_id: "501" }],
    ["without a refresh token", { refresh_token: undefined }, { refresh_token: null }],
    ["with a refresh token that is null", { refresh_token: null }, { refresh_token: null }],
    ["with an empty refresh token", { refresh_token: "" }, { refresh_token: null }],
    ["with seconds as text", { expires_in: "1800" }, { expires_in: 1800 }],
    ["without seconds", { expires_in: undefined }, { expires_in: 1800 }],
    ["with seconds that are none", { expires_in: null }, { expires_in: 1800 }],
    ["that is over", { expires_in: -5 }, { expires_in: 1800 }],
    ["for longer than a day", { expires_in: 1e300 }, { expires_in: 86_400 }],
    ["of nobody", { user_id: null }, { user_id: null }],
    ["of a user as text", { user_id: "501" }, { user_id: "501" }],
    ["of an account as text", { hub_id: "1" }, { access_token: "a" }],
    ["of no account", { hub_id: null }, { access_token: "a" }],
    ["with scopes in one text", { scopes: "x y" }, { scopes: ["x", "y"] }],
    ["with scopes as the RFC names them", { scopes: undefined, scope: "x  y" }, { scopes: ["x", "y"] }],
    ["without scopes", { scopes: null }, { scopes: null }],
  ])("%s is understood", async (_what, more, read) => {
    answers({ ...FULL, ...more });
    expect(await refresh()).toMatchObject(read);
  });

  test.each([[{ access_token: undefined }], [{ access_token: "" }], [{ access_token: null }], [{ access_token: 7 }]])(
    "with %j is none",
    async (more) => {
      answers({ ...FULL, ...more });
      expect(await failed(refresh())).toMatchObject({ name: "HubSpotError", status: 0, fault: "later" });
    },
  );
});

test.each([
  [
    { active: true, hub_id: 1, hub_domain: "muster.example", user_id: 501 },
    { hub_domain: "muster.example", user_id: "501" },
  ],
  [
    { active: true, hub_id: "1", hub_domain: null, user_id: null },
    { hub_domain: null, user_id: null },
  ],
  [{ active: true }, { hub_domain: null, user_id: null }],
])("what HubSpot knows of a token is understood: %j", async (body, known) => {
  answers(body);
  expect(await hubspot.oauth.introspect("a")).toMatchObject(known);
});

const HARMLESS: MisbehaviourKind[] = [
  "207 that limits every input",
  "207 that fails every input",
  "a list without an end",
  "a list whose next page is the same",
];
const KINDS = (Object.keys(MISBEHAVIOURS) as MisbehaviourKind[]).filter((kind) => !HARMLESS.includes(kind));

test.each(KINDS)("a token endpoint that misbehaves says nothing of the grant, and is asked once: %s", async (kind) => {
  hubspot.misbehaviour.add(MISBEHAVIOURS[kind]);
  const error = await failed(refresh());
  expect(error).toBeInstanceOf(OAuthError);
  expect(error).toMatchObject({ fault: "later" });
  expect(hubspot.refreshes()).toBe(1);
  await expect.poll(() => hubspot.misbehaviour.open()).toBe(0);
});

test("neither secret nor refresh token goes to wherever a redirect points", async () => {
  const elsewhere = await startHubSpot([firm(1)]);
  hubspot.misbehaviour.add({ status: 307, headers: { location: `${elsewhere.url}/oauth/2026-09/token` }, body: "" });
  expect(await failed(refresh())).toBeInstanceOf(OAuthError);
  expect(elsewhere.refreshes()).toBe(0);
  await elsewhere.close();
});

test("while the client secret is changed at HubSpot, the newest that it knows is the one that is used", async () => {
  const client = (...clientSecrets: [string, ...string[]]) =>
    createOAuthClient({ apiUrl: hubspot.url, clientId: CLIENT_ID, clientSecrets });
  const token = () => hubspot.grant(1).refreshToken;
  expect(await client("not-yet-known", CLIENT_SECRET).refresh(token())).toMatchObject({ expires_in: 1800 });
  expect(hubspot.refreshes()).toBe(2);
  expect(await failed(client("not-yet-known", "nor-this").refresh(token()))).toMatchObject({ fault: "configuration" });
});
