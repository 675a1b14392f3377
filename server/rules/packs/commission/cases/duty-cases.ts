import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { DutyRecord } from "../commission-duties.ts";

interface DutyCase {
  name: string;
  on: CalendarDate;
  record: Partial<DutyRecord>;
  /** Days of sales that pay. */
  sold?: CalendarDate[];
  /** Each duty as `state due`, and of what was handed in, when. */
  expected: string[];
}

/** A sale of 22 May 2026 has papers until 22 November 2026. */
const SOLD = ["2026-05-22"];
export const PAPER_CASES: DutyCase[] = [
  { name: "nothing sold", on: "2026-11-22", record: {}, sold: [], expected: [] },
  { name: "the last day", on: "2026-11-22", record: {}, sold: SOLD, expected: ["open 2026-11-22 -"] },
  { name: "the day after it", on: "2026-11-23", record: {}, sold: SOLD, expected: ["missed 2026-11-22 -"] },
  {
    name: "handed in on the last day",
    on: "2026-12-01",
    record: { papersOn: "2026-11-22" },
    sold: SOLD,
    expected: ["met 2026-11-22 2026-11-22"],
  },
  {
    name: "handed in on the day after it",
    on: "2026-12-01",
    record: { papersOn: "2026-11-23" },
    sold: SOLD,
    expected: ["missed 2026-11-22 2026-11-23"],
  },
  {
    name: "too late for two sales, in time for a third",
    on: "2026-12-01",
    record: { papersOn: "2026-11-23" },
    sold: ["2026-08-01", "2026-05-22", "2026-01-10"],
    expected: ["missed 2026-11-22 2026-11-23", "met 2027-02-01 2026-11-23"],
  },
  {
    name: "missing for one sale, and still possible for the next two",
    on: "2026-12-01",
    record: {},
    sold: ["2026-07-01", "2026-05-22", "2026-09-01"],
    expected: ["missed 2026-11-22 -", "open 2027-01-01 -"],
  },
  {
    name: "handed in long before the first sale",
    on: "2026-11-22",
    record: { papersOn: "2022-09-01" },
    sold: SOLD,
    expected: ["met 2026-11-22 2022-09-01"],
  },
  {
    name: "a sale at the end of August",
    on: "2027-02-28",
    record: {},
    sold: ["2026-08-31"],
    expected: ["open 2027-02-28 -"],
  },
];

/** The third quarter of 2026 is over on 1 October and paid on 14 November. */
const ASKED = { commissionInvoice: "vat-gst" } as const;
export const INVOICE_CASES: DutyCase[] = [
  { name: "the country asks for none", on: "2026-11-13", record: {}, expected: [] },
  { name: "the day before the payday", on: "2026-11-13", record: ASKED, expected: ["open 2026-11-13 -"] },
  { name: "the payday", on: "2026-11-14", record: ASKED, expected: ["missed 2026-11-13 -"] },
  {
    name: "sent on the first day after the quarter",
    on: "2026-11-20",
    record: { ...ASKED, invoiceSentOn: "2026-10-01" },
    expected: ["met 2026-11-13 2026-10-01"],
  },
  {
    name: "sent on the last day of the quarter, for another one",
    on: "2026-11-13",
    record: { ...ASKED, invoiceSentOn: "2026-09-30" },
    expected: ["open 2026-11-13 -"],
  },
  {
    name: "sent on the day before the payday",
    on: "2026-11-20",
    record: { ...ASKED, invoiceSentOn: "2026-11-13" },
    expected: ["met 2026-11-13 2026-11-13"],
  },
  {
    name: "sent on the payday",
    on: "2026-11-20",
    record: { ...ASKED, invoiceSentOn: "2026-11-14" },
    expected: ["missed 2026-11-13 2026-11-14"],
  },
  {
    name: "while the third quarter runs, the second",
    on: "2026-09-30",
    record: ASKED,
    expected: ["missed 2026-08-13 -"],
  },
  { name: "once it is over, the third", on: "2026-10-01", record: ASKED, expected: ["open 2026-11-13 -"] },
];

/** Six months from joining, by the other reading. */
export const OTHERWISE_CASES = [
  { joinedOn: null, otherwiseDue: null },
  { joinedOn: "2022-09-01", otherwiseDue: "2023-03-01" },
  { joinedOn: "2026-05-31", otherwiseDue: "2026-11-30" },
] as const;
