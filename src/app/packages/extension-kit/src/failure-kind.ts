import type { FailureReason } from "./service-client.ts";

export const FAILURE_KINDS = [
  "away",
  "timeout",
  "busy",
  "not-connected",
  "not-trusted",
  "not-configured",
  "first-sync",
  "not-allowed",
  "unknown-record",
  "version-mismatch",
] as const;
/** What a viewer can do about a failure: several reasons have the same way out. */
export type FailureKind = (typeof FAILURE_KINDS)[number];

const KIND_OF: Record<FailureReason, FailureKind> = {
  internal: "away",
  "cannot-save": "away",
  "upstream-unavailable": "away",
  unreachable: "away",
  timeout: "timeout",
  "too-many-requests": "busy",
  "not-connected": "not-connected",
  "invalid-signature": "not-trusted",
  "not-configured": "not-configured",
  "first-sync-running": "first-sync",
  "unknown-record": "unknown-record",
  "version-mismatch": "version-mismatch",
  // A card only asks what its own version of the contract allows.
  "invalid-request": "version-mismatch",
  "malformed-json": "version-mismatch",
  "unknown-path": "version-mismatch",
  "body-too-large": "version-mismatch",
  // Refusals of a registration have words of their own where somebody registers; nobody else can get one.
  "already-registered": "version-mismatch",
  "invalid-data": "version-mismatch",
  unavailable: "version-mismatch",
  "capacity-reached": "version-mismatch",
  pending: "version-mismatch",
  "not-registered": "version-mismatch",
  "kept-by-account": "version-mismatch",
  "not-claimable": "version-mismatch",
  // So has the refusal of a reversal.
  "nothing-to-reverse": "version-mismatch",
  "not-allowed": "not-allowed",
  // Refusals of a change of the settings; the settings page has words of its own for them.
  conflict: "version-mismatch",
  "poc-form-incomplete": "version-mismatch",
};

export function failureKind(reason: FailureReason): FailureKind {
  return KIND_OF[reason];
}
