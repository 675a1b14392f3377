import { afterEach, expect, test, vi } from "vitest";
import { createRateLimiter } from "./rate-limiter.ts";

/** A clock that this test turns: what goes out when must not depend on how busy the machine is. */
const turnClock = () =>
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"] });
afterEach(() => void vi.useRealTimers());

/** Turns the clock on until the work is done. */
async function lived<Result>(work: Promise<Result>): Promise<Result> {
  let isDone = false;
  void work.finally(() => (isDone = true));
  while (!isDone) await vi.advanceTimersByTimeAsync(50);
  return work;
}

/** Sends calls as fast as the limiter lets them and answers when each one went out, in milliseconds. */
async function pace(calls: number, learned: number | null): Promise<number[]> {
  turnClock();
  const limiter = createRateLimiter();
  const startedAt = performance.now();
  const times: number[] = [];
  const call = () => limiter.schedule(async () => void times.push(performance.now() - startedAt));
  await call();
  if (learned !== null) limiter.learn(new Headers({ "x-hubspot-ratelimit-max": String(learned) }));
  await lived(Promise.all(Array.from({ length: calls - 1 }, call)));
  await limiter.stop();
  return times;
}

const inFirst = (times: number[], milliseconds: number) => times.filter((time) => time <= milliseconds).length;

test("an unknown account gets 50 calls at once and 5 a second: never more than 100 in 10 seconds", async () => {
  const times = await pace(58, null);
  expect(inFirst(times, 500)).toBe(50);
  expect(times.at(-1)).toBeGreaterThan(1000);
});

test("an account that allows 190 is learned from its first answer, and its bucket goes on being refilled", async () => {
  const times = await pace(100, 190);
  // 1 before learning, then the 45 that 190 allows on top, then 9 a second.
  expect(inFirst(times, 500)).toBe(46);
  expect(times).toHaveLength(100);
  expect(times.at(-1)).toBeLessThan(9_000);
});

test("two instances on one account stay below its limit together, because HubSpot says what is left", async () => {
  turnClock();
  const asked: number[] = [];
  let refused = 0;
  /** An account of 100 calls in any 10 seconds. @returns what its headers say */
  const answer = () => {
    const now = performance.now();
    const used = asked.filter((at) => at > now - 10_000).length;
    if (used < 100) asked.push(now);
    else refused++;
    const left = Math.max(0, 99 - used);
    return new Headers({ "x-hubspot-ratelimit-max": "100", "x-hubspot-ratelimit-remaining": String(left) });
  };
  const instances = [createRateLimiter(), createRateLimiter()];
  const calls = instances.flatMap((limiter) =>
    Array.from({ length: 70 }, () => limiter.schedule(async () => limiter.learn(answer()))),
  );
  await lived(Promise.all(calls));
  expect([refused, asked.length]).toEqual([0, 140]);
  for (const limiter of instances) await lived(limiter.stop());
});

test("searches go out at most 5 a second, and do not wait for other calls", async () => {
  turnClock();
  const limiter = createRateLimiter();
  const startedAt = performance.now();
  const times: number[] = [];
  const others = Array.from({ length: 52 }, () => limiter.schedule(async () => undefined));
  const searches = Array.from({ length: 9 }, () =>
    limiter.scheduleSearch(async () => void times.push(performance.now() - startedAt)),
  );
  await lived(Promise.all(searches));
  expect(times[0]).toBeLessThan(200);
  const inAnySecond = times.map((from) => times.filter((time) => time >= from && time < from + 1000).length);
  expect(Math.max(...inAnySecond)).toBeLessThanOrEqual(5);
  await lived(Promise.all(others));
  await limiter.stop();
});

test("a calendar clock that is set ahead and back stops no calls", async () => {
  const limiter = createRateLimiter();
  const clock = vi.spyOn(Date, "now");
  const real = performance.timeOrigin + performance.now();
  const times: number[] = [];
  const startedAt = performance.now();
  for (const offset of [86_400_000, 0, -86_400_000, 0]) {
    clock.mockReturnValue(real + offset);
    await limiter.schedule(async () => undefined);
    await limiter.scheduleSearch(async () => void times.push(performance.now() - startedAt));
  }
  await Promise.all(Array.from({ length: 50 }, () => limiter.schedule(async () => undefined)));
  await limiter.stop();
  expect(times).toHaveLength(4);
});

test("who stops drops what waits, finishes what is under way, and takes nothing more", async () => {
  const limiter = createRateLimiter();
  const ends: (() => void)[] = [];
  const underWay = Array.from({ length: 6 }, () =>
    limiter.schedule(() => new Promise<string>((resolve) => ends.push(() => resolve("done")))),
  );
  const waiting = limiter.schedule(async () => "too late").catch((error: Error) => error.message);
  let isStopped = false;
  const stopped = limiter.stop().then(() => (isStopped = true));
  expect(await waiting).toMatch(/was not made/);
  await expect(limiter.schedule(async () => "more")).rejects.toThrow(/service stops/);
  expect(isStopped).toBe(false);
  for (const end of ends) end();
  expect(await Promise.all(underWay)).toEqual(underWay.map(() => "done"));
  await stopped;
});

test("who gives up before its turn leaves its place to the others", async () => {
  const limiter = createRateLimiter();
  const ends: (() => void)[] = [];
  const underWay = Array.from({ length: 6 }, () =>
    limiter.schedule(() => new Promise<void>((resolve) => ends.push(resolve))),
  );
  const giveUp = new AbortController();
  const made: string[] = [];
  const given = limiter.schedule(async () => void made.push("given up"), giveUp.signal).catch(() => "gave up");
  const kept = limiter.schedule(async () => void made.push("kept"));
  giveUp.abort();
  expect(await given).toBe("gave up");
  for (const end of ends) end();
  await Promise.all([...underWay, kept]);
  expect(made).toEqual(["kept"]);
  await limiter.stop();
});

test("who waits because calls are scarce can give up as well", async () => {
  const limiter = createRateLimiter();
  limiter.learn(new Headers({ "x-hubspot-ratelimit-remaining": "0" }));
  const giveUp = new AbortController();
  const given = limiter.schedule(async () => "called", giveUp.signal).catch(() => "gave up");
  giveUp.abort();
  expect(await given).toBe("gave up");
  await limiter.stop();
});
