import net from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ProblemError } from "../../../server/errors/problem-error.ts";
import { createInstaller } from "../../../server/install/installer.ts";
import { asHubSpotAppends, headOf, openDoor, sendRaw, type Door, type Heard } from "../trouble/open-door.ts";

const MEGABYTE = 2 ** 20;
const ASKING = asHubSpotAppends({ userId: "501", portalId: "11", userEmail: "a@b.example", appId: "4242" });
/** What looks like HubSpot's signature until it is compared. */
const claim = () => ({
  "x-hubspot-signature-v3": `${"A".repeat(43)}=`,
  "x-hubspot-request-timestamp": String(Date.now()),
});

/** HubSpot knows no code that a stranger makes up. */
const refusing = () => Promise.reject(new Error("HubSpot refused the code: 400 BAD_AUTH_CODE"));
const installer = createInstaller({
  database: {} as never,
  keys: [Buffer.alloc(32, 7)],
  oauth: { exchange: refusing, introspect: refusing },
  clientId: "client",
  appUrl: "https://app.hubspot.example",
  redirectUri: "https://standing.partner.example/oauth/callback",
  scopes: { required: ["oauth"], optional: [] },
  readAccount: refusing,
});

let door: Door;
beforeAll(async () => {
  door = await openDoor({
    install: { installer, installed: () => undefined, secure: true },
    answer: () => Promise.reject(new ProblemError(undefined as never, "an answer that was never given")),
  });
});
afterAll(() => door.close());
beforeEach(() => void door.lines.splice(0));

const isOurs = ({ status, body }: Heard) => {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body).not.toMatch(/\bat \S+ \(|\/server\/|node_modules|node:internal|<pre>/);
  return JSON.parse(body) as { ok: boolean; error: { code: string } };
};

