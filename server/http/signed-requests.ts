import express, { type Request, type RequestHandler } from "express";
import { ProblemError } from "./problem-error.ts";
import { refusalOf, verifySignature } from "./verify-signature.ts";

const BODY_LIMIT = "1mb";

/** HubSpot's own limit, and ours: nothing larger is read. The bytes stay raw until their signature is verified. */
export const rawBody: RequestHandler = express.raw({ type: () => true, limit: BODY_LIMIT });

/** Told why a request was not believed. */
type OnRefused = (reason: string) => void;

function refuse(reason: string, onRefused?: OnRefused): never {
  onRefused?.(reason);
  throw new ProblemError("invalid-signature", `The request is not signed by HubSpot: its signature is ${reason}.`);
}

const claimOf = (request: Request) => ({
  signature: request.get("x-hubspot-signature-v3"),
  timestamp: request.get("x-hubspot-request-timestamp"),
});

/** Refuses what cannot be signed by HubSpot before its body is read, so that refusing costs next to nothing. */
export function claimedByHubSpot(onRefused?: OnRefused): RequestHandler {
  return (request, _response, next) => {
    const reason = refusalOf(claimOf(request), Date.now());
    if (reason) refuse(reason, onRefused);
    next();
  };
}

/** Lets a request through only when HubSpot signed it. Nothing of the body is parsed before. */
export function signedByHubSpot(
  options: { publicBaseUrls: string[]; clientSecrets: string[] },
  onRefused?: OnRefused,
): RequestHandler {
  return (request, _response, next) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const verdict = verifySignature(
      { method: request.method, body, ...claimOf(request) },
      {
        urls: options.publicBaseUrls.map((base) => base + request.originalUrl),
        secrets: options.clientSecrets,
        now: Date.now(),
      },
    );
    if (!verdict.valid) refuse(verdict.reason, onRefused);
    next();
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
