import { expect, test } from "vitest";
import { mirrorCompany } from "./mirror-records.ts";

const AT = "2026-03-01T09:00:00.000Z";

function companyWith(history: { value: string; timestamp: string }[]) {
  return mirrorCompany({
    id: "10",
    properties: { name: "Acme", pp_hubspot_mrr: history[0]?.value ?? null },
    propertiesWithHistory: { pp_hubspot_mrr: history },
    createdAt: "2026-01-01T00:00:00.000Z",
  });
}

test("of two MRR values in one millisecond the newest holds, which HubSpot lists first", () => {
  const { mrr } = companyWith([
    { value: "300", timestamp: AT },
    { value: "200", timestamp: AT },
    { value: "100", timestamp: "2026-02-01T09:00:00.000Z" },
  ]);
  expect(mrr).toEqual([
    { changedAt: "2026-02-01T09:00:00.000Z", value: "100" },
    { changedAt: AT, value: "300" },
  ]);
});

test("a history is full when HubSpot answered twenty values, also where two of them are of one millisecond", () => {
  const values = Array.from({ length: 19 }, (_, n) => ({
    value: String(n),
    timestamp: new Date(Date.parse(AT) - n * 1000).toISOString(),
  }));
  expect(companyWith(values).historyFull).toBe(false);
  expect(companyWith([{ value: "7", timestamp: AT }, ...values]).historyFull).toBe(true);
});

test.each([
  ["muster.example", "muster-shop.example;muster.de", ["muster.example", "muster-shop.example", "muster.de"]],
  ["www.Muster.example", " https://muster.example/ ; ", []],
  ["muster.example", "gmail.com;linkedin.com;muster.de", ["muster.example", "muster.de"]],
  ["gmail.com", "muster.de", []],
  ["", "muster.de;muster.example", ["muster.de", "muster.example"]],
  ["muster.example", null, []],
])("a company of %s and of %s has the domains %j", (domain, additional, domains) => {
  const { ownDomains } = mirrorCompany({
    id: "10",
    properties: { name: "Acme", domain, hs_additional_domains: additional },
    createdAt: "2026-01-01T00:00:00.000Z",
  });
  expect(ownDomains).toEqual(domains);
});
