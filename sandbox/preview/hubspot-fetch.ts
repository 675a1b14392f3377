import { randomUUID } from "node:crypto";
import { z } from "zod";
import { isPermitted } from "./permitted-urls.ts";
import { signatureHeaders } from "./request-signature.ts";

const MEGABYTE = 1024 * 1024;
const DEFAULT_TIMEOUT = 15_000;
const MAX_TIMEOUT = 120_000;
const MAX_IN_FLIGHT = 20;
const METHODS_WITH_BODY = ["POST", "PUT", "PATCH", "DELETE"];

export const FetchRequestSchema = z.object({
  uri: z.string(),
  method: z
    .string()
    .regex(/^(GET|POST|PUT|PATCH|DELETE)$/i, "Unsupported method")
    .default("GET"),
  timeout: z.number().positive().optional(),
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).optional(),
});
export type FetchRequest = z.infer<typeof FetchRequestSchema>;

/** The answer of HubSpot's proxy: its own status and the envelope around what the app's service said. */
export interface ProxyAnswer {
  httpStatus: number;
  envelope: {
    status: "success" | "error";
    category?: string;
    message?: string;
    context: Record<string, string[]>;
    responseBody?: unknown;
    errors?: { message: string }[];
  };
}

export interface HubSpotFetchOptions {
  appId: number;
  clientSecret: string;
  portalId: number;
  permittedUrls: readonly string[];
  /** Answers in place of every permitted origin; requests are signed for this URL. */
  serviceUrl: string;
}

export interface Viewer {
  id: string;
  email: string;
}

type Outcome = { status: number; text: string } | { failure: "timeout" | "unreachable" | "too large" };

/** What stands between `hubspot.fetch()` and the app's service on HubSpot's side. */
export function createHubSpotFetch({ appId, clientSecret, portalId, permittedUrls, serviceUrl }: HubSpotFetchOptions) {
  let inFlight = 0;

  return async (request: FetchRequest, viewer: Viewer): Promise<ProxyAnswer> => {
    const answers = answersTo(request, portalId);
    const refusal = refusalOf(request, permittedUrls);
    if (refusal) return answers.refused(400, "VALIDATION_ERROR", refusal);
    if (inFlight >= MAX_IN_FLIGHT) {
      return answers.refused(429, "RATE_LIMITS", `More than ${MAX_IN_FLIGHT} requests of this app are in flight`);
    }
    const identity = { userId: viewer.id, portalId, userEmail: viewer.email, appId };
    const url = withIdentity(toService(new URL(request.uri), serviceUrl), identity);
    inFlight++;
    try {
      return answers.from(await callService(url, request, clientSecret));
    } finally {
      inFlight--;
    }
  };
}

function refusalOf(request: FetchRequest, permittedUrls: readonly string[]): string | undefined {
  const headers = Object.keys(request.headers ?? {});
  if (headers.length > 1) return "Only 'Authorization' header is allowed";
  if (headers.some((name) => name.toLowerCase() !== "authorization")) {
    return "Invalid Request Headers provided. Only 'Authorization' header is allowed from hubspot.fetch()";
  }
  if (!URL.canParse(request.uri)) return "URL is malformed";
  const url = new URL(request.uri);
  if (!isPermitted(url, permittedUrls)) return `${url.origin} is not in permittedUrls.fetch`;
  if (Buffer.byteLength(bodyOf(request)) > MEGABYTE) return "Request payload is over 1 MB";
  return undefined;
}

function bodyOf({ method, body }: FetchRequest): string {
  const sends = METHODS_WITH_BODY.includes(method.toUpperCase()) && body !== undefined && body !== null;
  return sends ? JSON.stringify(body) : "";
}

function toService(url: URL, serviceUrl: string): string {
  return serviceUrl.replace(/\/$/, "") + url.pathname + url.search;
}

/** Appended, never replaced: a query that brings its own `userId` arrives with two of them. */
function withIdentity(url: string, identity: Record<string, string | number>): string {
  const added = Object.entries(identity).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return url + (url.includes("?") ? "&" : "?") + added.join("&");
}

async function callService(url: string, request: FetchRequest, clientSecret: string): Promise<Outcome> {
  const deadline = AbortSignal.timeout(Math.min(request.timeout ?? DEFAULT_TIMEOUT, MAX_TIMEOUT));
  const first = await attempt(url, request, clientSecret, deadline);
  const failed = "failure" in first ? first.failure === "unreachable" : first.status >= 500;
  return failed && !deadline.aborted ? attempt(url, request, clientSecret, deadline) : first;
}

async function attempt(url: string, request: FetchRequest, secret: string, signal: AbortSignal): Promise<Outcome> {
  const method = request.method.toUpperCase();
  const body = bodyOf(request);
  const headers = {
    ...request.headers,
    ...signatureHeaders(secret, { method, url, body }, Date.now()),
    ...(body !== "" && { "Content-Type": "application/json" }),
  };
  try {
    const response = await fetch(url, { method, headers, signal, redirect: "manual", body: body === "" ? null : body });
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > MEGABYTE) return { failure: "too large" };
    return { status: response.status, text: new TextDecoder().decode(bytes) };
  } catch {
    return { failure: signal.aborted ? "timeout" : "unreachable" };
  }
}

function answersTo({ uri, method }: FetchRequest, portalId: number) {
  const context = {
    correlationId: [randomUUID()],
    httpMethod: [method.toUpperCase()],
    portalId: [String(portalId)],
    requestUri: [uri],
  };
  const refused = (httpStatus: number, category: string, message: string): ProxyAnswer => ({
    httpStatus,
    envelope: { status: "error", category, message, context },
  });
  /** HubSpot answers 200 here: the service's own status is only inside the envelope. */
  const failed = (status: number, responseBody?: unknown): ProxyAnswer => ({
    httpStatus: 200,
    envelope: {
      status: "error",
      category: "BAD_GATEWAY",
      message: "Error returned from Request Uri",
      context: { ...context, appServerStatusCode: [String(status)] },
      responseBody,
      errors: [{ message: `Unacceptable HTTP status ${status} calling ${uri}` }],
    },
  });
  const succeeded = (status: number, responseBody: unknown): ProxyAnswer => ({
    httpStatus: status,
    envelope: { status: "success", responseBody, context: { ...context, appServerStatusCode: [String(status)] } },
  });
  return {
    refused,
    from(outcome: Outcome): ProxyAnswer {
      if ("failure" in outcome) {
        if (outcome.failure === "timeout") return refused(504, "GATEWAY_TIMEOUT", "Gateway took too long to respond");
        if (outcome.failure === "too large") return refused(400, "VALIDATION_ERROR", "Response payload is over 1 MB");
        return failed(500);
      }
      const body = parsed(outcome.text);
      return outcome.status >= 300 ? failed(outcome.status, body) : succeeded(outcome.status, body);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
