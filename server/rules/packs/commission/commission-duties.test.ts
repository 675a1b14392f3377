import { CommissionDutySchema } from "@partner-standing/contract/commission/commission";
import { describe, expect, test } from "vitest";
import { INVOICE_CASES, OTHERWISE_CASES, PAPER_CASES } from "./cases/duty-cases.ts";
import { soldOn } from "./cases/sold.ts";
import { type DutyRecord, commissionDuties } from "./commission-duties.ts";
import { commissionStatement } from "./statement.ts";

const RECORD: DutyRecord = { papersOn: null, commissionInvoice: "none", invoiceSentOn: null, joinedOn: null };

const dutiesOf = (...[record, earned, on]: Parameters<typeof commissionDuties>) => {
  const duties = commissionDuties(record, earned, on);
  for (const duty of duties) {
    expect(CommissionDutySchema.parse(duty)).toEqual(duty);
    expect(duty.citations.length).toBeGreaterThan(0);
  }
  return duties;
};
const written = ({ state, due, metOn }: ReturnType<typeof dutiesOf>[number]) => `${state} ${due} ${metOn ?? "-"}`;

describe("bank and tax papers", () => {
  test.each(PAPER_CASES)("$name, on $on", ({ on, record, sold = [], expected }) => {
    const duties = dutiesOf({ ...RECORD, ...record }, { earningDays: sold, quarters: [] }, on);
    expect(duties.map(written)).toEqual(expected);
  });

  test.each(OTHERWISE_CASES)("by the other reading, of who joined on $joinedOn: $otherwiseDue", (one) => {
    const { joinedOn, otherwiseDue } = one;
    const duties = dutiesOf({ ...RECORD, joinedOn }, { earningDays: ["2026-08-01"], quarters: [] }, "2026-11-22");
    expect(duties).toMatchObject([{ id: "papers", soldOn: "2026-08-01", otherwiseDue }]);
  });

  test("are due for sales that pay alone", () => {
    const unregistered = soldOn("2026-02-01", { registrations: [] });
    const { earningDays } = commissionStatement([soldOn("2026-01-01"), unregistered], "2026-11-22");
    expect(earningDays).toEqual(["2026-01-01"]);
  });
});

describe("the invoice of a quarter", () => {
  test.each(INVOICE_CASES)("$name, on $on", ({ on, record, expected }) => {
    const { quarters } = commissionStatement([soldOn("2026-01-01")], on);
    const duties = dutiesOf({ ...RECORD, ...record }, { earningDays: [], quarters }, on);
    expect(duties.map(written)).toEqual(expected);
  });

  test("is of a quarter that pays: one in which more was taken back than earned asks for none", () => {
    const { quarters } = commissionStatement([soldOn("2026-07-01")], "2026-11-13");
    const owing = quarters.map((total) => ({ ...total, totalMinor: -1 }));
    const record = { ...RECORD, commissionInvoice: "vat-gst" } as const;
    expect(dutiesOf(record, { earningDays: [], quarters }, "2026-11-13")).toMatchObject([{ quarter: "2026-Q3" }]);
    expect(dutiesOf(record, { earningDays: [], quarters: owing }, "2026-11-13")).toEqual([]);
  });
});
