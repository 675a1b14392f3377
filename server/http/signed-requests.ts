import express, { type RequestHandler } from "express";
import { ProblemError } from "./problem-error.ts";
import { verifySignature } from "./verify-signature.ts";

const BODY_LIMIT = "1mb";

/** HubSpot's own limit, and ours: nothing larger is read. The bytes stay raw until their signature is verified. */
export const rawBody: RequestHandler = express.raw({ type: () => true, limit: BODY_LIMIT });

/** Lets a request through only when HubSpot signed it. Nothing of the body is parsed before. */
export function signedByHubSpot(options: { publicBaseUrls: string[]; clientSecrets: string[] }): RequestHandler {
  return (request, _response, next) => {
    const verdict = verifySignature(
      {
        method: request.method,
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        signature: request.get("x-hubspot-signature-v3"),
        timestamp: request.get("x-hubspot-request-timestamp"),
      },
      {
        urls: options.publicBaseUrls.map((base) => base + request.originalUrl),
        secrets: options.clientSecrets,
        now: Date.now(),
      },
    );
    if (verdict.valid) return next();
    throw new ProblemError(
      "invalid-signature",
      `The request is not signed by HubSpot: its signature is ${verdict.reason}.`,
    );
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
