import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Gateway } from "../hubspot/gateway.ts";
import { HubSpotError } from "../errors/hubspot-errors.ts";
import { createAccountUsers, type AccountUsers } from "./people.ts";

const PORTAL = { portalId: 4711, incarnation: "first" };
const MINUTE = 60_000;

const ada = { id: "501", email: "ada@partner.example", superAdmin: true, roleIds: [] };
const left = { id: "9", email: "Gone@partner.example" };

/** What was asked of HubSpot, and the signals under which it was. */
let asked: string[];
let signals: AbortSignal[];
let answer: () => Promise<void>;
let users: AccountUsers;

beforeEach(() => {
  vi.useFakeTimers();
  [asked, signals] = [[], []];
  answer = async () => undefined;
  const ask = async <Value>(what: string, value: Value): Promise<Value> => {
    asked.push(what);
    await answer();
    return value;
  };
  const questions: Partial<Gateway> = {
    readUser: (id) => ask(`user ${id}`, ada),
    readUsers: () => ask("users", [ada]),
    readOwners: (archived) => ask(archived ? "owners who left" : "owners", archived ? [left] : []),
    readGroups: (kind) => ask(kind, []),
  };
  const within = (signal: AbortSignal) => (signals.push(signal), questions as Gateway);
  users = createAccountUsers(() => ({ ...questions, within }) as Gateway);
});
afterEach(() => void vi.useRealTimers());

const away = () => Promise.reject(new HubSpotError({ status: 503, category: "X", message: "not now" }));
const silent = () => new Promise<void>(() => undefined);

describe.each<[string, (account?: typeof PORTAL) => Promise<unknown>, string[]]>([
  ["a user", (account = PORTAL) => users.user(account, "501"), ["user 501"]],
  ["those who have left", (account = PORTAL) => users.departed(account), ["users", "owners who left"]],
  ["who can be picked", (account = PORTAL) => users.staff(account), ["users", "owners", "teams", "roles"]],
])("%s of an account", (_what, look, calls) => {
  test("is asked for once, however many look at the same time", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => look()));
    expect(asked).toEqual(calls);
    expect(new Set(answers).size).toBe(1);
  });

  test("is known for a minute, then asked for again", async () => {
    await look();
    vi.advanceTimersByTime(MINUTE - 1);
    await look();
    expect(asked).toEqual(calls);
    vi.advanceTimersByTime(1);
    await look();
    expect(asked).toEqual([...calls, ...calls]);
  });

  test("is asked for anew for an account that was erased and came back", async () => {
    for (const incarnation of ["first", "first", "second", "second"]) await look({ ...PORTAL, incarnation });
    expect(asked).toEqual([...calls, ...calls]);
  });

  test("is not known from a HubSpot that is away", async () => {
    answer = away;
    expect(await look()).toBe("away");
    answer = async () => undefined;
    expect(await look()).not.toBe("away");
  });

  test("is given up after seconds where HubSpot is silent: nothing is waited for any more", async () => {
    answer = silent;
    const looks = [look(), look()];
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await Promise.all(looks)).toEqual(["away", "away"]);
    expect(asked).toEqual(calls);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

test("whoever is an archived owner and no user any more has left", async () => {
  expect(await users.departed(PORTAL)).toEqual(new Set(["gone@partner.example"]));
});

test("of accounts whose people were not looked at for long, the people are forgotten first", async () => {
  for (let portalId = 1; portalId <= 1_000; portalId++) await users.staff({ ...PORTAL, portalId });
  const before = asked.length;
  await users.staff({ ...PORTAL, portalId: 1_000 });
  expect(asked).toHaveLength(before);
  await users.staff({ ...PORTAL, portalId: 1 });
  expect(asked).toHaveLength(before + 4);
});

test("a mistake of ours is none of HubSpot's, and is not kept", async () => {
  answer = () => Promise.reject(new Error("a bug"));
  await expect(users.staff(PORTAL)).rejects.toThrow("a bug");
  answer = async () => undefined;
  expect(await users.staff(PORTAL)).not.toBe("away");
});
