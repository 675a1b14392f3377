import { Client } from "@hubspot/api-client";
import pRetry, { AbortError } from "p-retry";
import * as z from "zod/mini";
import { describeCall, type HubSpotCall } from "./hubspot-call.ts";
import { HubSpotError } from "./hubspot-error.ts";
import type { RateLimiter } from "./rate-limiter.ts";

/** One call of HubSpot's API; `answer` is the schema that its body must have. */
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

/** Sends calls for one portal. @throws HubSpotError when HubSpot refuses, or stays away through all tries. */
export type Transport = <Answer extends z.ZodMiniType>(call: Call<Answer>) => Promise<z.output<Answer>>;

const TRIES = 6;
const TIMEOUT_MS = 30_000;

const ErrorBody = z.object({
  message: z.optional(z.string()),
  category: z.optional(z.string()),
  policyName: z.optional(z.string()),
  correlationId: z.optional(z.string()),
});

function retryAfterMs(response: Response): number | null {
  const seconds = Number(response.headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}

async function refusal(response: Response): Promise<HubSpotError> {
  const body = ErrorBody.safeParse(await response.json().catch(() => ({})));
  const { message, category, policyName, correlationId } = body.success ? body.data : {};
  return new HubSpotError({
    status: response.status,
    category: category ?? policyName ?? "UNKNOWN",
    message: message ?? "no reason given",
    retryAfterMs: retryAfterMs(response),
    policyName,
    correlationId: correlationId ?? response.headers.get("x-hubspot-correlation-id"),
  });
}

function unreachable(cause: unknown): HubSpotError {
  return new HubSpotError({ status: 0, category: "UNREACHABLE", message: "it could not be reached", cause });
}

/** The client's `apiRequest` takes no abort signal, so a call that hangs is given up here. */
async function withTimeout(response: Promise<Response>): Promise<Response> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${TIMEOUT_MS} ms`)), TIMEOUT_MS);
  try {
    return await Promise.race([response, promise]);
  } finally {
    clearTimeout(timer);
  }
}

const isSearch = ({ method, path }: { method: string; path: string }) => method === "POST" && path.endsWith("/search");

/** A rolling window is full again after 10 seconds at the latest; jitter keeps waiting callers apart. */
function pause(error: unknown, attempt: number): Promise<void> {
  const asked = error instanceof HubSpotError ? error.retryAfterMs : null;
  const backoff = Math.min(10_000, 250 * 2 ** attempt) * (0.5 + Math.random());
  return new Promise((resolve) => setTimeout(resolve, asked ?? backoff));
}

/**
 * Calls HubSpot through its own client: dated paths, paced, tried again with growing pauses where that can help, and
 * the answer parsed.
 */
export function createTransport(options: {
  accessToken: AccessToken;
  apiUrl: string;
  limiter: RateLimiter;
  onCall?: (call: HubSpotCall) => void;
}): Transport {
  const { accessToken } = options;
  const client = new Client({ basePath: options.apiUrl });

  async function sendWith(token: string, call: Call<z.ZodMiniType>): Promise<Response> {
    const { method, path, query, body } = call;
    client.setAccessToken(token);
    const request = client.apiRequest({
      method,
      path,
      ...(query && { qs: query }),
      ...(body !== undefined && { body }),
    });
    const response = await withTimeout(request as unknown as Promise<Response>).catch((error: unknown) => {
      options.onCall?.(describeCall(call, null));
      throw unreachable(error);
    });
    options.onCall?.(describeCall(call, response));
    options.limiter.learn(response.headers);
    return response;
  }

  /** A token may end between two calls, or be revoked: once, a newer one is asked for. */
  async function send(call: Call<z.ZodMiniType>): Promise<unknown> {
    const token = typeof accessToken === "string" ? accessToken : await accessToken();
    let response = await sendWith(token, call);
    if (response.status === 401 && typeof accessToken !== "string") {
      const newer = await accessToken(token);
      if (newer !== token) response = await sendWith(newer, call);
    }
    if (!response.ok) throw await refusal(response);
    return response.status === 204 ? undefined : await response.json();
  }

  return async (call) => {
    const { schedule, scheduleSearch } = options.limiter;
    const turn = isSearch(call) ? scheduleSearch : schedule;
    const answered = await pRetry(
      () =>
        turn(() => send(call)).catch((error: unknown) => {
          throw error instanceof HubSpotError && error.transient ? error : new AbortError(error as Error);
        }),
      {
        retries: TRIES - 1,
        minTimeout: 0,
        onFailedAttempt: ({ error, attemptNumber }) => pause(error, attemptNumber),
      },
    );
    return z.parse(call.answer, answered);
  };
}
