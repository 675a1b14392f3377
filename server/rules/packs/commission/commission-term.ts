import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Package } from "@partner-standing/contract/settings/solutions-membership";
import { type CalendarMonth, firstMonthFrom } from "./calendar.ts";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";
import type { SaleFacts } from "./sale-facts.ts";

/** What a sale pays, in months that are integers; see `CommissionPlan`. */
export interface CommissionTerm {
  package: Package;
  closedOn: CalendarDate;
  ratePercent: number;
  months: number | null;
  firstMonth: CalendarMonth;
  lastMonth: CalendarMonth | null;
  /** The day on which the partner became a provider and the term shrank; null where it did not. */
  cutOn: CalendarDate | null;
}

type Packages = SaleFacts["packages"];

const oldestFirstOf = (packages: Packages) => packages.toSorted((a, b) => (a.from < b.from ? -1 : 1));

/** The package on a day. @throws Error when no package is handed in */
export function packageOn(packages: Packages, on: CalendarDate): Package {
  const oldestFirst = oldestFirstOf(packages);
  const held = oldestFirst.findLast(({ from }) => from <= on) ?? oldestFirst[0];
  if (!held) throw new Error("a sale needs the package that the partner had");
  return held.package;
}

/** The day on which a partner became a provider after a sale, and the last month that still pays (reading K08). */
function firstCut(oldestFirst: Packages, closedOn: CalendarDate, firstMonth: CalendarMonth) {
  for (const { from: cutOn, package: held } of oldestFirst) {
    if (held === "partner" || cutOn <= closedOn) continue;
    const months = inForce(COMMISSION_PARAMETERS.downgradeTerm, cutOn).value;
    if (months !== null) return { cutOn, lastMonth: Math.max(firstMonth + months, firstMonthFrom(cutOn)) - 1 };
  }
  return null;
}

/**
 * The term of a sale that closes on a day: by the package of that day (reading K03), from the first month that is
 * complete (C35), cut where the partner has become a provider since.
 */
export function commissionTerm(packages: Packages, closedOn: CalendarDate): CommissionTerm {
  const oldestFirst = oldestFirstOf(packages);
  const sold = packageOn(oldestFirst, closedOn);
  const months = inForce(COMMISSION_PARAMETERS.term, closedOn).value[sold];
  const firstMonth = firstMonthFrom(closedOn);
  const lastMonth = months === null ? null : firstMonth + months - 1;
  const ratePercent = inForce(COMMISSION_PARAMETERS.rate, closedOn).value;
  const agreed = { package: sold, closedOn, ratePercent, months, firstMonth, lastMonth, cutOn: null };
  const cut = sold === "partner" ? firstCut(oldestFirst, closedOn, firstMonth) : null;
  return cut && (lastMonth === null || cut.lastMonth < lastMonth) ? { ...agreed, ...cut } : agreed;
}
