import { COMMISSION_STEPS, UNAVAILABLE_REASONS } from "@partner-standing/contract/leads/lead";
import { expect, test } from "vitest";
import { commissionPath } from "./commission-paths.ts";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";

const DAYS = ["2019-06-01", "2019-12-31", "2020-01-01", "2025-11-16", "2025-11-17", "2026-11-22"];

test.each(UNAVAILABLE_REASONS)("a way out of %s begins with a letter to the partner team (S1:419-424)", (reason) => {
  for (const on of DAYS) {
    const { commissionPath: steps, citations } = commissionPath(reason, on);
    expect(steps[0]).toBe("write-to-partner-team");
    expect(COMMISSION_STEPS).toEqual(expect.arrayContaining(steps));
    expect(citations.some(({ document, lines }) => document.startsWith("001_") && lines.includes("419"))).toBe(true);
  }
});

test.each([
  ["2019-12-31", ["upgrade-sales-to-marketing-hub"]],
  ["2020-01-01", ["sell-another-product-line", "send-confirmation-link", "upgrade-sales-to-marketing-hub"]],
  ["2025-11-16", ["sell-another-product-line", "send-confirmation-link", "upgrade-sales-to-marketing-hub"]],
  ["2025-11-17", ["create-shared-deal"]],
  ["2026-11-22", ["create-shared-deal"]],
])("on %s an existing customer pays commission by %j", (on, sales) => {
  expect(commissionPath("existing-customer", on).commissionPath).toEqual([
    "write-to-partner-team",
    "involve-partner-development-manager",
    ...sales,
    "register-before-the-sale",
  ]);
});

test("the way out of an existing customer and the ledger cite the same rule of the day", () => {
  for (const on of DAYS) {
    const { citations } = inForce(COMMISSION_PARAMETERS.existingCustomers, on);
    const cited = commissionPath("existing-customer", on).citations.map(({ document }) => document);
    expect(cited).toEqual(expect.arrayContaining(citations.map(({ document }) => document)));
  }
});
