import { describe, expect, test } from "vitest";
import { Temporal } from "temporal-polyfill";
import { isNightDue } from "./is-night-due.ts";

const due = (now: string, syncedAt: string | null, more: { portalId?: number; timeZone?: string } = {}) =>
  isNightDue({ portalId: 180, timeZone: "Europe/Berlin", syncedAt, ...more }, Temporal.Instant.from(now));

const EVENING = "2026-11-21T18:00:00Z";

describe("the nightly reconciliation", () => {
  test("is due from two o'clock on in the portal's time zone, once a day", () => {
    expect(due("2026-11-22T00:59:59Z", EVENING)).toBe(false);
    expect(due("2026-11-22T01:00:00Z", EVENING)).toBe(true);
    expect(due("2026-11-22T01:20:00Z", "2026-11-22T01:10:00Z")).toBe(false);
  });

  test("is at another time for another portal", () => {
    expect(due("2026-11-22T03:58:00Z", EVENING, { portalId: 179 })).toBe(false);
    expect(due("2026-11-22T03:59:00Z", EVENING, { portalId: 179 })).toBe(true);
    expect(due("2026-11-22T03:00:00Z", EVENING, { timeZone: "America/New_York" })).toBe(false);
    expect(due("2026-11-22T07:00:00Z", EVENING, { timeZone: "America/New_York" })).toBe(true);
  });

  test("is made up for in the morning when the night was missed", () => {
    expect(due("2026-11-22T09:00:00Z", EVENING)).toBe(true);
  });

  test("waits for the first reading", () => {
    expect(due("2026-11-22T09:00:00Z", null)).toBe(false);
  });

  test("takes place in the night of the summer's beginning, when two o'clock does not exist", () => {
    expect(due("2027-03-28T00:59:00Z", "2027-03-27T12:00:00Z")).toBe(false);
    expect(due("2027-03-28T01:00:00Z", "2027-03-27T12:00:00Z")).toBe(true);
  });
});
