import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startCrm, TOKEN, type RunningCrm } from "../../../sandbox/crm/fixture/start-crm.ts";
import type { Misbehaving } from "../../../sandbox/crm/access/misbehave.ts";
import { MISBEHAVIOURS, type MisbehaviourKind } from "../../../sandbox/crm/access/misbehaviours.ts";
import { HubSpotError } from "../../errors/hubspot-errors.ts";
import { createGateway, type Gateway } from "../gateway.ts";

const A_CALL = 1_000;
const patience = vi.hoisted(() => ({ callMs: 0 }));
vi.mock("./patience.ts", () => ({
  TRY_MS: 300,
  get CALL_MS() {
    return patience.callMs;
  },
  FIRST_PAUSE_MS: 4,
  LAST_PAUSE_MS: 20,
  GRACE_MS: 100,
}));

const TRIES = 6;
const KINDS = Object.keys(MISBEHAVIOURS) as MisbehaviourKind[];
const ACCOUNT = "/account-info/2026-09/details";

let running: RunningCrm;
let gateway: Gateway;
/** Of each try, as the service has seen it. */
let statuses: number[];
beforeEach(async () => {
  patience.callMs = A_CALL;
  running = await startCrm();
  statuses = [];
  gateway = createGateway({ accessToken: TOKEN, apiUrl: running.url, onCall: ({ status }) => statuses.push(status) });
});
afterEach(async () => {
  await gateway.close();
  await running.close();
});

const misbehave = (kind: MisbehaviourKind, times?: number) =>
  running.crm.misbehaviour.add({ ...MISBEHAVIOURS[kind], ...(times !== undefined && { times }) });
const calls = () => running.crm.calls.count();
const refused = (asked: Promise<unknown>) =>
  asked.then(
    () => "answered" as const,
    (error: unknown) => error,
  );

/** Whatever the kind changes is not in the answer that is asked for here. */
const HARMLESS: MisbehaviourKind[] = [
  "207 that limits every input",
  "207 that fails every input",
  "a list whose next page is the same",
  "a list without an end",
];
/** Asking again would be answered the same. */
const FINAL: MisbehaviourKind[] = [
  "429 of the day",
  "400 for everything",
  "401 for every token",
  "403 without scopes",
  "403 of a firewall",
  "404 for everything",
];
/** HubSpot asks to wait for longer than a call may last. */
const LONG: MisbehaviourKind[] = [
  "429 for an hour",
  "429 until a date in an hour",
  "477 for a day: the account moves",
  "503 for an hour",
];

const without = (...kinds: MisbehaviourKind[]) => KINDS.filter((kind) => !kinds.includes(kind));

describe("HubSpot that misbehaves", () => {
  test.each(without(...HARMLESS))("all the time: the call fails after a bounded number of tries (%s)", async (kind) => {
    misbehave(kind);
    const error = await refused(gateway.readAccount());
    expect(error).toBeInstanceOf(HubSpotError);
    expect((error as HubSpotError).transient).toBe(!FINAL.includes(kind));
    const once = FINAL.includes(kind) || LONG.includes(kind);
    expect(statuses.length).toBeLessThanOrEqual(once ? 1 : TRIES);
    expect(statuses.length).toBeGreaterThanOrEqual(once ? 1 : 2);
    expect(calls()).toBeLessThanOrEqual(statuses.length);
    expect(statuses.filter((status) => status > 0 && status < 400)).toEqual([]);
    await expect.poll(() => running.crm.misbehaviour.open()).toBe(0);
  });

  test.each(without(...FINAL, ...LONG))("once: it is asked again and answered (%s)", async (kind) => {
    misbehave(kind, 1);
    expect(await gateway.readAccount()).toMatchObject({ portalId: 1234567 });
    await expect.poll(() => running.crm.misbehaviour.open()).toBe(0);
  });
});

test("what a write did that was not answered stays done, however often it is told", async () => {
  running.crm.misbehaviour.add({ ...MISBEHAVIOURS["done, and closed"], method: "POST", times: 2 });
  const update = [{ id: "1001", properties: { name: "Told" } }];
  expect((await gateway.updateRecords("companies", update)).updated).toEqual(["1001"]);
  expect(running.crm.objects.get("companies", "1001")?.properties["name"]).toBe("Told");
  expect(running.crm.calls.count("POST")).toBe(3);
});

