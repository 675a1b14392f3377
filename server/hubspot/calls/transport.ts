import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod/mini";
import { HubSpotError } from "../../errors/hubspot-errors.ts";
import { type WholeAnswer, fetchWhole } from "./lists.ts";
import { CALL_MS, FIRST_PAUSE_MS, LAST_PAUSE_MS, TRY_MS } from "./patience.ts";
import type { RateLimiter } from "./rate-limiter.ts";

/** A call of HubSpot's API as logs and metrics know it. */
export interface HubSpotCall {
  method: string;
  /** The path with `{id}` for every id. */
  template: string;
  /** 0 when HubSpot gave no usable answer. */
  status: number;
  /** The share of the account's rate limit that is left, 0 to 1; null where HubSpot does not say. */
  headroom: number | null;
  /** HubSpot's own id of the call; null where it does not say. */
  correlationId: string | null;
}

/** Metrics and logs must not hold ids; names of object types and properties stay. */
function templateOf(path: string): string {
  return path.replaceAll(/\/(?:\d+|[^/]*(?:@|%40)[^/]*)(?=\/|$)/g, "/{id}");
}

function headroomOf(headers: Headers): number | null {
  const left = headers.get("x-hubspot-ratelimit-remaining");
  const max = Number(headers.get("x-hubspot-ratelimit-max"));
  return left === null || !(max > 0) ? null : Number(left) / max;
}

/** Describes an answer; without one HubSpot could not be reached. */
export function describeCall(
  call: { method: string; path: string },
  response: { status: number; headers: Headers } | null,
): HubSpotCall {
  return {
    method: call.method,
    template: templateOf(call.path),
    status: response?.status ?? 0,
    headroom: response && headroomOf(response.headers),
    correlationId: response?.headers.get("x-hubspot-correlation-id") ?? null,
  };
}

/** What a JSON text says; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * One call of HubSpot's API; `answer` is the schema that its body must have. Every call may be sent twice: HubSpot may
 * have carried out one that it did not answer.
 */
export interface Call<Answer extends z.ZodMiniType> {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  path: string;
  query?: Record<string, string>;
  body?: unknown;
  answer: Answer;
}

/**
 * The access token of static auth, or whoever has the account's current one. `refused` is a token that HubSpot just did
 * not take: where there is a newer one, that is answered.
 */
export type AccessToken = string | ((refused?: string) => Promise<string>);

/**
 * Sends calls for one portal, until the signal says that nobody waits any more.
 * @throws HubSpotError when HubSpot refuses, or gives no usable answer through all tries
 */
export type Transport = <Answer extends z.ZodMiniType>(
  call: Call<Answer>,
  signal?: AbortSignal,
) => Promise<z.output<Answer>>;

const TRIES = 6;

const ErrorBody = z.object({
  message: z.optional(z.string()),
  category: z.optional(z.string()),
  subCategory: z.optional(z.string()),
  policyName: z.optional(z.string()),
  correlationId: z.optional(z.string()),
});

const noAnswer = (category: string, message: string, cause?: unknown) =>
  new HubSpotError({ status: 0, category, message, cause });

/** Seconds or a date (RFC 9110, 10.2.3); anything else, and what is over, is no wait that anybody asked for. */
function retryAfterMs({ headers }: WholeAnswer): number | null {
  const asked = headers.get("retry-after") ?? "";
  const milliseconds = /^\s*[\d.]+\s*$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
  return milliseconds > 0 ? milliseconds : null;
}

function refusal(answer: WholeAnswer): HubSpotError {
  const body = ErrorBody.safeParse(parseJson(answer.body));
  const { message, category, subCategory, policyName, correlationId } = body.success ? body.data : {};
  return new HubSpotError({
    status: answer.status,
    category: category ?? policyName ?? "UNKNOWN",
    subCategory,
    message: message ?? "no reason given",
    policyName,
    retryAfterMs: retryAfterMs(answer),
    correlationId: correlationId ?? answer.headers.get("x-hubspot-correlation-id"),
  });
}

/** Where an answer differs from its schema; its values may be personal data. */
function differences({ issues }: z.core.$ZodError): string {
  const places = issues.slice(0, 3).map(({ path }) => path.join(".") || "the whole");
  return `with something undocumented: ${places.join(", ")}`;
}

/** What a call was answered. @throws HubSpotError where that is a refusal, or nothing that HubSpot documents */
function understand<Answer extends z.ZodMiniType>(answer: WholeAnswer, schema: Answer): z.output<Answer> {
  const { status, body } = answer;
  if (status >= 400) throw refusal(answer);
  const said = status === 204 ? undefined : parseJson(body);
  const understood = z.safeParse(schema, said);
  if (status < 300 && understood.success) return understood.data;
  const why = understood.error && said !== undefined ? differences(understood.error) : "without JSON";
  throw noAnswer("UNUSABLE", `${status} ${why}`);
}

