import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { cases } from "../../../test/cases.ts";
import { daysBetween, monthsBefore } from "./rolling-window.ts";

const day = fc
  .integer({ min: 0, max: 400_000 })
  .map((days) => Temporal.PlainDate.from("1900-01-01").add({ days }).toString());

test("months are taken from a day as the calendar does, the last day of a month too", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 40 }), (on, months) => {
      expect(monthsBefore(on, months)).toBe(Temporal.PlainDate.from(on).subtract({ months }).toString());
    }),
    { numRuns: cases(2_000) },
  );
});

test("days between two days are those of the calendar", () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      expect(daysBetween(from, to)).toBe(Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days);
    }),
    { numRuns: cases(1_000) },
  );
});
