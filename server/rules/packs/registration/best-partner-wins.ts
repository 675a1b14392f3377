import type { Claim, ClaimField, ClaimInput } from "@partner-standing/contract/leads/claim";
import type { Citation } from "@partner-standing/contract/programs/scorecard";

/** Both conditions, and what HubSpot needs for the payment link (A4.2). */
export const BEST_PARTNER_WINS: Citation[] = [{ document: "001_c4342dbf05368735.txt", lines: "408-411" }];

const CONDITIONS: { id: Claim["conditions"][number]["id"]; needs: ClaimField[] }[] = [
  { id: "proof-of-services", needs: ["proofOfServices"] },
  { id: "purchase-through-payment-link", needs: ["paymentLink", "productsOfInterest", "hubId", "buyerEmail"] },
];

/** Whether something is said of a field, whatever it is. */
export function isGiven(value: ClaimInput[ClaimField]): boolean {
  return typeof value === "boolean" ? value : value.length > 0 && (Array.isArray(value) || value.trim() !== "");
}

/** Which of the two conditions are met, and what each still lacks. Only both together open a commission. */
export function judgeClaim(claim: ClaimInput): Pick<Claim, "state" | "conditions"> {
  const conditions = CONDITIONS.map(({ id, needs }) => {
    const missing = needs.filter((field) => !isGiven(claim[field]));
    return { id, met: missing.length === 0, missing };
  });
  return { state: conditions.every(({ met }) => met) ? "ready" : "incomplete", conditions };
}
