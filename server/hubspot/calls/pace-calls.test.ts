import { expect, test, vi } from "vitest";
import { paceCalls } from "./rate-limiter.ts";

test("a process that is held up between two looks at its clock sets no timer in the past", async () => {
  const timers = vi.spyOn(globalThis, "setTimeout");
  let time = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (time += 7));
  const pace = paceCalls({ concurrent: 1, burst: 1, refill: { calls: 1, everyMs: 10 } }, 1);
  await Promise.all(Array.from({ length: 20 }, () => pace.schedule(async () => undefined)));
  await pace.stop();
  const waits = timers.mock.calls.map(([, milliseconds]) => milliseconds ?? 0);
  expect(waits.length).toBeGreaterThan(0);
  expect(waits.filter((wait) => wait < 0)).toEqual([]);
});