describe("what nobody at HubSpot would send", () => {
  const post = (headers: Record<string, string>, body = "{}") =>
    sendRaw(
      door.port,
      headOf("POST", `/api/settings?${ASKING}`, { "content-length": String(body.length), ...headers }),
      body,
    );

  test.each([
    ["a body that is said to be packed, and is not", { ...claim(), "content-encoding": "gzip" }, "not packed"],
    ["a way of packing that nobody knows", { ...claim(), "content-encoding": "rot13" }, "{}"],
    ["a way of packing that is a list", { ...claim(), "content-encoding": "gzip, br" }, "{}"],
    [
      "a set of characters that nobody knows",
      { ...claim(), "content-type": "application/json; charset=klingon" },
      "{}",
    ],
    ["a type that is none", { ...claim(), "content-type": ";;;" }, "{}"],
    ["a signature that is wrong", claim(), "{}"],
    ["no signature", {}, "{}"],
  ])("%s: is refused as a mistake of the sender, with a line a minute at most", async (_what, headers, body) => {
    for (let times = 0; times < 20; times++) {
      const heard = await post(headers, body);
      expect([400, 401, 415]).toContain(heard.status);
      expect(isOurs(heard)).toMatchObject({ ok: false });
    }
    expect(door.lines.length).toBeLessThanOrEqual(1);
  });

  test.each([
    ["/%"],
    ["/%zz/x"],
    ["/api/%c0%80"],
    ["//"],
    ["/oauth/nothing"],
    ["/people/..%2f..%2fetc"],
    ["/readyz/x?%"],
    ["/openapi.json/.."],
  ])("%s: is answered in our words", async (target) => {
    expect([400, 401, 404]).toContain((await door.send(target, { signed: false })).status);
    isOurs(await door.send(target, { signed: false }));
    expect(door.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  test("a body that breaks off leaves no line", async () => {
    const socket = net.connect(door.port, "127.0.0.1");
    socket.write(headOf("POST", "/webhooks", { ...claim(), "content-length": "1000" }) + "half");
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await door.send("/healthz")).status).toBe(200);
    expect(door.lines).toEqual([]);
  });
});

describe("the way back from HubSpot's page", () => {
  const back = (query: string, cookie?: string) =>
    door.send(`/oauth/callback${query}`, { signed: false, ...(cookie !== undefined && { headers: { cookie } }) });
  const ticket = () => `partner_standing_install=${installer.begin().ticket}`;
  const stateOf = (address: string) => new URL(address).searchParams.get("state") ?? "";

  test.each([
    ["two states", "?code=c&state=1&state=2"],
    ["a list of states", "?code=c&state[]=1&state[0]=2"],
    ["two codes", "?code=c&code=d&state=1"],
    ["a state in other letters", `?code=c&state=${"%C3%A4".repeat(43)}`],
    ["a state that is too long", `?code=c&state=${"a".repeat(300)}`],
    ["an escape that is none", "?code=c&state=%ff"],
    ["a NUL", "?code=%00&state=1"],
    ["a thousand pairs", `?${"&".repeat(1_000)}code=c&state=1`],
    ["nothing", ""],
  ])("with %s: says with 400 that nothing was installed", async (_what, query) => {
    for (const cookie of [undefined, ticket(), "partner_standing_install=", "partner_standing_install=%00"]) {
      const { status, body } = await back(query, cookie);
      expect([status, body]).toEqual([400, expect.stringContaining("is not installed")]);
    }
    expect(door.lines).toEqual([]);
  });

  test("with the ticket of another page beside the own one: installs nothing", async () => {
    const { address, ticket: sealed } = installer.begin();
    const own = `partner_standing_install=${sealed}`;
    const { status } = await back(`?code=c&state=${stateOf(address)}`, `${own}; ${ticket()}`);
    expect(status).toBe(400);
    expect((await back(`?code=c&state=${stateOf(address)}`, own)).body).toContain("is not installed");
  });

  test("with codes that somebody makes up: ten lines a minute, not one a code", async () => {
    for (let times = 0; times < 50; times++) {
      const { address, ticket: sealed } = installer.begin();
      const { status } = await back(`?code=c&state=${stateOf(address)}`, `partner_standing_install=${sealed}`);
      expect(status).toBe(503);
    }
    expect(door.lines.length).toBeLessThanOrEqual(10);
  });
});

test("an answer that is in no table is a fault of ours, told without the place in our code", async () => {
  const heard = await door.send(`/api/settings?${ASKING}`);
  expect(heard.status).toBe(500);
  expect(isOurs(heard)).toMatchObject({ ok: false, error: { code: "internal" } });
  expect(heard.headers).toMatch(/content-type: application\/json/i);
});

describe("senders who hold bodies back", () => {
  const STALLED = 80;
  const LENGTH = MEGABYTE - 1_000;

  test("are crowded out, the oldest first, before their bodies take more than 32 MB; what is signed goes through", async () => {
    const answers: string[] = [];
    const sockets = await Promise.all(
      Array.from({ length: STALLED }, async () => {
        const socket = net.connect(door.port, "127.0.0.1");
        socket.on("data", (chunk: Buffer) => void answers.push(chunk.toString())).on("error", () => undefined);
        socket.write(headOf("POST", "/webhooks", { ...claim(), "content-length": String(LENGTH) }));
        await new Promise((resolve) => socket.write(Buffer.alloc(LENGTH - 1, "x"), resolve));
        return socket;
      }),
    );
    await expect.poll(() => answers.length).toBeGreaterThanOrEqual(STALLED - 32);
    expect(answers.every((answer) => answer.startsWith("HTTP/1.1 503") && /connection: close/i.test(answer))).toBe(
      true,
    );
    const body = JSON.stringify(Array.from({ length: 5_000 }, () => ({ filler: "x".repeat(100) })));
    expect((await door.send("/webhooks", { method: "POST", body })).status).toBe(200);
    expect(door.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
    for (const socket of sockets) socket.destroy();
  });

  test("and who never come to an end are cut off", async () => {
    const socket = net.connect(door.port, "127.0.0.1");
    const ended = new Promise<string>((resolve) => {
      let text = "";
      socket
        .on("data", (chunk: Buffer) => (text += chunk.toString()))
        .on("close", () => resolve(text))
        .on("error", () => undefined);
    });
    socket.write(headOf("POST", "/webhooks", { ...claim(), "transfer-encoding": "chunked" }));
    const chunk = `10000\r\n${"x".repeat(65_536)}\r\n`;
    const sending = setInterval(() => socket.writable && socket.write(chunk), 1);
    expect(await ended).toMatch(/^HTTP\/1\.1 413/);
    clearInterval(sending);
  });
});
