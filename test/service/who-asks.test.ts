import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createHubSpotFetch } from "../../sandbox/preview/hubspot-fetch.ts";
import { asHubSpotAppends, openDoor, type Door } from "./trouble/open-door.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL } from "./start-test-service.ts";

const VICTIM = "22";
const ADMIN = "501";
const HUBSPOT = { userId: "777", portalId: "11", userEmail: "eve+a@firm.example", appId: "4242" };
const APPENDED = asHubSpotAppends(HUBSPOT);
const FORGED = `portalId=${VICTIM}&userId=${ADMIN}&userEmail=a%40b.example&appId=4242`;

/** Random addresses; a campaign asks for more of them (`ATTACK_ROUNDS=200000`). */
const ROUNDS = Number(process.env["ATTACK_ROUNDS"] ?? 2_000);
/** No measure of speed: a campaign may take longer than any other test. */
const ROUND_MS = 1_000;

const signedFor = [PUBLIC_BASE_URL];
let door: Door;
beforeAll(async () => {
  door = await openDoor({ appId: HUBSPOT.appId, publicBaseUrls: signedFor });
  signedFor.push(`http://127.0.0.1:${door.port}`);
});
afterAll(() => door.close());
beforeEach(() => void door.takeAsked());

const fillers = (count: number, filler = "") => Array.from({ length: count }, () => `&${filler}`).join("");

describe("a card that writes another account into the address it asks for", () => {
  test.each([
    ["once", FORGED],
    ["and a thousand empty pairs", `portalId=${VICTIM}&userId=${ADMIN}${fillers(1_000)}`],
    ["and a thousand pairs", FORGED + fillers(1_000, "a=b")],
    ["and just as many pairs as fit", FORGED + fillers(9, "a=b")],
    ["another user of the own account", `userId=${ADMIN}${fillers(1_000)}`],
    ["with a fragment behind it", `${FORGED}#`],
    ["with a fragment and a question mark", `${FORGED}#?`],
    ["with an escape that is cut off", `${FORGED}&x=%`],
    ["with an escape that is no character", `${FORGED}&x=%ff`],
    ["as a list", "portalId[]=22&portalId=22"],
    ["with an escaped name", `portal%49d=${VICTIM}`],
    ["with an escaped first letter", `%70ortalId=${VICTIM}`],
    ["twice", `portalId=${VICTIM}&portalId=${VICTIM}`],
    ["the own user again", `userId=${HUBSPOT.userId}`],
    ["with an empty value", "portalId="],
    ["with no value", "portalId"],
    ["in an address that is too long", `x=${"a".repeat(5_000)}`],
  ])("%s: gets 401, and nobody is looked up", async (_how, own) => {
    for (const path of ["/api/settings", "/api/standing", "/api/sync", "/api/directory"]) {
      const heard = await door.send(`${path}?${own}&${APPENDED}`);
      expect([heard.status, JSON.parse(heard.body)]).toMatchObject([401, { error: { code: "invalid-signature" } }]);
      expect(heard.headers).not.toMatch(/x-powered-by/i);
    }
    expect(door.takeAsked()).toEqual({ portals: [], users: [] });
  });

  test.each([
    ["under names in brackets", "portalId[]=22&portalId[0]=22"],
    ["under a name in other letters", "PORTALID=22&portalid=22"],
    ["in the value of another name", "x=%26portalId%3D22"],
    ["behind a semicolon", "x=1;portalId=22"],
  ])("%s: is answered for its own account", async (_how, own) => {
    expect((await door.send(`/api/settings?${own}&${APPENDED}`)).status).toBe(200);
    expect(new Set(door.takeAsked().portals)).toEqual(new Set([11]));
  });
});

