import { PROBLEM_CODES } from "@partner-standing/contract/answers/problem";
import type { Operation } from "@partner-standing/contract/operations/operation";
import { type Citation, CitationSchema } from "@partner-standing/contract/programs/scorecard";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createServiceClient, TIMEOUT_MS, type ServiceFetch } from "./service-client.ts";

const DATA = { document: "guide", lines: "7" };
const GOOD = { ok: true, data: DATA };
const REFUSAL = { ok: false, error: { code: "not-connected", message: "…" } };
const CITE: Operation<{ a?: string; b?: undefined }, Citation> = {
  method: "get",
  path: "/api/standing",
  output: CitationSchema,
};

const respond = (body: unknown, status = 200) => ({
  ok: status >= 200 && status < 300,
  status,
  json: () => Promise.resolve(body),
});
const notJson = (status: number) => ({
  ...respond(null, status),
  json: () => Promise.reject(new SyntaxError("<html>")),
});

/** HubSpot's proxy around an answer of the service that is not 2xx. */
const envelope = (responseBody: unknown, more: object = {}) => ({
  status: "error",
  category: "BAD_GATEWAY",
  message: "Error returned from Request Uri",
  context: { appServerStatusCode: ["503"] },
  responseBody,
  ...more,
});

function get(fetch: ServiceFetch, baseUrl: unknown = "https://api.example") {
  return createServiceClient({ baseUrl, fetch }).ask(CITE, { a: "b", b: undefined });
}
const answerTo = (response: ReturnType<typeof respond>) => get(() => Promise.resolve(response));
const answerToRejection = (thrown: unknown) => get(() => Promise.reject(thrown));

describe("asks", () => {
  test("through HubSpot once, with a timeout of its own", async () => {
    const fetch = vi.fn<ServiceFetch>(() => Promise.resolve(respond(GOOD)));
    expect(await get(fetch, "https://api.example/")).toEqual(GOOD);
    expect(fetch.mock.calls).toEqual([
      ["https://api.example/api/standing?a=b", { method: "GET", timeout: TIMEOUT_MS }],
    ]);
  });

  test.each([undefined, "", 7])("nobody when the profile has no address (%j)", async (baseUrl) => {
    const fetch = vi.fn<ServiceFetch>();
    expect(await createServiceClient({ baseUrl, fetch }).ask(CITE, {})).toEqual({
      ok: false,
      reason: "not-configured",
    });
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe("takes a refusal of the service for what it is", () => {
  test("with the field and the details that it names", async () => {
    const error = { code: "conflict", message: "…", field: "version", details: { version: 5 } };
    expect(await answerTo(respond({ ok: false, error }))).toEqual({
      ok: false,
      reason: "conflict",
      field: "version",
      details: { version: 5 },
    });
  });

  test.each(PROBLEM_CODES)("%s", async (code) => {
    const refusal = { ok: false, error: { code, message: "…" } };
    const expected = { ok: false, reason: code };
    expect(await answerTo(respond(refusal))).toEqual(expected);
    expect(await answerTo(respond(refusal, 404))).toEqual(expected);
    expect(await answerTo(respond(envelope(refusal)))).toEqual(expected);
    expect(await answerTo(respond(envelope(JSON.stringify(refusal))))).toEqual(expected);
    expect(await answerToRejection(envelope(refusal))).toEqual(expected);
  });
});

describe("a failure on the way", () => {
  test.each([
    ["a rejection", answerToRejection(new Error("network"))],
    ["a rejection with nothing", answerToRejection(undefined)],
    ["a 500 of somebody else", answerTo(respond({ message: "oops" }, 500))],
    ["an envelope around text", answerTo(respond(envelope("Bad gateway")))],
    ["an envelope around nothing", answerTo(respond(envelope(undefined)))],
    ["HTML with status 200", answerTo(notJson(200))],
    ["HTML with status 502", answerTo(notJson(502))],
  ])("%s is unreachable", async (_, answer) => {
    expect(await answer).toEqual({ ok: false, reason: "unreachable" });
  });

  test.each([
    ["status 504", answerTo(respond({}, 504))],
    ["HubSpot's category", answerTo(respond(envelope(undefined, { category: "GATEWAY_TIMEOUT" })))],
    ["HubSpot's category in a rejection", answerToRejection({ status: "error", category: "GATEWAY_TIMEOUT" })],
  ])("%s is a timeout", async (_, answer) => {
    expect(await answer).toEqual({ ok: false, reason: "timeout" });
  });

  test.each([
    ["status 429", answerTo(respond({}, 429))],
    ["HubSpot's category", answerToRejection({ status: "error", category: "RATE_LIMITS" })],
  ])("%s is too many requests", async (_, answer) => {
    expect(await answer).toEqual({ ok: false, reason: "too-many-requests" });
  });
});

describe("an answer that does not fit the contract means that versions differ", () => {
  test.each([
    ["other data", answerTo(respond({ ok: true, data: { document: 7 } }))],
    ["an unknown code", answerTo(respond({ ok: false, error: { code: "new-code", message: "…" } }, 400))],
    ["no envelope at all", answerTo(respond(DATA))],
  ])("%s", async (_, answer) => {
    expect(await answer).toEqual({ ok: false, reason: "version-mismatch" });
  });
});

test("an envelope of success is unwrapped", async () => {
  expect(await answerTo(respond({ status: "success", responseBody: GOOD }))).toEqual(GOOD);
  expect(await answerTo(respond({ status: "success", responseBody: REFUSAL }))).toEqual({
    ok: false,
    reason: "not-connected",
  });
});

describe("when not even HubSpot answers", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test("it is a timeout shortly after HubSpot's own", async () => {
    const answer = get(() => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS + 2_000);
    expect(await answer).toEqual({ ok: false, reason: "timeout" });
  });

  test("nothing keeps ticking after an answer", async () => {
    await answerTo(respond(GOOD));
    expect(vi.getTimerCount()).toBe(0);
  });
});
