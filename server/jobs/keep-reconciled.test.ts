import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { StoredPortal } from "../store/portals.ts";
import { keepReconciled } from "./keep-reconciled.ts";

const MINUTE = 60_000;
const portalReadAt = (syncedAt: string): StoredPortal => ({
  portalId: 180,
  timeZone: "Europe/Berlin",
  companyCurrency: "EUR",
  uiDomain: "app.example",
  factsVersion: 0,
  syncedAt,
  syncFailedAt: null,
});

beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-11-22T00:30:00Z") }));
afterEach(() => void vi.useRealTimers());

test("an account is read once a night, at two o'clock where it is, and in no minute before or after", async () => {
  let known = portalReadAt("2026-11-21T12:00:00Z");
  const readAt: string[] = [];
  const nights = keepReconciled({
    portal: async () => known,
    readAgain() {
      readAt.push(new Date().toISOString());
      known = portalReadAt(new Date().toISOString());
    },
    log: pino({ level: "silent" }),
  });
  await vi.advanceTimersByTimeAsync(3 * 24 * 60 * MINUTE);
  nights.stop();
  await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
  expect(readAt).toEqual(["2026-11-22T01:00:00.000Z", "2026-11-23T01:00:00.000Z", "2026-11-24T01:00:00.000Z"]);
});

test("a database that is away for a minute costs no night", async () => {
  let looks = 0;
  const readAgain = vi.fn();
  const nights = keepReconciled({
    async portal() {
      if (++looks <= 31) throw new Error("away");
      return portalReadAt("2026-11-21T12:00:00Z");
    },
    readAgain,
    log: pino({ level: "silent" }),
  });
  await vi.advanceTimersByTimeAsync(31 * MINUTE);
  expect(readAgain).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(readAgain).toHaveBeenCalledOnce();
  nights.stop();
});
