import { describe, expect, test } from "vitest";
import {
  formatCount,
  formatDecimal,
  formatPercent,
  formatStars,
  formatTyped,
  formatUsd,
  formatUsdCompact,
} from "./format-amount.ts";

/** Intl separates with narrow and no-break spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("US dollars", () => {
  test.each([
    ["en-US", "$400,000"],
    ["de-DE", "400.000 $"],
    ["fr-FR", "400 000 $"],
  ])("in %s are %s", (tag, text) => {
    expect(plain(formatUsd(400_000, tag))).toBe(text);
  });

  test.each([
    [0, "$0"],
    [7, "$7"],
    [7.5, "$7.50"],
    [9.999, "$10"],
    [120.83, "$121"],
    [576.66, "$577"],
    [1450.83, "$1,451"],
    [213_456_789, "$213,456,789"],
  ])("%d shows cents only of small amounts: %s", (amount, text) => {
    expect(formatUsd(amount, "en-US")).toBe(text);
  });

  test("never flatter: what is there is rounded down, what is missing up", () => {
    expect(formatUsd(399_999.6, "en-US", "down")).toBe("$399,999");
    expect(formatUsd(0.4, "en-US", "up")).toBe("$0.40");
    expect(formatUsd(1000.1, "en-US", "up")).toBe("$1,001");
    expect(formatUsdCompact(6_999_999, "en-US", "down")).toBe("$6.99M");
    expect(formatUsdCompact(1_800_001, "en-US", "up")).toBe("$1.81M");
  });

  test("do not step over a limit because of how computers count", () => {
    expect(formatUsd(0.1 + 0.2, "en-US", "up")).toBe("$0.30");
    expect(formatStars(4.3, "en-US", "down")).toBe("4.3");
  });

  test.each([
    ["en-US", "$5.21M", "$7M", "$999,999"],
    ["de-DE", "5,21 Mio. $", "7 Mio. $", "999.999 $"],
    ["fr-FR", "5,21 M $", "7 M $", "999 999 $"],
  ])("in short from a million on in %s", (tag, fraction, whole, below) => {
    expect(plain(formatUsdCompact(5_213_400, tag))).toBe(fraction);
    expect(plain(formatUsdCompact(7_000_000, tag))).toBe(whole);
    expect(plain(formatUsdCompact(999_999, tag))).toBe(below);
  });
});

test("a rate keeps its decimals, and is typed without separators of thousands", () => {
  expect(formatDecimal(1234.000123, "de-DE")).toBe("1.234,000123");
  expect(formatTyped(1234.5, "de-DE")).toBe("1234,5");
});

test("stars have one decimal, and an average just below its limit does not reach it", () => {
  expect(formatStars(4, "de-DE")).toBe("4,0");
  expect(formatStars(4.66, "en-US", "down")).toBe("4.6");
  expect(formatStars(3.996, "en-US", "down")).toBe("3.9");
});

test("counts are grouped as the viewer does", () => {
  expect(formatCount(12345, "de-DE")).toBe("12.345");
});

test.each([
  ["en-US", "81%"],
  ["de-DE", "81\u00a0%"],
  ["fr-FR", "81\u00a0%"],
])("whole percent in %s are written %s", (tag, text) => {
  expect(formatPercent(81, tag)).toBe(text);
});
