import { describe, expect, test } from "vitest";
import { requestIdOf } from "./log-requests.ts";

const UUID = "0b1a2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

describe("the id of a request", () => {
  test.each([
    ["a proxy's UUID", { "x-request-id": UUID }, UUID],
    ["a proxy's trace id", { "x-request-id": TRACE }, TRACE],
    ["HubSpot's correlation id", { "x-hubspot-correlation-id": UUID }, UUID],
    ["the proxy's before HubSpot's", { "x-request-id": TRACE, "x-hubspot-correlation-id": UUID }, TRACE],
    ["HubSpot's where the proxy's is malformed", { "x-request-id": "?", "x-hubspot-correlation-id": UUID }, UUID],
  ])("is %s", (_what, headers, id) => {
    expect(requestIdOf(headers)).toBe(id);
  });

  test.each(["ada@partner.example", "ada-berg-was-here", "", "a".repeat(65), "abc", "0123456789abcdef\n", `${UUID}-`])(
    "is a new one instead of %j",
    (given) => {
      const id = requestIdOf({ "x-request-id": given });
      expect(id).not.toBe(given);
      expect(id).toMatch(/^[\da-f-]{36}$/);
    },
  );

  test("is another one for each request that brings none", () => {
    expect(requestIdOf({})).not.toBe(requestIdOf({}));
  });
});
