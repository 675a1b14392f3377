import { describe, expect, test } from "vitest";
import { createLog } from "./create-log.ts";
import { HubSpotError } from "../errors/hubspot-error.ts";
import { requestContext } from "./request-context.ts";

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
