import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { ProviderRecord } from "../provider-obligations.ts";

/** A provider on a date, and each obligation as `id state due metOn`. */
interface ObligationCase {
  name: string;
  on: CalendarDate;
  record: Partial<ProviderRecord>;
  expected: string[];
}

const NO_SALE = "product-a-quarter open 2026-12-31 -";
const ACTIVE = "first-lead met - 2026-02-10";
const OWN = "own-subscription met - -";

export const obligationCases: ObligationCase[] = [
  {
    name: "nothing done yet",
    on: "2026-11-22",
    record: { ownSubscription: false },
    expected: ["first-lead open - -", NO_SALE, "own-subscription open - -"],
  },
  {
    name: "activated by the first lead, today",
    on: "2026-11-22",
    record: { firstLeadOn: "2026-11-22" },
    expected: ["first-lead met - 2026-11-22", NO_SALE, OWN],
  },
  {
    name: "a lead of tomorrow activates nothing",
    on: "2026-11-22",
    record: { firstLeadOn: "2026-11-23" },
    expected: ["first-lead open - -", NO_SALE, OWN],
  },
  {
    name: "a product on the first day of the quarter",
    on: "2026-11-22",
    record: { firstLeadOn: "2026-02-10", soldOn: ["2026-11-02", "2026-10-01", "2026-09-30"] },
    expected: [ACTIVE, "product-a-quarter met 2026-12-31 2026-10-01", OWN],
  },
  {
    name: "a product on the last day of the quarter before, none since",
    on: "2026-11-22",
    record: { firstLeadOn: "2026-02-10", soldOn: ["2026-09-30"] },
    expected: [ACTIVE, NO_SALE, OWN],
  },
  {
    name: "a product still to come",
    on: "2026-11-22",
    record: { firstLeadOn: "2026-02-10", soldOn: ["2026-07-01", "2026-11-23"] },
    expected: [ACTIVE, NO_SALE, OWN],
  },
  {
    name: "a quarter without a product",
    on: "2026-11-22",
    record: { firstLeadOn: "2026-02-10", soldOn: ["2026-06-30"] },
    expected: [ACTIVE, "product-a-quarter missed 2026-09-30 -", NO_SALE, OWN],
  },
  {
    name: "activated a day before the quarter that was missed",
    on: "2026-10-01",
    record: { firstLeadOn: "2026-06-30" },
    expected: ["first-lead met - 2026-06-30", "product-a-quarter missed 2026-09-30 -", NO_SALE, OWN],
  },
  {
    name: "activated on the first day of the quarter before: that one is free",
    on: "2026-10-01",
    record: { firstLeadOn: "2026-07-01" },
    expected: ["first-lead met - 2026-07-01", NO_SALE, OWN],
  },
  {
    name: "the last day of the year",
    on: "2026-12-31",
    record: { firstLeadOn: "2026-02-10", soldOn: ["2026-08-01", "2026-12-31"] },
    expected: [ACTIVE, "product-a-quarter met 2026-12-31 2026-12-31", OWN],
  },
  {
    name: "the first day of the next",
    on: "2027-01-01",
    record: { firstLeadOn: "2026-02-10", soldOn: ["2026-09-30"] },
    expected: [ACTIVE, "product-a-quarter missed 2026-12-31 -", "product-a-quarter open 2027-03-31 -", OWN],
  },
];
