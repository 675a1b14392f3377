import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumber, type NumberField } from "./read-number.ts";

const AMOUNT = { decimals: 2 };
const RATE = { decimals: 15 };
const COUNT = { decimals: 0 };
const STARS = { decimals: 12, most: 5 };

/** The number, both readings of an unclear one, or null. */
function said(typed: string, field: NumberField = AMOUNT, locale: string | null = null) {
  const read = readNumber(typed, field, locale);
  if (read.kind === "number") return read.number;
  return read.kind === "unclear" ? read.readings : null;
}

test.each([
  ["812000", "812000"],
  ["812000.50", "812000.5"],
  ["812000,5", "812000.5"],
  ["812,000.50", "812000.5"],
  ["812.000,50", "812000.5"],
  ["1,234,567", "1234567"],
  ["1.234.567", "1234567"],
  ["1.234.567,8", "1234567.8"],
  ["812 000", "812000"],
  ["812 000,5", "812000.5"],
  ["812\u00A0000,50", "812000.5"],
  ["812\u202F000,50", "812000.5"],
  ["812'000.50", "812000.5"],
  ["812’000", "812000"],
  ["８１２０００", "812000"],
  ["0.925", null],
  ["0,92", "0.92"],
  ["1234,50", "1234.5"],
  ["007", "7"],
  ["0", "0"],
  [" 12 ", "12"],
])("the amount “%s” is read as %s in every language", (typed, number) => {
  for (const locale of [null, "en-US", "de-DE", "fr-FR", "de-CH"]) expect(said(typed, AMOUNT, locale)).toBe(number);
});

test.each([
  ["812,000", ["812", "812000"]],
  ["812.000", ["812", "812000"]],
  ["1.234", ["1.234", "1234"]],
  ["12,345", ["12.345", "12345"]],
])("the amount “%s” can be read in two ways, in every language", (typed, both) => {
  for (const locale of [null, "en-US", "de-DE", "fr-FR", "de-CH"]) expect(said(typed, AMOUNT, locale)).toEqual(both);
});

test.each([
  ["1.085", "en-US", "1.085"],
  ["1,085", "en-US", ["1.085", "1085"]],
  ["1,085", "de-DE", "1.085"],
  ["1.085", "de-DE", ["1.085", "1085"]],
  ["1,085", "fr-FR", "1.085"],
  ["1.085", "fr-FR", ["1.085", "1085"]],
  ["1.085", "de-CH", "1.085"],
  ["1.085", null, ["1.085", "1085"]],
  ["0,925", "en-US", "0.925"],
  ["0.0000615", "de-DE", "0.0000615"],
  ["1234,567", "en-US", "1234.567"],
])("the rate “%s” of somebody in %s", (typed, locale, expected) => {
  expect(said(typed, RATE, locale)).toEqual(expected);
});

test.each([
  ["4.333", STARS, "4.333"],
  ["4,333", STARS, "4.333"],
  ["6", STARS, null],
  ["1,200", COUNT, "1200"],
  ["1,000", COUNT, ["1", "1000"]],
  ["4.5", COUNT, null],
])("what a field can hold decides: “%s”", (typed, field, expected) => {
  expect(said(typed, field)).toEqual(expected);
});

test.each(["", " ", "-1", "+1", "abc", "1e3", "10 00", "1,23,456", "1.2.3", "1,234.567", ",5", "5,", "1 234 56", "$5"])(
  "“%s” is no amount",
  (typed) => {
    expect(said(typed)).toBeNull();
  },
);

test("more digits than a computer holds exactly are no number", () => {
  expect(said("999999999999999")).toBe("999999999999999");
  expect(said("9999999999999999")).toBeNull();
});

describe("whatever language an amount is written in, it is read as what it is or refused with that among the readings", () => {
  const LOCALES = ["en-US", "de-DE", "fr-FR", "de-CH", "de-AT", "fr-CH", "en-ZA", "es-ES", "it-IT"];
  test.each([...LOCALES, null])("by somebody in %s", (viewer) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999 }),
        fc.constantFrom(...LOCALES),
        fc.boolean(),
        (cents, writer, useGrouping) => {
          const typed = new Intl.NumberFormat(writer, { useGrouping, maximumFractionDigits: 2 }).format(cents / 100);
          const answer = said(typed, AMOUNT, viewer);
          const readings = typeof answer === "string" ? [answer] : answer;
          expect(readings).toContain(String(cents / 100));
        },
      ),
    );
  });

  test("and what a form shows is read back as it was", () => {
    const rate = fc.double({ min: 0.000001, max: 100_000, noNaN: true }).map((value) => Number(value.toPrecision(9)));
    fc.assert(
      fc.property(rate, fc.constantFrom(...LOCALES), (value, locale) => {
        const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: 15, useGrouping: false }).format(value);
        expect(Number(said(shown, RATE, locale))).toBe(value);
      }),
    );
  });
});
