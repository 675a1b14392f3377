import type { Response } from "express";
import type { Portal } from "./portal.ts";

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
