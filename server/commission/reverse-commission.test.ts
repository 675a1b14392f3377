import type { CommissionLedger, ReverseCommission } from "@partner-standing/contract/commission/commission";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { knowPortals } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { soldOn } from "../rules/packs/commission/cases/sold.ts";
import { customerLedger } from "../rules/packs/commission/customer-ledger.ts";
import type { LedgerFacts } from "../rules/packs/commission/sale-facts.ts";
import { reversalsOf } from "../store/commission/commission-reversals.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { reverseCommission } from "./reverse-commission.ts";

const TODAY = "2026-08-20";

describe.each(await testEngines())("taking commission back on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await forgetPortals(database);
    await knowPortals(database, [1]);
  });

  let more: Partial<LedgerFacts> = {};
  afterEach(() => {
    more = {};
  });

  /** A customer of January that pays 1,000 a month, of which 20 % is commission. */
  const ledgerOf = async (reader: Queryable, companyId: string): Promise<CommissionLedger | null> => {
    const refunds = await reversalsOf(reader, 1, companyId);
    return { ...customerLedger(soldOn("2026-01-01", { refunds, ...more }), TODAY) } as unknown as CommissionLedger;
  };
  let keys = 0;
  const reverse = (asked: Partial<ReverseCommission>, idempotencyKey = `key-${++keys}`) =>
    reverseCommission(
      database,
      1,
      {
        ...{ companyId: "10", month: "2026-04", refundedMinor: 200_00, bookedOn: "2026-06-03", actor: "501" },
        ...asked,
        idempotencyKey,
      },
      { on: TODAY, ledgerOf },
    );
  const booked = async () => (await reversalsOf(database, 1, "10")).length;

  test("the same line of a statement is booked once, whatever the key", async () => {
    expect(await reverse({}, "first")).toHaveProperty("ledger");
    expect(await reverse({}, "first")).toHaveProperty("ledger");
    expect(await reverse({}, "second")).toEqual({ refusal: "already-reversed" });
    expect(await booked()).toBe(1);
    expect(await reverse({ bookedOn: "2026-06-04" })).toHaveProperty("ledger");
    expect(await reverse({ refundedMinor: 100_00 })).toHaveProperty("ledger");
    expect(await reverse({ refundedMinor: null })).toHaveProperty("ledger");
    expect(await reverse({ refundedMinor: null })).toEqual({ refusal: "already-reversed" });
    expect(await booked()).toBe(4);
  });

  test("of many who book the same line at once, one does", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => reverse({})));
    expect(answers.filter((answer) => "ledger" in answer)).toHaveLength(1);
    expect(await booked()).toBe(1);
  });

  test("it is not booked before the month began, nor on a day that has not come", async () => {
    expect(await reverse({ bookedOn: "2026-03-31" })).toEqual({ refusal: "date-too-early" });
    expect(await reverse({ bookedOn: "2026-08-21" })).toEqual({ refusal: "date-in-future" });
    expect(await booked()).toBe(0);
    expect(await reverse({ bookedOn: "2026-04-01" })).toHaveProperty("ledger");
    expect(await reverse({ bookedOn: TODAY })).toHaveProperty("ledger");
  });

  test("never more than what is left of the month, also where the last refund was too small to move the commission", async () => {
    expect(await reverse({ refundedMinor: 1 })).toHaveProperty("ledger");
    expect(await reverse({ refundedMinor: 1_000_00 })).toEqual({ refusal: "refund-too-large" });
    expect(await reverse({ refundedMinor: 999_99 })).toHaveProperty("ledger");
    expect(await reverse({ refundedMinor: 1, bookedOn: TODAY })).toEqual({ refusal: "nothing-to-reverse" });
    expect(await reverse({ month: "2025-11" })).toEqual({ refusal: "nothing-to-reverse" });
    expect(await booked()).toBe(2);
  });

  test("what no sale is paid for cannot be taken back", async () => {
    const mrr = [
      { on: "2026-01-01", amountMinor: 1_000_00 },
      { on: "2026-02-10", amountMinor: 1_500_00 },
    ];
    more = { mrr, deals: [{ on: "2026-02-10", kind: "cross-sell", mrrMinor: null }] };
    expect(await reverse({ refundedMinor: 1_000_01 })).toEqual({ refusal: "refund-too-large" });
    expect(await reverse({ refundedMinor: 1_000_00 })).toHaveProperty("ledger");
    expect(await reverse({ refundedMinor: 1 })).toEqual({ refusal: "nothing-to-reverse" });
  });

  test("of several sales that pay, all that is paid can be taken back", async () => {
    const mrr = [
      { on: "2026-01-01", amountMinor: 1_000_00 },
      { on: "2026-02-10", amountMinor: 1_500_00 },
    ];
    more = { mrr, deals: [{ on: "2026-02-10", kind: "shared-deal-upsell", mrrMinor: null }] };
    expect(await reverse({ refundedMinor: 1_500_01 })).toEqual({ refusal: "refund-too-large" });
    expect(await reverse({ refundedMinor: 1_500_00 })).toHaveProperty("ledger");
  });
});
