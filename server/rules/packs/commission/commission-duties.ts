import type { CommissionDuty, QuarterTotal } from "@partner-standing/contract/commission/commission";
import type { SolutionsMembership } from "@partner-standing/contract/settings/solutions-membership";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { dayAfterQuarter } from "./calendar.ts";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";

/** What the account has entered of its papers and invoices. */
export type DutyRecord = Pick<SolutionsMembership, "papersOn" | "commissionInvoice" | "invoiceSentOn" | "joinedOn">;

interface Earned {
  /** The days of all sales that pay, in any order. */
  earningDays: readonly CalendarDate[];
  /** Oldest first. */
  quarters: readonly QuarterTotal[];
}

/** Six months from 31 August end on 28 February, the last day of that month. */
function monthsAfter(day: CalendarDate): CalendarDate {
  const months = inForce(COMMISSION_PARAMETERS.papersMonths, day).value;
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

const dayBefore = (day: CalendarDate): CalendarDate => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/**
 * Bank and tax papers, due within six months of each sale that pays (reading K20): the last sale for which they came too
 * late, and the next one for which they are in time or still can be. While no day is entered, they are not handed in.
 */
function papers({ papersOn, joinedOn }: DutyRecord, earningDays: Earned["earningDays"], on: CalendarDate) {
  const otherwiseDue = joinedOn === null ? null : monthsAfter(joinedOn);
  const sales = earningDays.map((soldOn) => ({ soldOn, due: monthsAfter(soldOn) }));
  sales.sort((one, other) => (one.soldOn < other.soldOn ? -1 : 1));
  const isLate = ({ due }: { due: CalendarDate }) => due < (papersOn ?? on);
  const duty = (sale: (typeof sales)[number], state: CommissionDuty["state"]): CommissionDuty => ({
    ...{ id: "papers", state, ...sale, metOn: papersOn, otherwiseDue, quarter: null },
    citations: inForce(COMMISSION_PARAMETERS.papersMonths, sale.soldOn).citations,
  });
  const missed = sales.findLast(isLate);
  const next = sales.find((sale) => !isLate(sale));
  return [
    ...(missed ? [duty(missed, "missed")] : []),
    ...(next ? [duty(next, papersOn === null ? "open" : "met")] : []),
  ];
}

/** The invoice of the last quarter that is over and pays something, due before its payday (reading K21). */
function invoice({ commissionInvoice, invoiceSentOn }: DutyRecord, quarters: Earned["quarters"], on: CalendarDate) {
  if (commissionInvoice === "none") return [];
  const last = quarters.findLast(({ status, totalMinor }) => status !== "forecast" && totalMinor > 0);
  if (!last) return [];
  const { value: isAsked, citations } = inForce(COMMISSION_PARAMETERS.invoice, last.paidOn);
  if (!isAsked) return [];
  const due = dayBefore(last.paidOn);
  // What was sent while the quarter ran was the invoice of an earlier one.
  const metOn = invoiceSentOn !== null && invoiceSentOn >= dayAfterQuarter(last.quarter) ? invoiceSentOn : null;
  const state = (metOn ?? on) > due ? "missed" : metOn === null ? "open" : "met";
  const duty: CommissionDuty = {
    ...{ id: "invoice", state, due, metOn, soldOn: null, otherwiseDue: null },
    ...{ quarter: last.quarter, citations },
  };
  return [duty];
}

/** What has to be handed in for commission to be paid, as it stands on a day. */
export function commissionDuties(record: DutyRecord, { earningDays, quarters }: Earned, on: CalendarDate) {
  return [...papers(record, earningDays, on), ...invoice(record, quarters, on)];
}