describe("an address that does not say who asks", () => {
  const without = (name: keyof typeof HUBSPOT) => asHubSpotAppends({ ...HUBSPOT, [name]: undefined } as never);
  test.each(["portalId", "userId", "userEmail", "appId"] as const)("for want of %s gets 401", async (name) => {
    const left = without(name).replace(`${name}=undefined`, "").replaceAll("&&", "&");
    const heard = await door.send(`/api/settings?${left}`);
    expect([heard.status, JSON.parse(heard.body)]).toMatchObject([401, { error: { field: name } }]);
  });

  test.each([
    ["portalId", "0"],
    ["portalId", "011"],
    ["portalId", "1e3"],
    ["portalId", "-11"],
    ["portalId", " 11"],
    ["portalId", "٣"],
    ["portalId", "9999999999999999"],
    ["userId", "777.0"],
    ["userId", "777,501"],
    ["userEmail", ""],
    ["userEmail", "a\0@b"],
    ["appId", "4243"],
    ["appId", "x"],
  ])("because %s is %j gets 401", async (name, value) => {
    expect((await door.send(`/api/settings?${asHubSpotAppends({ ...HUBSPOT, [name]: value })}`)).status).toBe(401);
    expect(door.takeAsked()).toEqual({ portals: [], users: [] });
  });

  test("because it says another name twice is a mistake of the card, and names it", async () => {
    const heard = await door.send(`/api/settings?on=2026-01-01&on=2026-01-02&${APPENDED}`);
    expect([heard.status, JSON.parse(heard.body)]).toMatchObject([400, { error: { field: "on" } }]);
    expect(door.takeAsked()).toEqual({ portals: [], users: [] });
  });
});

test("what HubSpot appends is enough, wherever it stands", async () => {
  for (const own of ["", "?", "?on=2026-11-22", "?&on=2026-11-22"]) {
    const glue = own.includes("?") ? "&" : "?";
    expect((await door.send(`/api/settings${own}${glue}${APPENDED}`)).status).toBe(200);
  }
  expect((await door.send(`/api/settings?${APPENDED}&on=2026-11-22`)).status).toBe(200);
  expect(new Set(door.takeAsked().users.map(({ userId }) => userId))).toEqual(new Set([HUBSPOT.userId]));
});

test("the preview's stand-in for HubSpot's proxy signs as much, and gets as little", async () => {
  const origin = "https://api.firm.example";
  const hubspotFetch = createHubSpotFetch({
    appId: Number(HUBSPOT.appId),
    clientSecret: CLIENT_SECRET,
    portalId: Number(HUBSPOT.portalId),
    permittedUrls: [origin],
    serviceUrl: `http://127.0.0.1:${door.port}`,
  });
  const viewer = { id: HUBSPOT.userId, email: HUBSPOT.userEmail };
  const ask = async (query: string) => {
    const { envelope } = await hubspotFetch({ uri: `${origin}/api/settings${query}`, method: "GET" }, viewer);
    return envelope.context["appServerStatusCode"];
  };
  expect(await ask("")).toEqual(["200"]);
  expect(await ask(`?${FORGED}`)).toEqual(["401"]);
  expect(await ask(`?portalId=${VICTIM}&userId=${ADMIN}${fillers(1_000)}`)).toEqual(["401"]);
  expect(door.takeAsked().portals).toEqual([11]);
});

