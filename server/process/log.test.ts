import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases } from "../../test/cases.ts";
import { HubSpotError } from "../errors/hubspot-errors.ts";
import { createLog, requestContext, withoutAddresses } from "./log.ts";

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown> {
  let line = "";
  write(createLog("debug", { write: (text: string) => (line = text) }));
  return JSON.parse(line) as Record<string, unknown>;
}

describe("a log line", () => {
  test("names the request that it was written for, also after waiting", async () => {
    await requestContext.run({ requestId: "r1" }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      expect(logged((log) => log.info("x"))).toMatchObject({ requestId: "r1" });
    });
    expect(logged((log) => log.info("x"))).not.toHaveProperty("requestId");
  });

  test("names HubSpot's own id of a call that it refused", () => {
    const error = new HubSpotError({ status: 400, category: "X", message: "no", correlationId: "abc-1" });
    expect(logged((log) => log.warn({ err: error }, "x"))).toMatchObject({ err: { correlationId: "abc-1" } });
  });

  test.each([
    ["an error's message", new Error("no contact jo.berg@muster.example here")],
    ["a percent-encoded address", new Error("GET /x?userEmail=jo.berg%40muster.example failed")],
    ["the cause of an error", new Error("failed", { cause: new Error("jo.berg@muster.example") })],
    ["what a driver adds", Object.assign(new Error("failed"), { detail: "Key (email)=(jo.berg@muster.example)" })],
    [
      "a value that the database quotes",
      Object.assign(new Error('invalid input syntax for type bigint: "jo.berg"'), { severity: "ERROR" }),
    ],
    ["what is thrown although it is no error", { email: "jo.berg@muster.example" }],
  ])("holds no personal data of %s", (_what, err) => {
    const line = JSON.stringify(logged((log) => log.error({ err }, "x")));
    expect(line).not.toMatch(/jo\.berg|muster/);
    expect(line).toContain('"err":');
  });
});

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
      { numRuns: Number(process.env["ADDRESS_ROUNDS"] ?? cases(5_000)) },
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
