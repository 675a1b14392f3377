import { REGISTER_REFUSALS, UNAVAILABLE_REASONS } from "../leads/lead.ts";
import type { ProblemCode } from "../answers/problem.ts";

const ACCOUNT_REASONS = [
  "not-connected",
  "being-erased",
  "first-sync-running",
  "deriving",
  "outside-program",
  "not-allowed",
  "key-reused",
] as const satisfies ProblemCode[];

/** Why a workflow's action or an agent's tool did not do or tell something. Why a lead is unavailable is said instead of that it is. */
export const ACTION_REASONS = [...REGISTER_REFUSALS, ...UNAVAILABLE_REASONS, ...ACCOUNT_REASONS] as const;
export type ActionReason = (typeof ACTION_REASONS)[number];
