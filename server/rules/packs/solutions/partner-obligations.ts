import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import type { Obligation } from "@partner-standing/contract/standing/solutions-standing";
import { Temporal } from "temporal-polyfill";
import { rulesOn } from "./rules-on.ts";

/** What is known of a company in the partner package, besides its clients. */
export interface PartnerRecord {
  currentTier: SolutionsTier | null;
  joinedOn: CalendarDate | null;
  certifiedUntil: CalendarDate | null;
  membershipUntil: CalendarDate | null;
  membershipWaived: boolean;
}

/** Something that holds up to and including a day; open while nobody has entered one. */
function validUntil(due: CalendarDate | null, on: CalendarDate): Pick<Obligation, "state" | "due"> {
  if (due === null) return { state: "open", due };
  return { state: due >= on ? "met" : "missed", due };
}

/**
 * What the partner package asks for on a date besides its tiers: the membership, the certification, and a first tier
 * within two years of joining.
 * @throws UnknownDateError before the first edition
 */
export function partnerObligations(record: PartnerRecord, on: CalendarDate): Obligation[] {
  const { currentTier, joinedOn, certifiedUntil, membershipUntil, membershipWaived } = record;
  const { certification, membershipFee, untieredMonths } = rulesOn(on);
  const obligations: Obligation[] = [];
  if (membershipFee.value > 0) {
    const held = membershipWaived ? { state: "met" as const, due: null } : validUntil(membershipUntil, on);
    obligations.push({ id: "membership", ...held, metOn: null, citations: membershipFee.citations });
  }
  const { citations } = certification;
  obligations.push({ id: "certification", ...validUntil(certifiedUntil, on), metOn: null, citations });
  if (untieredMonths.value > 0 && currentTier === null && joinedOn !== null) {
    const due = Temporal.PlainDate.from(joinedOn).add({ months: untieredMonths.value }).toString();
    const state = due >= on ? "open" : "missed";
    obligations.push({ id: "first-tier", state, due, metOn: null, citations: untieredMonths.citations });
  }
  return obligations;
}
