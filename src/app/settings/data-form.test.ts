import { describe, expect, test } from "vitest";
import { dataChanges, dataForm, hasFault, rateFault, readDecimal, type RateRow } from "./data-form.ts";
import { PAGES } from "./fixtures/pages.ts";
import { EMPTY_MONTH, monthFaults } from "./month-form.ts";

const form = dataForm(PAGES.typical.settings, String);
const row = (currency: string, from: string | null, rate: string): RateRow => ({ currency, from, rate });

test.each([
  ["1.08", 1.08],
  ["1,08", 1.08],
  [" 812000 ", 812000],
  ["1.000,50", null],
  ["-1", null],
  ["", null],
])("“%s” is read as %s", (typed, amount) => {
  expect(readDecimal(typed)).toBe(amount);
});

describe("currency rates", () => {
  test("stand as lines and go back as they came", () => {
    expect(form.rates).toEqual([row("EUR", "2026-01-01", "1.08")]);
    expect(dataChanges(form, { rates: form.rates })).toEqual({
      usdRates: { EUR: [{ from: "2026-01-01", rate: 1.08 }] },
    });
  });

  test("without a date hold for all dates; with dates are kept in their order", () => {
    const rates = [row("GBP", null, "1,27"), row("EUR", "2026-06-01", "1.1"), row("EUR", "2026-01-01", "1.08")];
    expect(dataChanges({ ...form, rates }, { rates })).toEqual({
      usdRates: {
        GBP: 1.27,
        EUR: [
          { from: "2026-01-01", rate: 1.08 },
          { from: "2026-06-01", rate: 1.1 },
        ],
      },
    });
  });

  test.each([
    [[row("EURO", null, "1")], "currency"],
    [[row("EUR", null, "0")], "rate"],
    [[row("EUR", null, "abc")], "rate"],
    [[row("EUR", null, "1"), row("EUR", "2026-01-01", "1")], "date"],
    [[row("EUR", "2026-01-01", "1"), row("EUR", "2026-01-01", "2")], "date"],
    [[row("EUR", "2026-01-01", "1"), row("EUR", "2026-02-01", "2")], null],
  ])("%j is at fault for its %s", (rows, fault) => {
    expect(rateFault(rows[0] as RateRow, rows)).toBe(fault);
  });
});

test("domains are split at lines, commas and spaces; an empty capacity is the published default", () => {
  const typed = { domains: "a.example\nb.example, c.example ", capacity: " " };
  expect(dataChanges({ ...form, ...typed }, typed)).toEqual({
    ownDomains: ["a.example", "b.example", "c.example"],
    registrationCapacity: null,
  });
});

test("the activity window lies between 1 and 366 days", () => {
  expect(["0", "1", "366", "367", "sixty"].map((windowDays) => hasFault({ ...form, windowDays }))).toEqual([
    true,
    false,
    false,
    true,
    true,
  ]);
});

test("a month needs its name and day; a figure left empty is one that the report does not say", () => {
  expect(monthFaults(EMPTY_MONTH)).toEqual(["month", "asOf"]);
  expect(monthFaults({ ...EMPTY_MONTH, month: "2026-10", asOf: "2026-10-31", reviewAverage: "5.5" })).toEqual([
    "reviewAverage",
  ]);
});
