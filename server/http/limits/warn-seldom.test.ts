import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pino } from "pino";
import { warnSeldom } from "./warn-seldom.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([1, 3])("a flood is %i lines a minute, with how often it happened since the last", (perMinute) => {
  const lines: { times: number; reason: string }[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]);
  const warn = warnSeldom(pino({ level: "warn" }, { write }), "refused", perMinute);
  for (let count = 0; count < 1_000; count++) warn({ reason: "wrong" });
  expect(lines.map((line) => line.times)).toEqual(Array.from({ length: perMinute }, () => 1));
  vi.advanceTimersByTime(60_001);
  warn({ reason: "stale" });
  expect(lines.at(-1)).toMatchObject({ times: 1_000 - perMinute + 1, reason: "stale" });
});
