import { describe, expect, test } from "vitest";
import { dataChanges, dataForm, rateFault, type RateRow, withMonthEnds } from "./data-form.ts";
import { PAGES } from "../fixtures/pages.ts";
import { EMPTY_MONTH, monthFaults, monthOf } from "../figures/FigureEntry.tsx";

const TAG = "en-US";
const form = dataForm(PAGES.typical.settings, String);
const row = (currency: string, from: string | null, rate: string): RateRow => ({ currency, from, rate });

describe("currency rates", () => {
  test("stand as lines and go back as they came", () => {
    expect(form.rates).toEqual([row("EUR", "2026-01-01", "1.08")]);
    expect(dataChanges(form, { rates: form.rates }, TAG)).toEqual({
      usdRates: { EUR: [{ from: "2026-01-01", rate: 1.08 }] },
    });
  });

  test("without a date hold for all dates; with dates are kept in their order", () => {
    const rates = [row("GBP", null, "1,27"), row("EUR", "2026-06-01", "1.1"), row("EUR", "2026-01-01", "1.08")];
    expect(dataChanges({ ...form, rates }, { rates }, TAG)).toEqual({
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
    [[row("EUR", null, "1,085")], "rate"],
    [[row("EUR", null, "1.085")], null],
    [[row("EUR", null, "1"), row("EUR", "2026-01-01", "1")], "date"],
    [[row("EUR", "2026-01-01", "1"), row("EUR", "2026-01-01", "2")], "date"],
    [[row("EUR", "2026-01-01", "1"), row("EUR", "2026-02-01", "2")], null],
  ])("%j is at fault for its %s", (rows, fault) => {
    expect(rateFault(rows[0] as RateRow, rows, TAG)).toBe(fault);
  });
});

test("month-end rates go on with the next end of a month after the newest of each currency; what holds for all days has none", () => {
  const rows = [row("EUR", "2026-12-31", "1.1"), row("EUR", "2025-06-30", "1"), row("GBP", null, "1.3")];
  expect(withMonthEnds(rows)).toEqual([...rows, row("EUR", "2027-01-31", "")]);
  expect(withMonthEnds([row("JPY", "2028-02-15", "0.0066")]).at(-1)).toEqual(row("JPY", "2028-02-29", ""));
  expect(withMonthEnds([])).toEqual([]);
});

test("domains are split at lines, commas and spaces; an empty capacity is the published default", () => {
  const typed = { domains: "a.example\nb.example, c.example ", capacity: " " };
  expect(dataChanges({ ...form, ...typed }, typed, TAG)).toEqual({
    ownDomains: ["a.example", "b.example", "c.example"],
    registrationCapacity: null,
  });
});

test("a month needs its name and day; a figure left empty is one that the report does not say", () => {
  expect(monthFaults(EMPTY_MONTH, TAG)).toEqual(["month", "asOf"]);
  expect(monthFaults({ ...EMPTY_MONTH, month: "2026-10", asOf: "2026-10-31", reviewAverage: "5.5" }, TAG)).toEqual([
    "reviewAverage",
  ]);
});

test("a figure that can be read in two ways is no figure, and one that can be read in one is what it says", () => {
  const month = { ...EMPTY_MONTH, month: "2026-10", asOf: "2026-10-31" };
  for (const typed of ["812,000", "812.000"])
    expect(monthFaults({ ...month, attributedMrr: typed }, TAG)).toEqual(["attributedMrr"]);
  const figures = {
    attributedMrr: "812,000.50",
    influencedDealMrr: "1.234,5",
    reviewCount: "1,200",
    reviewAverage: "4,5",
  };
  expect(monthOf({ ...month, ...figures }, TAG)).toMatchObject({
    attributedMrr: 812_000.5,
    influencedDealMrr: 1_234.5,
    firstNinetyDaysMrr: null,
    reviewCount: 1_200,
    reviewAverage: 4.5,
  });
});
