import express, { type Request, type RequestHandler, type Response } from "express";
import { ProblemError } from "./problem-error.ts";
import { refusalOf, verifySignature } from "./verify-signature.ts";

const BODY_LIMIT = 2 ** 20;

/** HubSpot's own limit, and ours: nothing larger is read. The bytes stay raw until their signature is verified. */
export const rawBody: RequestHandler = express.raw({ type: () => true, limit: BODY_LIMIT });

/** Told why a request is not believed, before it is answered; the answer waits for it. */
export type OnRefused = (reason: string, request: Request, response: Response) => Promise<void>;

const unsigned = (reason: string) =>
  new ProblemError("invalid-signature", `The request is not signed by HubSpot: its signature is ${reason}.`);

const claimOf = (request: Request) => ({
  signature: request.get("x-hubspot-signature-v3"),
  timestamp: request.get("x-hubspot-request-timestamp"),
});

/** Refuses what cannot be signed by HubSpot before its body is read, so that refusing costs next to nothing. */
export function claimedByHubSpot(onRefused: OnRefused): RequestHandler {
  return async (request, response, next) => {
    const reason = refusalOf(claimOf(request), Date.now());
    if (reason) {
      await onRefused(reason, request, response);
      throw unsigned(reason);
    }
    if (Number(request.get("content-length")) > BODY_LIMIT) {
      await onRefused("too-large", request, response);
      throw new ProblemError("body-too-large", "The body is larger than 1 MB.");
    }
    next();
  };
}

/** Lets a request through only when HubSpot signed it. Nothing of the body is parsed before. */
export function signedByHubSpot(
  options: { publicBaseUrls: string[]; clientSecrets: string[] },
  onRefused?: OnRefused,
): RequestHandler {
  return async (request, response, next) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const verdict = verifySignature(
      { method: request.method, body, ...claimOf(request) },
      {
        urls: options.publicBaseUrls.map((base) => base + request.originalUrl),
        secrets: options.clientSecrets,
        now: Date.now(),
      },
    );
    if (verdict.valid) return next();
    await onRefused?.(verdict.reason, request, response);
    throw unsigned(verdict.reason);
  };
}

/** Replaces the verified bytes by what they say; no body stays no body. */
export const parseJsonBody: RequestHandler = (request, _response, next) => {
  const bytes: unknown = request.body;
  request.body = undefined;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return next();
  try {
    request.body = JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new ProblemError("malformed-json", "The body is not JSON.");
  }
  next();
};
