import { describe, expect, test } from "vitest";
import { formatMoney, toMinorUnits } from "./format-money.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("formatMoney", () => {
  test.each([
    [0, "USD", "en-US", "$0.00"],
    [48_720, "EUR", "de-DE", "487,20 €"],
    [-1_204, "EUR", "fr-FR", "-12,04 €"],
    [12_345, "JPY", "en-US", "¥12,345"],
    [123_456_789_01, "USD", "de-DE", "123.456.789,01 $"],
    [1_234, "KWD", "en-US", "KWD 1.234"],
  ])("%d of %s in %s is %s", (minor, currency, tag, shown) => {
    expect(plain(formatMoney(minor, currency, tag))).toBe(shown);
  });
});

describe("toMinorUnits", () => {
  test("takes what is typed, and nothing smaller than the currency has", () => {
    expect(toMinorUnits(1.1, "USD")).toBe(110);
    expect(toMinorUnits(123_456_789.01, "EUR")).toBe(12_345_678_901);
    expect(toMinorUnits(100, "JPY")).toBe(100);
    expect(toMinorUnits(0.5, "JPY")).toBeNull();
    expect(toMinorUnits(0.001, "USD")).toBeNull();
  });
});
