import type { Benefit, BenefitId } from "@partner-standing/contract/standing/benefits";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { TechnologyTier } from "@partner-standing/contract/programs/technology-tier";
import { parameterAt } from "../../parameter-at.ts";
import { BENEFIT_MATRIX, designationOf, detailsOf } from "./benefits.ts";
import { rankOf } from "./tier-rank.ts";

/** What a tier gives on a date, in the order of the guide. @throws UnknownDateError before the first edition */
export function benefitsOf(tier: TechnologyTier, on: CalendarDate): Benefit[] {
  const matrix = Object.entries(parameterAt(BENEFIT_MATRIX, on).value);
  return matrix.flatMap(([key, { area, name, cells, citations }]) => {
    const id = key as BenefitId;
    const cell = cells[rankOf(tier)];
    return cell ? [{ id, area, name, ...designationOf(cell), details: detailsOf(id, tier), citations }] : [];
  });
}
