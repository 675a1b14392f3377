import type { Claim } from "@partner-standing/contract/leads/claim";
import { BEST_PARTNER_WINS, judgeClaim } from "../rules/packs/registration/best-partner-wins.ts";
import type { StoredClaim } from "../store/leads/claims.ts";

/** A claim with what it still lacks. */
export function describeClaim({ claim, claimedOn, claimedBy }: StoredClaim): Claim {
  return { ...claim, ...judgeClaim(claim), claimedOn, claimedBy, citations: BEST_PARTNER_WINS };
}