const NAMES = ["portalId", "userId", "userEmail", "appId", "on", "objectId", "idempotencyKey"];
const PATHS = ["/api/settings", "/api/standing", "/api/sync", "/api/leads", "/API/Settings/", "/api//settings"];
const LOOK_ALIKES: Record<string, string> = { I: "%C4%B0", o: "%D0%BE", a: "%D0%B0", p: "%D1%80", e: "%D0%B5" };
const escaped = (character: string) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`;

/** A way to write a name so that one reader or another may still take it for the name. */
const spelling = fc.oneof(
  { weight: 4, arbitrary: fc.constant((name: string) => name) },
  fc.nat(8).map((at) => (name: string) => [...name].map((c, n) => (n === at ? escaped(c) : c)).join("")),
  fc.constant((name: string) => [...name].map(escaped).join("")),
  fc.constant((name: string) => [...name].map((c) => `%25${escaped(c).slice(1)}`).join("")),
  fc
    .constantFrom("[]", "[0]", "[a]", ".0", "%5B%5D", "%00", "+", "%20", ";")
    .map((tail) => (name: string) => name + tail),
  fc.constantFrom("%20", "%00", "%EF%BB%BF", "+", "&", ";").map((head) => (name: string) => head + name),
  fc.constant((name: string) => name.toUpperCase()),
  fc.constant((name: string) => name.toLowerCase()),
  fc.constant((name: string) => [...name].map((c) => LOOK_ALIKES[c] ?? c).join("")),
);
const value = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(VICTIM, ADMIN, HUBSPOT.portalId, HUBSPOT.userId) },
  fc.constantFrom(
    "",
    "0",
    "022",
    "+22",
    "%2022",
    "22%00",
    "22,11",
    "0x16",
    "22.0",
    "2e1",
    "%E2%82%82%E2%82%82",
    "%ff",
    "%",
  ),
  fc.constantFrom(
    "a%40b.example",
    "4242",
    "[22]",
    "%7B%7D",
    "22;userId=501",
    "22%26userId%3D501",
    "22#",
    "22?portalId=22",
  ),
);
const pair = fc
  .tuple(fc.constantFrom(...NAMES), spelling, fc.constantFrom("=", "==", "%3D", ""), value)
  .map(([name, spelled, equals, given]) => spelled(name) + equals + given);
const filler = fc
  .tuple(
    fc.constantFrom("", "a", "a=b", "a[]=1", "&", "x=%20"),
    fc.constantFrom(1, 5, 11, 12, 16, 995, 999, 1_000, 1_500),
  )
  .map(([text, count]) => Array.from({ length: count }, () => text).join("&"));
const junk = fc.oneof(
  fc.constantFrom("#", "%23", "?", "%3F", "#?", "#&", "\\", "%5c", "%0d%0a", "/", "//", "é", "\t"),
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[\r\n ]/g, "")),
  fc.nat(6_000).map((length) => `z=${"9".repeat(length)}`),
);
const glue = fc.oneof(
  { weight: 6, arbitrary: fc.constant("&") },
  fc.constantFrom(";", "%26", "&&", "&amp;", ",", "#", "?"),
);

/** What a card may write behind the service's address. */
const cardAddress = fc
  .record({
    path: fc.constantFrom(...PATHS),
    matrix: fc.oneof(
      { weight: 5, arbitrary: fc.constant("") },
      pair.map((text) => `;${text}`),
    ),
    query: fc.array(fc.tuple(glue, fc.oneof({ weight: 4, arbitrary: pair }, filler, junk)), { maxLength: 6 }),
    begin: fc.constantFrom("?", "?", "?", "#", "%3F", ""),
  })
  .map(
    ({ path, matrix, query, begin }) =>
      path +
      matrix +
      begin +
      query
        .map(([by, text]) => by + text)
        .join("")
        .slice(1),
  );

/** How HubSpot's proxy may put its own pairs behind it. */
const appended = fc.constantFrom(
  (address: string) => `${address}${address.includes("?") ? "&" : "?"}${APPENDED}`,
  (address: string) => {
    const [before = "", ...fragment] = address.split("#");
    return [`${before}${before.includes("?") ? "&" : "?"}${APPENDED}`, ...fragment].join("#");
  },
);

test(
  "of random addresses each is answered for HubSpot's account and user, or for nobody",
  { timeout: ROUNDS * ROUND_MS },
  async () => {
    const statuses: Record<number, number> = {};
    await fc.assert(
      fc.asyncProperty(cardAddress, appended, async (address, append) => {
        const { status } = await door.send(append(address));
        statuses[status] = (statuses[status] ?? 0) + 1;
        const { portals, users } = door.takeAsked();
        expect(portals.filter((portalId) => portalId !== Number(HUBSPOT.portalId))).toEqual([]);
        expect(users.filter(({ userId }) => userId !== HUBSPOT.userId)).toEqual([]);
        if (portals.length === 0) expect([400, 401, 404, 431]).toContain(status);
      }),
      { numRuns: ROUNDS },
    );
    console.info(`${ROUNDS} random addresses, answers by status: ${JSON.stringify(statuses)}`);
    expect(statuses[200]).toBeGreaterThan(ROUNDS / 100);
    expect(statuses[401]).toBeGreaterThan(ROUNDS / 10);
  },
);
