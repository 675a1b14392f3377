import { expect, test } from "vitest";
import { createTokenBuckets } from "./limit-requests.ts";

test("a portal may ask much at once and then as fast as its bucket fills", () => {
  const buckets = createTokenBuckets({ perSecond: 2, burst: 3 });
  const take = (now: number) => buckets.take("1", now);
  expect([take(0), take(0), take(0)]).toEqual([0, 0, 0]);
  expect(take(0)).toBe(0.5);
  expect(take(250)).toBe(0.25);
  expect(take(500)).toBe(0);
  expect(take(500)).toBe(0.5);
});

test("a bucket never holds more than the burst, however long nobody asks", () => {
  const buckets = createTokenBuckets({ perSecond: 100, burst: 2 });
  buckets.take("1", 0);
  const taken = [1, 2, 3].map(() => buckets.take("1", 3_600_000));
  expect(taken.map((seconds) => seconds === 0)).toEqual([true, true, false]);
});

test("one portal's empty bucket is nobody else's", () => {
  const buckets = createTokenBuckets({ perSecond: 1, burst: 1 });
  expect([buckets.take("1", 0), buckets.take("1", 0), buckets.take("2", 0)]).toEqual([0, 1, 0]);
});
