import type { CommissionPlan } from "@partner-standing/contract/commission/commission";
import { mergeCitations } from "../../merge-citations.ts";
import { monthText } from "./calendar-month.ts";
import type { CommissionTerm } from "./commission-term.ts";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";

/** A term as it is shown, with where it is printed. */
export function describePlan(term: CommissionTerm): CommissionPlan {
  const { package: sold, closedOn, ratePercent, months, firstMonth, lastMonth, cutOn } = term;
  const { rate, term: length, downgradeTerm } = COMMISSION_PARAMETERS;
  return {
    package: sold,
    closedOn,
    ratePercent,
    months,
    firstMonth: monthText(firstMonth),
    lastMonth: lastMonth === null ? null : monthText(lastMonth),
    citations: mergeCitations([
      ...inForce(length, closedOn).citations,
      ...inForce(rate, closedOn).citations,
      ...(cutOn === null ? [] : inForce(downgradeTerm, cutOn).citations),
    ]),
  };
}