const isSearch = ({ method, path }: { method: string; path: string }) => method === "POST" && path.endsWith("/search");

/** Milliseconds: as long as HubSpot asks for, else longer each time and spread, so that waiting callers keep apart. */
function pauseAfter(error: HubSpotError, attempt: number): number {
  const spread = 0.5 + Math.random();
  return error.retryAfterMs ?? Math.min(LAST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1)) * spread;
}

/** Ends the waiting when the signal says so; what is waited for goes on. */
async function unlessAborted<Value>(waited: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason as Error);
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  return Promise.race([waited, promise]).finally(() => signal.removeEventListener("abort", abort));
}

interface TransportOptions {
  accessToken: AccessToken;
  apiUrl: string;
  limiter: RateLimiter;
  /** Told of each try. */
  onCall?: (call: HubSpotCall) => void;
  /** Nothing more is begun. */
  stopping: AbortSignal;
  /** What is under way is given up. */
  stopped: AbortSignal;
}

/** Calls HubSpot: dated paths, paced, tried again with growing pauses where that can help, and the answer parsed. */
export function createTransport(options: TransportOptions): Transport {
  const { accessToken, limiter, onCall } = options;

  function requestOf({ method, path, query, body }: Call<z.ZodMiniType>, token: string) {
    const address = new URL(options.apiUrl + path);
    address.search = String(new URLSearchParams(query));
    const headers = { authorization: `Bearer ${token}`, accept: "application/json", "user-agent": "partner-standing" };
    if (body === undefined) return { address, request: { method, headers } };
    const asJson = { ...headers, "content-type": "application/json" };
    return { address, request: { method, headers: asJson, body: JSON.stringify(body) } };
  }

  async function sendWith<Answer extends z.ZodMiniType>(token: string, call: Call<Answer>, until: AbortSignal) {
    const { address, request } = requestOf(call, token);
    const signal = AbortSignal.any([until, AbortSignal.timeout(TRY_MS)]);
    let answer: WholeAnswer | null = null;
    try {
      answer = await fetchWhole(address, { ...request, signal });
      limiter.learn(answer.headers);
      const understood = understand(answer, call.answer);
      onCall?.(describeCall(call, answer));
      return understood;
    } catch (cause) {
      const error = cause instanceof HubSpotError ? cause : noAnswer("UNREACHABLE", "it was out of reach", cause);
      onCall?.(describeCall(call, answer && { ...answer, status: error.status }));
      throw error;
    }
  }

  /** A token may end between two calls, or be revoked: once, a newer one is asked for. */
  async function send<Answer extends z.ZodMiniType>(call: Call<Answer>, until: AbortSignal) {
    if (typeof accessToken === "string") return sendWith(accessToken, call, until);
    const token = await unlessAborted(accessToken(), until);
    return sendWith(token, call, until).catch(async (error: HubSpotError) => {
      const newer = error.status === 401 ? await unlessAborted(accessToken(token), until) : token;
      if (newer === token) throw error;
      return sendWith(newer, call, until);
    });
  }

  /** Waiting for a turn or a pause ends with `waiting`, a call under way with `sending`. */
  async function keepTrying<Answer extends z.ZodMiniType>(
    call: Call<Answer>,
    { waiting, sending }: { waiting: AbortSignal; sending: AbortSignal },
  ): Promise<z.output<Answer>> {
    const turn = isSearch(call) ? limiter.scheduleSearch : limiter.schedule;
    let startedAt: number | null = null;
    for (let attempt = 1; ; attempt++) {
      try {
        return await turn(() => {
          startedAt ??= performance.now();
          return send(call, sending);
        }, waiting);
      } catch (error) {
        const mayHelp = error instanceof HubSpotError && error.transient && !error.isDailyLimit;
        if (!mayHelp || attempt === TRIES) throw error;
        const pause = pauseAfter(error, attempt);
        if (performance.now() + pause > (startedAt ?? 0) + CALL_MS) throw error;
        await sleep(pause, undefined, { signal: waiting });
      }
    }
  }

  return async (call, signal) => {
    const asked = signal ? [signal] : [];
    const waiting = AbortSignal.any([options.stopping, ...asked]);
    const sending = AbortSignal.any([options.stopped, ...asked]);
    try {
      waiting.throwIfAborted();
      return await keepTrying(call, { waiting, sending });
    } catch (error) {
      if (!waiting.aborted || error instanceof HubSpotError) throw error;
      throw noAnswer("GIVEN_UP", "nobody waits for it any more", error);
    }
  };
}
