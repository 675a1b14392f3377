import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DOCUMENTED_CALLS } from "./fixture/documented-calls.ts";
import { OPERATIONS, faultsOf } from "./fixture/openapi-answers.ts";
import { type RunningCrm, startCrm } from "./fixture/start-crm.ts";
import KINDS from "./openapi/operations.json" with { type: "json" };

/** Uninstalling has a list of its own; the others are in HubSpot's references, not in its OpenAPI collection. */
const DOCUMENTED_ELSEWHERE = [
  "DELETE /appinstalls/2026-09/external-install",
  "GET /crm/limits/2026-09/custom-properties",
  "GET /crm/property-validations/2026-09/{objectTypeId}",
  "GET /crm/property-validations/2026-09/{objectTypeId}/{propertyName}",
];

/** As much of a router as tells its paths. */
interface Layer {
  route?: { path: unknown; methods: Record<string, boolean> } | undefined;
  handle?: unknown;
}

/** `GET /path/{name}` for every endpoint of a router and of those within it. */
function routesOf(stack: unknown[]): string[] {
  return (stack as Layer[]).flatMap(({ route, handle }) => {
    const inner = (handle as { stack?: unknown[] } | undefined)?.stack;
    if (!route) return inner ? routesOf(inner) : [];
    const path = String(route.path).replaceAll(/:(\w+)/g, "{$1}");
    return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${path}`);
  });
}

/** What the service does not ask for. */
const NOT_SERVED = ["POST /gdpr-delete"];
const OBJECTS = "/crm/objects/2026-09";

let running: RunningCrm;
beforeAll(async () => {
  running = await startCrm();
});
afterAll(() => running.close());

const answered = new Map<string, Set<"success" | "error">>();

describe("every answer is one of HubSpot's documents", () => {
  test.each(DOCUMENTED_CALLS)("%s: %s %s is %i", async (_what, method, path, status, body) => {
    running.crm.calls.reset();
    const answer = await running.call(method, path, body);
    expect(answer).toMatchObject({ status });
    // 400 for a body that is no JSON comes before the endpoint is known.
    const operation = body === "{" ? `${method} ${OBJECTS}/{objectType}` : await lastOperation(running);
    expect(faultsOf(operation, answer)).toEqual([]);
    const outcomes = answered.get(operation) ?? new Set();
    answered.set(operation, outcomes.add(status < 400 ? "success" : "error"));
  });

  test("every operation was called, with success and, where it can fail, without", () => {
    const cannotFail = [
      "GET /account-info/2026-09/details",
      "GET /settings/users/2026-03/teams",
      "GET /settings/users/2026-03/roles",
    ];
    expect([...answered.keys()].sort()).toEqual([...OPERATIONS].sort());
    const never = OPERATIONS.filter((operation) => answered.get(operation)?.size !== 2);
    expect(never).toEqual(cannotFail);
  });

  test.each([
    ["no token", 401, "GET", { authorization: "" }],
    ["another token", 401, "GET", { authorization: "Bearer other" }],
    ["another media type", 415, "POST", { "content-type": "text/plain" }],
  ])("%s is %i", async (_what, status, method, headers) => {
    const answer = await running.call(method, `${OBJECTS}/companies`, method === "POST" ? "x" : undefined, headers);
    expect(answer).toMatchObject({ status, body: { status: "error" } });
    expect(faultsOf(`${method} ${OBJECTS}/{objectType}`, answer)).toEqual([]);
  });

  test("a path that HubSpot does not have is 404", async () => {
    const answer = await running.call("GET", "/crm/v3/objects/companies");
    expect(answer).toMatchObject({ status: 404, body: { status: "error" } });
  });

  const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];
  const asked = [...new Set(Object.values(KINDS).flat())].filter((operation) => !NOT_SERVED.includes(operation));
  test.each(kinds.flatMap((kind) => asked.map((operation) => [kind, operation] as const)))(
    "%s: %s has a path exactly where HubSpot's document has one",
    async (kind, operation) => {
      const [method = "", below = ""] = operation.split(" ");
      const path = `${OBJECTS}/${kind}${below === "/" ? "" : below.replace("{objectId}", "4711")}`;
      const { status, body } = await running.call(method, path, method === "GET" ? undefined : {});
      const isNoPath = status === 404 && /No endpoint/.test((body as { message: string } | undefined)?.message ?? "");
      expect(isNoPath).toBe(!(KINDS[kind] as string[]).includes(operation));
    },
  );

  test("it serves no path that no document has, but those that HubSpot documents elsewhere", () => {
    const served = routesOf(running.crm.app.router.stack as unknown[]);
    expect(served.length).toBeGreaterThan(30);
    const undocumented = served.filter((operation) => !OPERATIONS.includes(operation));
    expect(undocumented.sort()).toEqual(DOCUMENTED_ELSEWHERE);
  });

  test("the check itself finds faults", () => {
    const operation = `GET ${OBJECTS}/{objectType}`;
    expect(faultsOf(operation, { status: 200, body: { results: [{ id: 1 }] } })).not.toEqual([]);
    expect(faultsOf(operation, { status: 200, body: { results: [], invented: 1 } })).not.toEqual([]);
    expect(faultsOf(operation, { status: 404, body: { message: "" } })).not.toEqual([]);
    expect(faultsOf(operation, { status: 202, body: {} })).not.toEqual([]);
  });
});

/** The recorder learns the endpoint when the answer is out, which may be a moment after it arrives here. */
async function lastOperation({ crm }: RunningCrm): Promise<string> {
  await expect.poll(() => crm.calls.list().at(-1)?.status).toBeGreaterThan(0);
  const call = crm.calls.list().at(-1);
  return `${call?.method} ${call?.path}`;
}
