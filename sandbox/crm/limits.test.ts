import { describe, expect, test } from "vitest";
import { faultsOf } from "./fixture/openapi-answers.ts";
import { NOW } from "./fixture/small-portal.ts";
import { type Answer, type RunningCrm, startCrm } from "./fixture/start-crm.ts";
import { HUBSPOT_LIMITS } from "./access/keep-limits.ts";

const OBJECTS = "/crm/objects/2026-09";

function clockFrom(start: Date) {
  let time = start.getTime();
  return { now: () => new Date(time), advance: (milliseconds: number) => void (time += milliseconds) };
}

async function calls(count: number, call: () => Promise<Answer>): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index++) statuses.push((await call()).status);
  return statuses;
}

async function withCrm(use: (running: RunningCrm, clock: ReturnType<typeof clockFrom>) => Promise<void>) {
  const clock = clockFrom(NOW);
  const running = await startCrm({ limits: HUBSPOT_LIMITS, now: clock.now });
  await use(running, clock).finally(running.close);
}

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => ({ id: String(200 + index) }));

describe("the limits of an account", () => {
  test("the 191st call within ten seconds is refused, and the window rolls", () =>
    withCrm(async ({ call }, clock) => {
      const account = () => call("GET", "/account-info/2026-09/details");
      const first = await account();
      expect(first.headers.get("x-hubspot-ratelimit-max")).toBe("190");
      expect(first.headers.get("x-hubspot-ratelimit-remaining")).toBe("189");
      expect(first.headers.get("x-hubspot-ratelimit-interval-milliseconds")).toBe("10000");
      clock.advance(4000);
      expect(await calls(189, account)).toEqual(Array(189).fill(200));

      clock.advance(5999);
      const refused = await account();
      expect(refused).toMatchObject({
        status: 429,
        body: { status: "error", errorType: "RATE_LIMIT", policyName: "TEN_SECONDLY_ROLLING" },
      });
      expect(refused.headers.get("x-hubspot-ratelimit-remaining")).toBe("0");
      expect(faultsOf("GET /account-info/2026-09/details", refused)).toEqual([]);

      clock.advance(1);
      expect(await calls(2, account)).toEqual([200, 429]);
    }));

  test("the 6th search within a second is refused; other calls are not", () =>
    withCrm(async ({ call }, clock) => {
      const search = () => call("POST", `${OBJECTS}/companies/search`, {});
      expect(await calls(6, search)).toEqual([200, 200, 200, 200, 200, 429]);
      const refused = await search();
      expect(refused.body).toMatchObject({ policyName: "SECONDLY" });
      expect(refused.headers.get("x-hubspot-ratelimit-max")).toBeNull();
      const other = await call("GET", "/account-info/2026-09/details");
      expect(other.headers.get("x-hubspot-ratelimit-remaining")).toBe("189");
      clock.advance(1000);
      expect((await search()).status).toBe(200);
    }));

  test("a call without the token does not count", () =>
    withCrm(async ({ call }) => {
      await call("GET", "/account-info/2026-09/details", undefined, { authorization: "Bearer other" });
      const { headers } = await call("GET", "/account-info/2026-09/details");
      expect(headers.get("x-hubspot-ratelimit-remaining")).toBe("189");
    }));
});

describe("the limits of one call", () => {
  test.each([
    ["100 inputs", "batch/read", { inputs: idsOf(100) }, 200],
    ["101 inputs", "batch/read", { inputs: idsOf(101) }, 400],
    ["50 inputs with history", "batch/read", { inputs: idsOf(50), propertiesWithHistory: ["name"] }, 200],
    ["51 inputs with history", "batch/read", { inputs: idsOf(51), propertiesWithHistory: ["name"] }, 400],
    ["101 changes", "batch/update", { inputs: idsOf(101).map((input) => ({ ...input, properties: {} })) }, 400],
    ["201 found on a page", "search", { limit: 201 }, 400],
    ["results up to 10,000", "search", { limit: 200, after: "9800" }, 200],
    ["results beyond 10,000", "search", { limit: 200, after: "9801" }, 400],
    ["6 filter groups", "search", { filterGroups: Array(6).fill({ filters: [] }) }, 400],
    ["7 filters in a group", "search", { filterGroups: [{ filters: Array(7).fill(hasName()) }] }, 400],
    ["19 filters in all", "search", { filterGroups: Array(4).fill({ filters: Array(5).fill(hasName()) }) }, 400],
    ["2 sorts", "search", { sorts: ["name", "domain"] }, 400],
    ["a search of 3,000 characters", "search", { query: "x".repeat(3000) }, 400],
  ])("%s", async (_what, path, body, status) => {
    const running = await startCrm();
    const answer = await running.call("POST", `${OBJECTS}/companies/${path}`, body).finally(running.close);
    expect(answer.status).toBe(status);
  });

  test("51 inputs with history are refused in HubSpot's words", async () => {
    const running = await startCrm();
    const body = { inputs: idsOf(51), propertiesWithHistory: ["name"] };
    const answer = await running.call("POST", `${OBJECTS}/companies/batch/read`, body).finally(running.close);
    expect(JSON.stringify(answer.body)).toContain(
      "maximum number of inputs supported in a batch request for property histories is 50",
    );
  });

  test("1,000 association inputs are read, 1,001 refused", async () => {
    const running = await startCrm();
    const path = "/crm/associations/2026-09/contacts/companies/batch/read";
    const inputs = Array.from({ length: 1001 }, () => ({ id: "7" }));
    expect((await running.call("POST", path, { inputs: inputs.slice(1) })).status).toBe(200);
    expect((await running.call("POST", path, { inputs }).finally(running.close)).status).toBe(400);
  });
});

function hasName() {
  return { propertyName: "name", operator: "HAS_PROPERTY" };
}
