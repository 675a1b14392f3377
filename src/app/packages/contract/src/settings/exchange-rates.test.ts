import { describe, expect, test } from "vitest";
import { rateOn, rateOfDay, ratedDays, type UsdRates, withRate } from "./exchange-rates.ts";

const RATES: UsdRates = {
  EUR: 1.1,
  GBP: [
    { from: "2026-01-01", rate: 1.25 },
    { from: "2026-06-01", rate: 1.3 },
  ],
};

describe("with one rate more", () => {
  test("a currency without any has it, and the others stay as they were", () => {
    expect(withRate(RATES, { currency: "CHF", usd: 1.2, from: null })).toEqual({ ...RATES, CHF: 1.2 });
    expect(withRate(RATES, { currency: "CHF", usd: 1.2, from: "2026-03-01" })).toEqual({
      ...RATES,
      CHF: [{ from: "2026-03-01", rate: 1.2 }],
    });
  });

  test("it stands among those of other days in order, so that each day has the newest before it", () => {
    const rates = withRate(RATES, { currency: "GBP", usd: 1.28, from: "2026-03-01" });
    expect(ratedDays(rates, "GBP")).toEqual(["2026-01-01", "2026-03-01", "2026-06-01"]);
    const usdOn = (on: string) => rateOn(rates, "GBP", on)?.usd;
    expect(["2025-12-31", "2026-02-28", "2026-03-01", "2026-05-31", "2026-06-01"].map(usdOn)).toEqual([
      ...[undefined, 1.25, 1.28, 1.28, 1.3],
    ]);
  });

  test("it takes the place of one of the same day, and one for all days that of all", () => {
    const corrected = withRate(RATES, { currency: "GBP", usd: 1.35, from: "2026-06-01" });
    expect(ratedDays(corrected, "GBP")).toHaveLength(2);
    expect(rateOfDay(corrected, "GBP", "2026-06-01")?.usd).toBe(1.35);
    expect(withRate(RATES, { currency: "GBP", usd: 1.27, from: null })).toEqual({ EUR: 1.1, GBP: 1.27 });
    expect(withRate(RATES, { currency: "EUR", usd: 1.15, from: "2026-06-01" }).EUR).toEqual([
      { from: "2026-06-01", rate: 1.15 },
    ]);
  });

  test("a currency may be called as something that every object has; what was given stays", () => {
    const before = JSON.stringify(RATES);
    const rates = withRate(RATES, { currency: "constructor", usd: 2, from: "2026-03-01" });
    expect(ratedDays(rates, "constructor")).toEqual(["2026-03-01"]);
    expect(JSON.stringify(RATES)).toBe(before);
  });
});
