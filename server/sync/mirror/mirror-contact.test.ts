import { expect, test } from "vitest";
import { mirrorContact } from "./mirror-records.ts";

const CREATED = "2026-01-01T00:00:00.000Z";
const companyOf = (text: string | null) =>
  mirrorContact({ id: "10", properties: { associatedcompanyid: text }, createdAt: CREATED }).companyId;

test("a contact's company is a record of the CRM, or none", () => {
  expect(companyOf("1000499")).toBe("1000499");
  // PGlite reads a text without the byte-order mark before it: whoever looked for it by that would never find it again.
  for (const none of [null, "", "\ufeffAcme", "\ufeff12", "Acme", "1.5", "-1", "1".repeat(65_536)])
    expect([none?.slice(0, 10), companyOf(none)]).toEqual([none?.slice(0, 10), null]);
});
