import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutAddresses } from "./without-addresses.ts";

/** What an address is; searching by it takes a step for every pair of letters. */
const ADDRESS = /[^\s"'<>@=]+(?:@|%40)[^\s"'<>@]+\.[a-z]{2,}/i;

describe("e-mail addresses in sentences of others", () => {
  test.each([
    ["no contact jo.berg@muster.example here", "no contact [e-mail address] here"],
    ["GET /x?userEmail=jo.berg%40muster.example failed", "GET /x?userEmail=[e-mail address] failed"],
    ["<jo@muster.example>, 'ada@partner.example'", "<[e-mail address]>, '[e-mail address]'"],
    ["two: jo@muster.example ada@partner.example.", "two: [e-mail address] [e-mail address]."],
    ["/contacts/jo%40muster.example/notes/7 is gone", "[e-mail address]/notes/7 is gone"],
    ["jo@muster.example,ada@partner.example", "[e-mail address]"],
    ["@nobody, nobody@, a@b, 5 % of 40, x.de", "@nobody, nobody@, a@b, 5 % of 40, x.de"],
    ["", ""],
  ])("%j becomes %j", (text, without) => {
    expect(withoutAddresses(text)).toBe(without);
  });

  test("are left in no text, and words without a mark stay as they are", () => {
    const part = fc.constantFrom(
      "jo",
      "@",
      "%40",
      ".",
      "de",
      "e",
      " ",
      "=",
      "'",
      "<",
      "ü",
      "%",
      "4",
      "0",
      "\n",
      "/",
      "1",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
        const text = parts.join("");
        const without = withoutAddresses(text);
        expect(without).not.toMatch(ADDRESS);
        if (!/@|%40/.test(text)) expect(without).toBe(text);
      }),
      { numRuns: Number(process.env["ADDRESS_ROUNDS"] ?? 5_000) },
    );
  });

  // A step for every pair of letters would be a million million of them.
  test.each([
    ["letters", "x"],
    ["letters with a beginning of a host", "x@x"],
    ["encoded marks", "%40"],
    ["marks", "@"],
    ["dots", "a@b."],
    ["hosts without an end", "a@b.c"],
    ["equal signs", "="],
  ])("are looked for once in a megabyte of %s", (_what, piece) => {
    const long = piece.repeat(2 ** 20 / piece.length);
    expect(withoutAddresses(long).length).toBeGreaterThan(0);
    expect(withoutAddresses(`${"x".repeat(2 ** 20)}@${long}`).length).toBeGreaterThan(0);
  });
});
