import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { PartnerRecord } from "../partner-obligations.ts";

/** A partner on a date, and each obligation as `id state due`. */
interface PartnerCase {
  name: string;
  on: CalendarDate;
  record: Partial<PartnerRecord>;
  expected: string[];
}

const CERTIFIED = "certification met 2027-05-31";

export const partnerCases: PartnerCase[] = [
  { name: "the day before the membership", on: "2026-07-14", record: {}, expected: [CERTIFIED] },
  { name: "the first day of the membership", on: "2026-07-15", record: {}, expected: ["membership open -", CERTIFIED] },
  {
    name: "a membership on its last day",
    on: "2026-11-22",
    record: { membershipUntil: "2026-11-22" },
    expected: ["membership met 2026-11-22", CERTIFIED],
  },
  {
    name: "a membership that ended yesterday",
    on: "2026-11-22",
    record: { membershipUntil: "2026-11-21" },
    expected: ["membership missed 2026-11-21", CERTIFIED],
  },
  {
    name: "a membership whose fee is waived",
    on: "2026-11-22",
    record: { membershipWaived: true, membershipUntil: "2020-01-01" },
    expected: ["membership met -", CERTIFIED],
  },
  {
    name: "a certification that ended yesterday, and one that nobody entered",
    on: "2027-06-01",
    record: { membershipWaived: true },
    expected: ["membership met -", "certification missed 2027-05-31"],
  },
  {
    name: "no certification is known",
    on: "2026-11-22",
    record: { membershipWaived: true, certifiedUntil: null },
    expected: ["membership met -", "certification open -"],
  },
  {
    name: "without a tier, on the last day of two years",
    on: "2026-11-22",
    record: { membershipWaived: true, currentTier: null, joinedOn: "2024-11-22" },
    expected: ["membership met -", CERTIFIED, "first-tier open 2026-11-22"],
  },
  {
    name: "without a tier, a day after two years",
    on: "2026-11-23",
    record: { membershipWaived: true, currentTier: null, joinedOn: "2024-11-22" },
    expected: ["membership met -", CERTIFIED, "first-tier missed 2026-11-22"],
  },
  {
    name: "without a tier, and nobody entered when the company joined",
    on: "2026-11-22",
    record: { membershipWaived: true, currentTier: null },
    expected: ["membership met -", CERTIFIED],
  },
  {
    name: "before anything was said of a first tier",
    on: "2022-07-17",
    record: { currentTier: null, joinedOn: "2020-01-01" },
    expected: [CERTIFIED],
  },
];
