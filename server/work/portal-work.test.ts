import { pino } from "pino";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { portalWork, secondsUntilNight } from "./portal-work.ts";

test("what a day brings to registrations may fail time and again: the CRM is told what was decided all the same", async () => {
  const told: number[] = [];
  const work = portalWork({
    read: async () => true,
    nextReadingIn: async () => 0,
    apply: async () => {},
    nextEventIn: async () => null,
    derive: async () => true,
    today: async () => "2026-11-22",
    leadsDay: async () => "2026-11-21",
    saveLeadsDay: async () => {},
    daily: () => Promise.reject(new Error("odd")),
    tell: async (portalId) => void told.push(portalId),
    log: pino({ level: "silent" }),
  });
  for (const portalId of [1, 2]) {
    await expect(work.registrations(portalId)).rejects.toThrow("odd");
    expect(await work.outbox(portalId, new AbortController().signal)).toBeGreaterThan(0);
  }
  expect(told).toEqual([1, 2]);
});

const HOUR = 3600;
const seconds = (portalId: number, timeZone: string, at: string) =>
  secondsUntilNight({ portalId, timeZone }, Temporal.Instant.from(at));

test.each([
  ["in the evening", 180, "Europe/Berlin", "2026-11-22T21:00:00Z", 4 * HOUR],
  ["a minute before", 180, "Europe/Berlin", "2026-11-23T00:59:00Z", 60],
  ["on the moment itself: the next one", 180, "Europe/Berlin", "2026-11-23T01:00:00Z", 24 * HOUR],
  ["another portal, later in the same night", 180 + 90, "Europe/Berlin", "2026-11-22T21:00:00Z", 5.5 * HOUR],
  ["in another time zone", 180, "America/New_York", "2026-11-23T05:00:00Z", 2 * HOUR],
  ["over the night on which summer time ends", 180, "Europe/Berlin", "2026-10-24T22:00:00Z", 2 * HOUR],
])("a portal's CRM is read again in its own small hours: %s", (_what, portalId, timeZone, at, expected) => {
  expect(seconds(portalId, timeZone, at)).toBe(expected);
});
