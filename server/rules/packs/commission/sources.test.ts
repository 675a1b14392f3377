import { COMMISSION_REASONS, type CommissionReason } from "@partner-standing/contract/commission/commission";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Parameter } from "../../define-parameter.ts";
import { soldOn } from "./cases/sold.ts";
import { customerLedger } from "./customer-ledger.ts";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";
import { COMMISSION_READINGS } from "./readings.ts";
import { RULE_OF, ruleCitations } from "./rule-citations.ts";

const parameters = Object.values<Parameter<unknown>>(COMMISSION_PARAMETERS);

/** The last line of each program document that the rules may cite. */
const DOCUMENTS: Record<string, number> = {
  "001_c4342dbf05368735.txt": 477,
  "003_5c81f7e92c92d604.txt": 68,
  "004_ba9e28f804b1c8c5.txt": 135,
};

/** What HubSpot publishes on its site, and the dates by which it is cited. */
const PAGES: Record<string, string> = {
  "hubspot.com/2023-partner-tiering-changes": "2023",
  "hubspot.com/deal-based-commissions": "2025-11-17",
  "hubspot.com/legacy-commission-plan-solutions-partners-2023": "2023-04-01",
  "hubspot.com/partner-commissions-faq": "2026",
  "hubspot.com/partner-news/withholding-partner-commissions": "2020",
  "hubspot.com/partners/solutions-program-policies": "2026",
};

function expectPrinted({ document, lines }: Citation): void {
  const last = DOCUMENTS[document];
  if (last === undefined) return expect(lines).toBe(PAGES[document]);
  expect(lines).toMatch(/^\d+(-\d+)?(, \d+(-\d+)?)*$/);
  const numbers = lines.split(/, |-/).map(Number);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(numbers.at(-1)).toBeLessThanOrEqual(last);
}

function expectWellFormed(citations: readonly Citation[]): void {
  expect(citations.length).toBeGreaterThan(0);
  expect(new Set(citations.map(({ document }) => document)).size).toBe(citations.length);
  for (const citation of citations) expectPrinted(citation);
}

describe("parameters", () => {
  test("hold a value on the first day of every month from 2005 to 2030", () => {
    const start = Temporal.PlainDate.from("2005-01-01");
    for (let months = 0; months < 26 * 12; months++) {
      const on = start.add({ months }).toString();
      for (const parameter of parameters) expect(inForce(parameter, on).value).toBeDefined();
    }
  });

  test("have keys of their own", () => {
    expect(new Set(parameters.map(({ key }) => key)).size).toBe(parameters.length);
  });

  test.each(parameters)("$key was confirmed, and each of its values is printed somewhere", (parameter) => {
    expect(parameter.confirmedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const { citations } of parameter.values) expectWellFormed(citations);
  });
});

describe("readings", () => {
  const ids = COMMISSION_READINGS.map(({ id }) => id);

  test("have ids of their own, in order", () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test.each(COMMISSION_READINGS)("$id says what was chosen instead of what, and where both are printed", (reading) => {
    expect(reading.chosen).not.toBe(reading.instead);
    expectWellFormed(reading.citations);
  });
});

describe("rules", () => {
  const days = ["2005-01-01", "2019-12-31", "2020-01-01", "2023-03-31", "2023-04-01", "2025-11-16", "2025-11-17"];

  test.each(days)("of a sale of %s are each printed somewhere", (day) => {
    for (const citations of Object.values(ruleCitations(day))) expectWellFormed(citations);
  });

  test.each<CommissionReason>([...COMMISSION_REASONS])("%s follows from a rule that is printed somewhere", (reason) => {
    expect(Object.keys(ruleCitations("2026-08-20"))).toContain(RULE_OF[reason]);
  });

  test("of an existing customer are those of the day of the sale", () => {
    const documentsOn = (day: string) =>
      ruleCitations(day)["commission.existing-customers"]?.map(({ document }) => document);
    expect(documentsOn("2019-12-31")).toEqual(["001_c4342dbf05368735.txt"]);
    expect(documentsOn("2020-01-01")?.[0]).toBe("004_ba9e28f804b1c8c5.txt");
    expect(documentsOn("2025-11-17")).toEqual(["hubspot.com/deal-based-commissions"]);
  });

  test.each(days)("that a plan and its conditions cite are printed, sold on %s", (day) => {
    const { plan, conditions } = customerLedger(soldOn(day, { wonClaimDomain: "muster.example" }), "2026-08-20");
    expectWellFormed(plan?.citations ?? []);
    for (const { citations } of conditions) expectWellFormed(citations);
  });
});
