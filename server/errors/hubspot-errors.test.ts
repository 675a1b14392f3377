import { describe, expect, test } from "vitest";
import { HubSpotError } from "./hubspot-errors.ts";

describe("a refusal of HubSpot", () => {
  test("keeps no e-mail address that HubSpot quotes", () => {
    const message = 'Contact already exists: "jo.berg+crm@muster-gmbh.example" (also <ada@partner.example>).';
    const error = new HubSpotError({ status: 409, category: "CONFLICT", message });
    expect(error.message).not.toContain("@");
    expect(error.message).toContain("Contact already exists");
  });

  test.each([
    ["DAILY", "no", true],
    [null, "You have reached your daily limit.", true],
    ["TEN_SECONDLY_ROLLING", "You have reached your ten_secondly_rolling limit.", false],
    ["SECONDLY", "You have reached your secondly limit.", false],
  ])("of %s, in words %j, is about the calls of the day: %s", (policyName, message, isDailyLimit) => {
    const error = new HubSpotError({ status: 429, category: "RATE_LIMITS", message, policyName });
    expect(error).toMatchObject({ isDailyLimit, transient: !isDailyLimit });
  });

  test.each([
    [0, true],
    [400, false],
    [401, false],
    [404, false],
    [423, true],
    [429, true],
    [477, true],
    [500, true],
    [502, true],
  ])("with status %i may be tried again: %s", (status, transient) => {
    expect(new HubSpotError({ status, category: "X", message: "x" }).transient).toBe(transient);
  });
});
