import type { FetchAnswer, StartMessage } from "./worker-protocol.ts";

interface FetchOptions {
  method?: string;
  timeout?: number;
  body?: unknown;
  headers?: Headers | Record<string, string>;
}

/** `hubspot.fetch` inside the worker: asks the page's proxy, unwraps its envelope. */
export function fetchThrough(start: () => Pick<StartMessage, "host" | "failureShape">) {
  return async (uri: string | URL, options: FetchOptions = {}): Promise<Response> => {
    const { method = "GET", timeout, body } = options;
    const headers = options.headers instanceof Headers ? Object.fromEntries(options.headers) : options.headers;
    const answer = await start().host.fetch({ uri: String(uri), method, timeout, body, headers });
    if (answer.envelope.status === "success") return responseOf(answer.status, answer.envelope.responseBody);
    return failureOf(answer, start().failureShape);
  };
}

function failureOf({ status, envelope }: FetchAnswer, shape: StartMessage["failureShape"]): Response {
  if (shape === "envelope") return responseOf(200, envelope);
  if (shape === "rejection") throw envelope;
  const appStatus = Number(envelope.context?.["appServerStatusCode"]?.[0] ?? status);
  return responseOf(appStatus, envelope.responseBody ?? envelope);
}

function responseOf(status: number, body: unknown): Response {
  const isEmpty = status === 204 || status === 304 || body === undefined || body === "";
  const text = isEmpty ? null : typeof body === "string" ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { "content-type": "application/json" } });
}
