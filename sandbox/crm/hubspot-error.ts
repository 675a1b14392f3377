import type { NextFunction, Request, Response } from "express";
import { randomUUID } from "node:crypto";
import type { Portal } from "./portal.ts";

export interface ErrorDetail {
  message: string;
  code?: string;
  in?: string;
  context?: Record<string, string[]>;
}

interface ErrorContent {
  message: string;
  category?: string;
  errors?: ErrorDetail[];
  context?: Record<string, string[]>;
  /** Fields that only some errors have, such as `policyName`. */
  more?: Record<string, string>;
}

/** A refusal as HubSpot words it. */
export class HubSpotError extends Error {
  readonly status: number;
  readonly content: ErrorContent;

  constructor(status: number, content: ErrorContent) {
    super(content.message);
    this.status = status;
    this.content = content;
  }

  body(correlationId: string) {
    const { message, category = "VALIDATION_ERROR", errors, context, more } = this.content;
    return {
      status: "error",
      message,
      correlationId,
      category,
      ...(errors && { errors }),
      ...(context && { context }),
      ...more,
    };
  }
}

export function objectNotFound(id: string): HubSpotError {
  return new HubSpotError(404, {
    message: "Object not found.  objectId are usually numeric.",
    category: "OBJECT_NOT_FOUND",
    context: { id: [id] },
  });
}

export interface PropertyIssue {
  name: string;
  error: string;
  message: string;
}

/** The message holds the issues once more as JSON; that is how HubSpot writes it. */
export function invalidProperties(issues: PropertyIssue[]): HubSpotError {
  const list = issues.map(({ name, error, message }) => ({ isValid: false, message, error, name }));
  return new HubSpotError(400, {
    message: `Property values were not valid: ${JSON.stringify(list)}`,
    errors: issues.map(({ name, error, message }) => ({ message, code: error, context: { propertyName: [name] } })),
  });
}

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

/** What went wrong with some inputs while others succeeded: StandardError in HubSpot's documents. */
export interface BatchError {
  status: "error";
  category: string;
  message: string;
  context: Record<string, string[]>;
  errors: [];
  links: Record<string, string>;
}

export function batchError(category: string, message: string, context: Record<string, string[]>): BatchError {
  return { status: "error", category, message, context, errors: [], links: {} };
}

/** HubSpot reports all records it could not find as one error. */
export function missingObjects(singular: string, ids: string[]): BatchError[] {
  const message = `Could not get some ${singular.toUpperCase()} objects, they may be deleted or not exist. Check that ids are valid.`;
  return ids.length === 0 ? [] : [batchError("OBJECT_NOT_FOUND", message, { ids })];
}

/** 207 as soon as one input failed. */
export function answerBatch(
  res: Response,
  portal: Portal,
  { results, errors = [], status = 200 }: { results: unknown[]; errors?: BatchError[]; status?: number },
): void {
  const at = portal.now().toISOString();
  const failed = errors.length > 0 && { numErrors: errors.length, errors };
  res.status(failed ? 207 : status).json({ status: "COMPLETE", results, startedAt: at, completedAt: at, ...failed });
}
