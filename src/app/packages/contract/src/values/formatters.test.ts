import { describe, expect, test } from "vitest";
import { dateFormat, numberFormat } from "./formatters.ts";

describe("a formatter", () => {
  test("is made once for each language and each way of writing", () => {
    expect(numberFormat("de", { maximumFractionDigits: 1 })).toBe(numberFormat("de", { maximumFractionDigits: 1 }));
    expect(dateFormat("de", { timeZone: "UTC" })).toBe(dateFormat("de", { timeZone: "UTC" }));
  });

  test("writes as its own language and options say, whichever was asked for before", () => {
    const written = (tag: string, digits: number) => numberFormat(tag, { minimumFractionDigits: digits }).format(1.5);
    expect([written("en", 1), written("de", 1), written("en", 2), written("en", 1)]).toEqual([
      "1.5",
      "1,5",
      "1.50",
      "1.5",
    ]);
    const hour = (timeZone: string) => dateFormat("de", { timeStyle: "short", timeZone }).format(0);
    expect([hour("UTC"), hour("Europe/Berlin"), hour("UTC")]).toEqual(["00:00", "01:00", "00:00"]);
  });

  test("is forgotten where ever new ways are asked for", () => {
    const first = numberFormat("fr", { minimumFractionDigits: 3 });
    const letters = "ABCDEFGHIJ";
    for (const one of letters)
      for (const two of letters)
        for (const three of letters) numberFormat("fr", { style: "currency", currency: one + two + three });
    expect(numberFormat("fr", { minimumFractionDigits: 3 })).not.toBe(first);
    expect(numberFormat("fr", { minimumFractionDigits: 3 }).format(1)).toBe("1,000");
  });
});
