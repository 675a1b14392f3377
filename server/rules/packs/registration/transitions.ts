import type { LeadRefusal, RegistrationState } from "@partner-standing/contract/leads/lead";

/** What can happen to a lead. */
type LeadAction = "register" | "release" | "expire";

/** What an action makes of a lead in a state: another state, or a refusal. */
type Transition = { to: RegistrationState } | { refused: LeadRefusal };

const registered: Transition = { to: "registered" };
const nothingRuns: Transition = { refused: "not-registered" };

/**
 * Every state and every action. A registration can be had again once it is over, not before (S1:355); what has run out
 * can no longer be given up; "unavailable" leads go the way of their commission path instead (S1:415-425).
 */
export const TRANSITIONS: Record<RegistrationState, Record<LeadAction, Transition>> = {
  "not-registered": { register: registered, release: nothingRuns, expire: nothingRuns },
  pending: { register: { refused: "pending" }, release: nothingRuns, expire: nothingRuns },
  registered: { register: { refused: "already-registered" }, release: { to: "released" }, expire: { to: "expired" } },
  unavailable: { register: { refused: "unavailable" }, release: nothingRuns, expire: nothingRuns },
  "invalid-data": { register: { refused: "invalid-data" }, release: nothingRuns, expire: nothingRuns },
  expired: { register: registered, release: nothingRuns, expire: nothingRuns },
  released: { register: registered, release: nothingRuns, expire: nothingRuns },
};

/** Why an action is refused in a state; null when it is not. */
export function refusalOf(state: RegistrationState, action: LeadAction): LeadRefusal | null {
  const transition = TRANSITIONS[state][action];
  return "refused" in transition ? transition.refused : null;
}
