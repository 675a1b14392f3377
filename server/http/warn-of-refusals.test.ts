import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pino } from "pino";
import { warnOfRefusals } from "./warn-of-refusals.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a flood of bad signatures is one line a minute, with their number", () => {
  const lines: { refused: number }[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => lines.push(JSON.parse(line) as { refused: number }) });
  const refused = warnOfRefusals(log);
  for (let count = 0; count < 1_000; count++) refused("wrong");
  expect(lines.map((line) => line.refused)).toEqual([1]);
  vi.advanceTimersByTime(60_001);
  refused("wrong");
  expect(lines.map((line) => line.refused)).toEqual([1, 1_000]);
});
