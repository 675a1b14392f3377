import { randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { HubSpotError } from "./hubspot-error.ts";

export function refuseUnknownPath(req: Request): never {
  throw new HubSpotError(404, { message: `No endpoint ${req.method} ${req.path}`, category: "OBJECT_NOT_FOUND" });
}

/** HubSpot takes JSON only. */
export function refuseOtherMedia(req: Request, _res: Response, next: NextFunction): void {
  const hasBody = Number(req.get("content-length") ?? 0) > 0 || req.get("transfer-encoding") !== undefined;
  if (!hasBody || req.is("application/json")) return next();
  throw new HubSpotError(415, { message: `Unsupported media type: ${req.get("content-type") ?? "none"}` });
}

export function answerError(error: unknown, _req: Request, res: Response, _next: NextFunction): void {
  const refusal = asHubSpotError(error);
  res.status(refusal.status).json(refusal.body(randomUUID()));
}

function asHubSpotError(error: unknown): HubSpotError {
  if (error instanceof HubSpotError) return error;
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
  if (status === 400) return new HubSpotError(400, { message: `Invalid input JSON: ${String(error)}` });
  if (status === 413) return new HubSpotError(413, { message: "The request is too large." });
  console.error(error);
  return new HubSpotError(500, { message: "There was an internal error.", category: "INTERNAL_ERROR" });
}
