import { expect, test } from "vitest";
import { Temporal } from "temporal-polyfill";
import { secondsUntilMidnight } from "./clock.ts";

test.each([
  ["Europe/Berlin", "2026-11-22T22:59:59Z", 1],
  ["Europe/Berlin", "2026-11-22T23:00:00Z", 86_400],
  ["America/Los_Angeles", "2026-11-22T23:00:00Z", 9 * 3_600],
  ["Europe/Berlin", "2026-10-24T22:00:00Z", 25 * 3_600],
  ["Europe/Berlin", "2026-03-28T23:00:00Z", 23 * 3_600],
])("in %s it is midnight after %s in %i seconds", (timeZone, now, seconds) => {
  expect(secondsUntilMidnight(timeZone, Temporal.Instant.from(now))).toBe(seconds);
});
