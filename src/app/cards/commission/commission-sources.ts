import type { CommissionLedger } from "@partner-standing/contract/commission/commission";
import { sourceLines } from "../solutions/solutions-sources.ts";
import type { SolutionsTeller } from "../solutions/solutions-teller.ts";

/** Where everything that decides a ledger is printed: the plan, the conditions and the rules of its lines. */
export function commissionSources(
  { plan, offer, conditions, rules }: CommissionLedger,
  teller: Pick<SolutionsTeller, "text" | "reader">,
): string[] {
  const citations = [
    ...((plan ?? offer)?.citations ?? []),
    ...conditions.flatMap((condition) => condition.citations),
    ...Object.values(rules).flat(),
  ];
  return sourceLines(citations, teller);
}
