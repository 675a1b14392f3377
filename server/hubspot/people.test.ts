import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startCrm, TOKEN, type RunningCrm } from "../../sandbox/crm/fixture/start-crm.ts";
import { MISBEHAVIOURS } from "../../sandbox/crm/access/misbehaviours.ts";
import { EndlessListError } from "../errors/hubspot-errors.ts";
import { createGateway, type Gateway } from "./gateway.ts";

vi.mock("./calls/patience.ts", () => ({
  TRY_MS: 2_000,
  CALL_MS: 2_000,
  FIRST_PAUSE_MS: 1,
  LAST_PAUSE_MS: 1,
  GRACE_MS: 100,
}));

/** Nobody waits for the pace here; what is counted is calls. */
vi.mock("./calls/rate-limiter.ts", () => ({
  createRateLimiter: () => ({
    schedule: (call: () => Promise<unknown>) => call(),
    scheduleSearch: (call: () => Promise<unknown>) => call(),
    learn: () => undefined,
    stop: async () => undefined,
  }),
}));

let running: RunningCrm;
let gateway: Gateway;
beforeEach(async () => {
  running = await startCrm();
  gateway = createGateway({ accessToken: TOKEN, apiUrl: running.url });
});
afterEach(async () => {
  await gateway.close();
  await running.close();
});

const LISTS: [string, (asked: Gateway) => Promise<unknown>][] = [
  ["users", (asked) => asked.readUsers()],
  ["owners", (asked) => asked.readOwners(false)],
  ["owners who left", (asked) => asked.readOwners(true)],
];

describe.each(LISTS)("the %s of an account", (_what, read) => {
  test("whose next page is the same one are given up at once", async () => {
    running.crm.misbehaviour.add(MISBEHAVIOURS["a list whose next page is the same"]);
    await expect(read(gateway)).rejects.toThrow(EndlessListError);
    expect(running.crm.calls.count()).toBe(2);
  });

  test("that have no end are given up after a bounded number of pages", async () => {
    running.crm.misbehaviour.add(MISBEHAVIOURS["a list without an end"]);
    await expect(read(gateway)).rejects.toThrow(EndlessListError);
    expect(running.crm.calls.count()).toBeLessThanOrEqual(501);
  });
});

test("people of whom HubSpot leaves out what it may leave out are read all the same", async () => {
  running.crm.misbehaviour.add({
    path: /users/,
    status: 200,
    body: { results: [{ id: "7" }, { id: "8", email: null }] },
  });
  expect(await gateway.readUsers()).toMatchObject([
    { id: "7", superAdmin: false, roleIds: [] },
    { id: "8", superAdmin: false, roleIds: [] },
  ]);
});

test("a person who is not as documented is left out of the list, and a list of such people is none", async () => {
  const end = running.crm.misbehaviour.add({ status: 200, body: { results: [null, { id: "7" }, { id: 8 }] } });
  expect(await gateway.readUsers()).toMatchObject([{ id: "7" }]);
  end();
  running.crm.misbehaviour.add(MISBEHAVIOURS["200 with other results"]);
  await expect(gateway.readUsers()).rejects.toMatchObject({ name: "HubSpotError", status: 0 });
});

test("of contacts that are searched no more are taken than were asked for", async () => {
  const hit = (id: number) => ({ id: String(id), properties: { email: `c${id}@muster.example` } });
  running.crm.misbehaviour.add({ status: 200, body: { results: Array.from({ length: 500 }, (_, id) => hit(id)) } });
  expect(await gateway.searchContacts("muster", 20)).toHaveLength(20);
});

test("an account without teams or roles to see has none", async () => {
  running.crm.misbehaviour.add(MISBEHAVIOURS["403 without scopes"]);
  expect(await gateway.readGroups("teams")).toEqual([]);
});
