import { expect, test } from "vitest";
import { foreseenDays, requireKnownDay } from "./known-day.ts";
import { ProblemError } from "../../errors/problem-error.ts";

const KNOWN = { first: "2026-01-01", last: "2099-12-31" };

test.each(["2026-01-01", "2026-11-22", "2028-11-22"])("reviews are foreseen up to two years ahead: %s", (on) => {
  expect(requireKnownDay(on, foreseenDays("2026-11-22", KNOWN))).toBe(on);
});

test.each(["2025-12-31", "2028-11-23", "2099-01-01"])(
  "no review is foreseen on %s, and the refusal says until when",
  (on) => {
    const ask = () => requireKnownDay(on, foreseenDays("2026-11-22", KNOWN));
    expect(ask).toThrow(ProblemError);
    expect(ask).toThrow("on: can be judged from 2026-01-01 to 2028-11-22");
  },
);

test("two years from a leap day, and not beyond what can be judged", () => {
  expect(foreseenDays("2028-02-29", KNOWN).last).toBe("2030-02-28");
  expect(foreseenDays("2099-01-01", KNOWN).last).toBe("2099-12-31");
});
