import { pino } from "pino";
import { expect, test } from "vitest";
import { portalWork } from "./portal-work.ts";

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
