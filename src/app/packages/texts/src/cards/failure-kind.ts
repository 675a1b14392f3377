import type { ProblemCode } from "@partner-standing/contract/answers/problem";

/** Why there is no data: what the service says, or what happened on the way to it. */
export type FailureReason = ProblemCode | "timeout" | "unreachable" | "version-mismatch" | "not-configured";

export const FAILURE_KINDS = [
  "away",
  "timeout",
  "busy",
  "not-connected",
  "being-erased",
  "not-trusted",
  "not-configured",
  "first-sync",
  "deriving",
  "not-allowed",
  "unknown-record",
  "key-reused",
  "version-mismatch",
] as const;
/** What a viewer can do about a failure: several reasons have the same way out. */
export type FailureKind = (typeof FAILURE_KINDS)[number];

const KIND_OF: Partial<Record<FailureReason, FailureKind>> = {
  internal: "away",
  "cannot-save": "away",
  "database-away": "away",
  "upstream-unavailable": "away",
  unreachable: "away",
  timeout: "timeout",
  "too-many-requests": "busy",
  busy: "busy",
  "not-connected": "not-connected",
  "being-erased": "being-erased",
  "invalid-signature": "not-trusted",
  "not-configured": "not-configured",
  "first-sync-running": "first-sync",
  deriving: "deriving",
  "unknown-record": "unknown-record",
  "not-allowed": "not-allowed",
  "key-reused": "key-reused",
};

/**
 * A card only asks what its own version of the contract allows, and refusals of a wish have words of their own where
 * somebody can have it: anything else comes from another version.
 */
export function failureKind(reason: FailureReason): FailureKind {
  return KIND_OF[reason] ?? "version-mismatch";
}

/** Whether asking again can help: a permission does not come by itself. */
export function canRetry(kind: FailureKind): boolean {
  return kind !== "not-allowed";
}
