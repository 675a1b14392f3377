import type { Misbehaving } from "./misbehave.ts";

const ID = "f0f0f0f0-0000-4000-8000-000000000000";
const HTML = "<!doctype html><html><head><title>Just a moment…</title></head><body>Please wait.</body></html>";
const AS_HTML = { "content-type": "text/html; charset=utf-8" };
const HOUR = 3_600;

/** A refusal as HubSpot words it. Source: developers.hubspot.com, error handling; usage guidelines. */
function refusal(
  status: number,
  category: string,
  more: { headers?: Record<string, string>; policyName?: string } = {},
) {
  const { headers, policyName } = more;
  const limit = policyName && { errorType: "RATE_LIMIT", policyName, groupName: "publicapi:private-apps" };
  const body = { status: "error", message: `Refused: ${category}.`, correlationId: ID, category, ...limit };
  return { status, body, ...(headers && { headers }) };
}

const limited = (policyName: string, headers: Record<string, string> = {}) =>
  refusal(429, "RATE_LIMITS", { policyName, headers });

type Paged = { results?: unknown[]; paging?: unknown };
/** Where a list ends, HubSpot says that it goes on. */
const goesOn = (after: () => string) => (truth: unknown) =>
  Array.isArray((truth as Paged | undefined)?.results)
    ? { ...(truth as Paged), paging: { next: { after: after() } } }
    : truth;

/** The batch is done, but HubSpot says of every input that it is not. */
const refusedInPart = (category: string) => (truth: unknown) => ({
  ...(truth as object),
  status: "COMPLETE",
  results: [],
  numErrors: 1,
  errors: [{ status: "error", category, message: `Not done: ${category}.`, context: {}, errors: [], links: {} }],
});

let pages = 0;

/** What HubSpot, or what stands between it and us, can do to a call. */
export const MISBEHAVIOURS = {
  "429 of the ten seconds": limited("TEN_SECONDLY_ROLLING"),
  "429 of the second": limited("SECONDLY"),
  "429 of the day": limited("DAILY"),
  "429 for an hour": limited("TEN_SECONDLY_ROLLING", { "retry-after": String(HOUR) }),
  "429 until a date in an hour": limited("TEN_SECONDLY_ROLLING", {
    "retry-after": new Date(Date.now() + HOUR * 1000).toUTCString(),
  }),
  "429 until a date long ago": limited("SECONDLY", { "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }),
  "429 until nobody knows when": limited("SECONDLY", { "retry-after": "soon" }),
  "477 for a day: the account moves": refusal(477, "MIGRATION_IN_PROGRESS", {
    headers: { "retry-after": String(24 * HOUR) },
  }),
  "423 locked": refusal(423, "LOCKED"),
  "400 for everything": refusal(400, "VALIDATION_ERROR"),
  "401 for every token": refusal(401, "INVALID_AUTHENTICATION"),
  "403 without scopes": refusal(403, "MISSING_SCOPES"),
  "403 of a firewall": { status: 403, headers: AS_HTML, body: HTML },
  "404 for everything": refusal(404, "OBJECT_NOT_FOUND"),
  "500 internal error": refusal(500, "INTERNAL_ERROR"),
  "500 in HTML": { status: 500, headers: AS_HTML, body: HTML },
  "502 of the gateway": { status: 502, headers: AS_HTML, body: HTML },
  "503 with an empty body": { status: 503, body: "" },
  "503 for an hour": { status: 503, body: "", headers: { "retry-after": String(HOUR) } },
  "504 of the gateway": { status: 504, headers: AS_HTML, body: HTML },
  "522 of the edge": { status: 522, headers: AS_HTML, body: HTML },
  "a redirect to another host": { status: 307, body: "", headers: { location: "http://127.0.0.1:9/" } },
  "200 in HTML": { status: 200, headers: AS_HTML, body: HTML },
  "200 with nothing": { status: 200, body: "" },
  "200 with {}": { status: 200, body: {} },
  "200 with null": { status: 200, body: null },
  "200 with a list": { status: 200, body: [] },
  "200 with a number": { status: 200, body: 42 },
  "200 with half a JSON": { status: 200, body: '{"results":[{"id":"1","properties":{"na' },
  "200 with a refusal": { ...refusal(500, "INTERNAL_ERROR"), status: 200 },
  "200 with results that are none": { status: 200, body: { results: null, access_token: null } },
  "200 with other results": { status: 200, body: { results: [null, 7, {}, []], access_token: 7, expires_in: {} } },
  "200 with bytes that are no text": { status: 200, body: Buffer.from([0xff, 0xfe, 0x00, 0xd8]) },
  "200 with another encoding than it says": { status: 200, headers: { "content-encoding": "gzip" }, body: "{}" },
  "204 where an answer is due": { status: 204, body: "" },
  "207 that limits every input": { status: 207, change: refusedInPart("RATE_LIMITS") },
  "207 that fails every input": { status: 207, change: refusedInPart("INTERNAL_ERROR") },
  "a connection that is closed": { stop: { after: "nothing", then: "cut" } },
  "no HTTP": { stop: { after: "nothing", then: "garbage" } },
  "no word": { stop: { after: "nothing", then: "hang" } },
  "headers and no body": { stop: { after: "headers", then: "hang" } },
  "a body that stops after 12 bytes": { carriedOut: true, stop: { after: 12, then: "hang" } },
  "a body that is cut after 12 bytes": { carriedOut: true, stop: { after: 12, then: "cut" } },
  "a body byte by byte without an end": { stop: { after: "headers", then: "drip" } },
  "a body without an end": { stop: { after: "headers", then: "flood" } },
  "done, and 502": { carriedOut: true, status: 502, headers: AS_HTML, body: HTML },
  "done, and no word": { carriedOut: true, stop: { after: "nothing", then: "hang" } },
  "done, and closed": { carriedOut: true, stop: { after: "nothing", then: "cut" } },
  "a list whose next page is the same": { change: goesOn(() => "1") },
  "a list without an end": { change: goesOn(() => String(++pages)) },
} satisfies Record<string, Misbehaving>;
export type MisbehaviourKind = keyof typeof MISBEHAVIOURS;
