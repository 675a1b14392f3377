import type { FailureReason } from "@partner-standing/texts/cards/failure-kind";
import { type ProblemCode, answerSchema } from "@partner-standing/contract/answers/problem";
import type { Operation } from "@partner-standing/contract/operations/operation";

/** HubSpot gives up after this time, its one retry included. */
export const TIMEOUT_MS = 10_000;
/** In case not even HubSpot answers. */
const DEADLINE_MS = TIMEOUT_MS + 2_000;

/** `field` and `details` are what the service names of its refusal; their shape belongs to its code. */
export interface Failure {
  ok: false;
  reason: FailureReason;
  field?: string;
  details?: unknown;
}

export type Answer<Data> = { ok: true; data: Data } | Failure;

interface Refusal {
  code: ProblemCode;
  field?: string | undefined;
  details?: unknown;
}

export type ServiceFetch = (
  url: string,
  options: { method: "GET" | "POST"; timeout: number; body?: Record<string, unknown> },
) => Promise<Pick<Response, "ok" | "status" | "json">>;

interface Exchange {
  /** 0 when nothing came back that has a status. */
  status: number;
  body: unknown;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** HubSpot's proxy may wrap an answer: in an envelope with status 200, or thrown as a plain object. */
function unwrap(body: unknown): unknown {
  if (!isRecord(body) || !("responseBody" in body)) return body;
  const inner = body["responseBody"];
  if (typeof inner !== "string") return inner;
  try {
    return JSON.parse(inner);
  } catch {
    return inner;
  }
}

/** A query; what is undefined is left out. */
function queryOf(input: object): string {
  const pairs = Object.entries(input).filter(([, value]) => value !== undefined);
  return pairs.map(([name, value], at) => `${at ? "&" : "?"}${name}=${encodeURIComponent(String(value))}`).join("");
}

async function exchange(fetch: ServiceFetch, url: string, body?: object): Promise<Exchange> {
  const asked = body ? { method: "POST" as const, body: { ...body } } : { method: "GET" as const };
  try {
    const response = await fetch(url, { ...asked, timeout: TIMEOUT_MS });
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch (thrown) {
    return { status: 0, body: thrown };
  }
}

/** What an answer means that is not one of ours. */
function failureOf({ status, body }: Exchange): FailureReason {
  const category = isRecord(body) ? body["category"] : undefined;
  if (status === 504 || category === "GATEWAY_TIMEOUT") return "timeout";
  if (status === 429 || category === "RATE_LIMITS") return "too-many-requests";
  const isError = status < 200 || status > 299 || (isRecord(body) && body["status"] === "error");
  const inner = unwrap(body);
  const isOurs = isRecord(inner) && "ok" in inner;
  return isOurs || (!isError && isRecord(inner)) ? "version-mismatch" : "unreachable";
}

function answerIn<Data>(exchanged: Exchange, { output }: Pick<Operation<object, Data>, "output">): Answer<Data> {
  const parsed = answerSchema(output).safeParse(unwrap(exchanged.body));
  if (!parsed.success) return { ok: false, reason: failureOf(exchanged) };
  return parsed.data.ok ? parsed.data : refusalOf(parsed.data.error);
}

function refusalOf({ code, field, details }: Refusal): Failure {
  return { ok: false, reason: code, ...(field !== undefined && { field }), ...(details !== undefined && { details }) };
}

/** What a promise resolves to, or null when that takes longer than it may. */
function withDeadline<Value>(work: Promise<Value>, milliseconds: number): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Asks the service through HubSpot. An answer always comes and nothing is ever thrown. */
export function createServiceClient({ baseUrl, fetch }: { baseUrl: unknown; fetch: ServiceFetch }) {
  return {
    /** HubSpot may send a command twice: it carries an idempotency key. */
    async ask<Input extends object, Data>(operation: Operation<Input, Data>, input: Input): Promise<Answer<Data>> {
      if (typeof baseUrl !== "string" || baseUrl === "") return { ok: false, reason: "not-configured" };
      const [query, body] = operation.method === "get" ? [queryOf(input)] : ["", input];
      const url = baseUrl.replace(/\/+$/, "") + operation.path + query;
      const exchanged = await withDeadline(exchange(fetch, url, body), DEADLINE_MS);
      return exchanged ? answerIn(exchanged, operation) : { ok: false, reason: "timeout" };
    },
  };
}
export type ServiceClient = ReturnType<typeof createServiceClient>;