test("a limit of the day is told apart from the others", async () => {
  misbehave("429 of the day");
  expect(await refused(gateway.readAccount())).toMatchObject({ status: 429, isDailyLimit: true });
  running.crm.misbehaviour.clear();
  misbehave("429 of the second");
  expect(await refused(gateway.readAccount())).toMatchObject({ status: 429, isDailyLimit: false });
});

test.each([
  ["429 for an hour", 3_600_000],
  ["429 until a date in an hour", 3_600_000],
  ["477 for a day: the account moves", 86_400_000],
] as const)("%s: the wait that HubSpot asks for is in the error", async (kind, milliseconds) => {
  misbehave(kind);
  const { retryAfterMs } = (await refused(gateway.readAccount())) as HubSpotError;
  expect(Math.abs((retryAfterMs ?? 0) - milliseconds)).toBeLessThan(120_000);
});

test("an unusable answer is told without anything that it holds", async () => {
  running.crm.misbehaviour.add({ status: 200, body: { portalId: "jo@muster.example", timeZone: 7 } });
  const error = (await refused(gateway.readAccount())) as HubSpotError;
  expect(error.message).toContain("portalId");
  expect(error.message).not.toContain("muster");
});

test("no token goes to wherever a redirect points", async () => {
  const elsewhere = await startCrm();
  running.crm.misbehaviour.add({ status: 307, headers: { location: `${elsewhere.url}${ACCOUNT}` }, body: "" });
  expect(await refused(gateway.readAccount())).toMatchObject({ status: 0 });
  expect(elsewhere.crm.calls.count()).toBe(0);
  await elsewhere.close();
});

describe("whoever can wait for less", () => {
  // Long beside what a busy machine needs for an answer, and within what a call may last.
  const later = { "retry-after": "60" };
  beforeEach(() => {
    patience.callMs = 300_000;
  });
  test.each<[string, Misbehaving]>([
    ["no word", MISBEHAVIOURS["no word"]],
    ["a body that stops", MISBEHAVIOURS["a body that stops after 12 bytes"]],
    ["a pause", { ...MISBEHAVIOURS["429 of the ten seconds"], headers: later }],
    ["a pause of an outage", { ...MISBEHAVIOURS["503 with an empty body"], headers: later }],
  ])("gives up, and nothing goes on behind their back: %s", async (_what, misbehaviour) => {
    running.crm.misbehaviour.add(misbehaviour);
    const giveUp = new AbortController();
    const asked = refused(gateway.within(giveUp.signal).readAccount());
    await expect.poll(calls).toBe(1);
    giveUp.abort();
    expect(await asked).toMatchObject({ status: 0, transient: true });
    const before = statuses.length;
    await expect.poll(() => running.crm.misbehaviour.open()).toBe(0);
    await gateway.close();
    expect(statuses).toHaveLength(before);
  });

  test("does not wait for a turn, and does not take one later", async () => {
    misbehave("no word");
    const giveUp = new AbortController();
    const others = Array.from({ length: 6 }, () => refused(gateway.readAccount()));
    await expect.poll(calls).toBe(6);
    const asked = refused(gateway.within(giveUp.signal).readUser("501"));
    giveUp.abort();
    expect(await asked).toMatchObject({ status: 0 });
    running.crm.misbehaviour.clear();
    await Promise.all(others);
    expect(running.crm.calls.count("GET", "/settings/users/2026-03/{userId}")).toBe(0);
  });

  test("asks nothing after giving up", async () => {
    expect(await refused(gateway.within(AbortSignal.abort()).readAccount())).toMatchObject({ status: 0 });
    expect(calls()).toBe(0);
  });
});

describe("who stops", () => {
  test.each(KINDS)("ends what waits for HubSpot that misbehaves: %s", async (kind) => {
    misbehave(kind);
    const asked = Array.from({ length: 8 }, () => refused(gateway.readAccount()));
    await expect.poll(calls).toBeGreaterThanOrEqual(6);
    await gateway.close();
    for (const error of await Promise.all(asked))
      if (!HARMLESS.includes(kind)) expect(error).toBeInstanceOf(HubSpotError);
    const before = statuses.length;
    await expect.poll(() => running.crm.misbehaviour.open()).toBe(0);
    expect(statuses).toHaveLength(before);
  });

  test("lets what is answered in time come to its end", async () => {
    running.crm.misbehaviour.add({ carriedOut: true, delayMs: 20 });
    const asked = gateway.readAccount();
    await expect.poll(calls).toBe(1);
    await gateway.close();
    expect(await asked).toMatchObject({ portalId: 1234567 });
  });
});
