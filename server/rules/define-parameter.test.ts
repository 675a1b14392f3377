import { describe, expect, test } from "vitest";
import { type DatedValue, defineParameter, knownValue, parameterAt, parametersAt } from "./define-parameter.ts";

const dated = <Value>(from: string, value: Value): DatedValue<Value> => ({ from, value, citations: [] });

function parameter<Value>(...values: DatedValue<Value>[]) {
  return defineParameter({
    key: "test.days",
    title: "number of days",
    unit: "days",
    values,
    confirmedOn: "2026-11-22",
  });
}

const days = parameter<number | null>(dated("2028-02-29", null), dated("2027-01-01", 20), dated("2026-01-01", 14));

describe("a dated parameter", () => {
  test.each([
    ["its first day", "2026-01-01", 14],
    ["the day before a change", "2026-12-31", 14],
    ["the day of a change", "2027-01-01", 20],
    ["the day before it ends", "2028-02-28", 20],
    ["the day it ends", "2028-02-29", null],
    ["long after", "2099-01-01", null],
  ])("holds on %s", (_, on, value) => {
    expect(parameterAt(days, on).value).toBe(value);
  });

  test("names itself and the date when it is asked before its first value", () => {
    expect(() => parameterAt(days, "2025-12-31")).toThrow(
      "on 2025-12-31: no number of days is known before 2026-01-01 (test.days)",
    );
  });

  test("is its oldest known value before that, where somebody asks for what is known", () => {
    expect(knownValue(days, "1999-12-31").value).toBe(14);
    expect(knownValue(days, "2027-01-01").value).toBe(20);
  });

  test("must have a value", () => {
    expect(() => parameter()).toThrow("test.days has no value");
  });

  test("must list its values newest first, each on a day of its own", () => {
    expect(() => parameter(dated("2026-01-01", 1), dated("2027-01-01", 2))).toThrow(
      "test.days must list its values newest first; 2027-01-01 is out of place",
    );
    expect(() => parameter(dated("2026-01-01", 1), dated("2026-01-01", 2))).toThrow("2026-01-01 is out of place");
  });

  test("can be asked for together with others, under their names", () => {
    const held = parametersAt({ days, name: parameter(dated("2026-01-01", "x")) }, "2026-05-01");
    expect(held).toMatchObject({ days: { value: 14 }, name: { value: "x", from: "2026-01-01" } });
  });
});
