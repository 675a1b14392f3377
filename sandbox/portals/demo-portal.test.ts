import { PortalSnapshotSchema } from "@partner-standing/contract/portal-snapshot";
import type { SnapshotObject } from "@partner-standing/contract/portal-snapshot";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { createDemoPortal } from "./demo-portal.ts";

const portal = createDemoPortal();
const { companies, contacts, deals } = portal.objects;
const TODAY = "2026-11-22";
const NEXT_REVIEW = "2027-01-15";

function monthsBefore(on: string, months: number): string {
  return Temporal.PlainDate.from(on).subtract({ months }).toString();
}

function berlinDate(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Berlin").toPlainDate().toString();
}

function inLastTwelveMonths(date: string | null | undefined, on: string): date is string {
  return Boolean(date) && monthsBefore(on, 12) < String(date) && String(date) <= on;
}

function isActive({ properties }: SnapshotObject, on: string): boolean {
  const installed = properties["pp_app_installed_on"];
  const uninstalled = properties["pp_app_uninstalled_on"];
  return Boolean(installed) && String(installed) <= on && (!uninstalled || uninstalled > on);
}

/** The newest 20 values are all that HubSpot tells; of a full list the oldest stands for the time before it. */
function mrrAt({ properties, history }: SnapshotObject, on: string): number {
  const all = history?.["pp_hubspot_mrr"];
  if (!all) {
    const created = berlinDate(properties["createdate"] ?? "2020-01-01T00:00:00Z");
    return created <= on ? Number(properties["pp_hubspot_mrr"] ?? 0) : 0;
  }
  const oldestFirst = [...all].sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1)).slice(-20);
  let mrr = oldestFirst.length === 20 ? Number(oldestFirst[0]?.value) : 0;
  for (const { value, timestamp } of oldestFirst) if (berlinDate(timestamp) <= on) mrr = Number(value);
  return mrr;
}

function attributedMrr(on: string): number {
  let sum = 0;
  for (let month = 0; month < 12; month++) {
    const date = monthsBefore(on, month);
    for (const company of companies) if (isActive(company, date)) sum += mrrAt(company, date);
  }
  return sum / 12;
}

function influencedDeals(on: string): SnapshotObject[] {
  return deals.filter(
    ({ properties }) =>
      properties["pp_influence"] &&
      properties["dealstage"] === "closedwon" &&
      inLastTwelveMonths(berlinDate(properties["closedate"] ?? ""), on),
  );
}

function influencedDealMrr(on: string): number {
  let sum = 0;
  for (const { properties } of influencedDeals(on)) {
    const mrr = Number(properties["pp_deal_mrr"] || properties["hs_mrr"] || 0);
    if (properties["deal_currency_code"] === "USD") sum += mrr;
    if (properties["deal_currency_code"] === "EUR") sum += mrr * 1.1;
  }
  return Math.round(sum * 100) / 100;
}

function daysFromPurchase({ properties }: SnapshotObject): number | null {
  const since = properties["pp_hubspot_customer_since"];
  const installed = properties["pp_app_installed_on"];
  if (!since || !installed) return null;
  return Temporal.PlainDate.from(since).until(installed, { largestUnit: "days" }).days;
}

function firstNinetyDays(on: string): SnapshotObject[] {
  return companies.filter((company) => {
    const days = daysFromPurchase(company);
    const installed = company.properties["pp_app_installed_on"];
    return isActive(company, on) && inLastTwelveMonths(installed, on) && days !== null && days >= 0 && days <= 90;
  });
}

function firstNinetyDaysMrr(on: string): number {
  let sum = 0;
  for (const company of firstNinetyDays(on)) sum += mrrAt(company, on);
  return sum;
}

function stars(on: string): number[] {
  return contacts
    .filter(({ properties }) => inLastTwelveMonths(properties["pp_reviewed_on"], on))
    .map(({ properties }) => Number(properties["pp_review_rating"]))
    .filter((rating) => rating >= 1 && rating <= 5);
}

function company(name: string): SnapshotObject {
  const found = companies.filter(({ properties }) => properties["name"] === name);
  expect(found).toHaveLength(1);
  return found[0] as SnapshotObject;
}

function associatedWith(id: string, type: "contacts" | "deals"): SnapshotObject[] {
  const ids = portal.associations.filter(({ from, to }) => from[0] === type && to[1] === id).map(({ from }) => from[1]);
  return portal.objects[type].filter((object) => ids.includes(object.id));
}

describe("the story on 22 November 2026", () => {
  test("4 Marketplace reviews with an average of 4.5 stars", () => {
    expect(stars(TODAY).sort()).toEqual([4, 4, 5, 5]);
  });

  test("more than enough attributed MRR for Leading", () => {
    expect(attributedMrr(TODAY)).toBeGreaterThan(1_050_000);
    expect(attributedMrr(TODAY)).toBeLessThan(1_200_000);
  });

  test("one influenced deal short of Leading, by either way to it", () => {
    expect(influencedDealMrr(TODAY)).toBe(4484);
    expect(firstNinetyDaysMrr(TODAY)).toBeGreaterThan(5000);
    expect(firstNinetyDaysMrr(TODAY)).toBeLessThan(15_000);
  });

  test("everything else that Leading requires is there, what it prefers is not", () => {
    expect(portal.settings).toMatchObject({
      currentTier: "rising",
      listingLive: true,
      goodStanding: true,
      apps: [{ certifiedOn: null }],
      contacts: { executiveSponsor: null },
      accountMapping: null,
      pocFormSubmittedOn: null,
    });
    const people = portal.settings?.contacts;
    expect([people?.technical, people?.partnershipOwner, people?.coSell]).not.toContain(null);
  });
});

describe("the review of 15 January 2027", () => {
  test("still 4 Marketplace reviews, 1 less than Rising requires from 2027 on", () => {
    expect(stars(NEXT_REVIEW).sort()).toEqual([4, 4, 5, 5]);
  });

  test("everything else that Rising requires", () => {
    expect(attributedMrr(NEXT_REVIEW)).toBeGreaterThan(1_050_000);
    expect(attributedMrr(NEXT_REVIEW)).toBeLessThan(1_200_000);
    expect(influencedDealMrr(NEXT_REVIEW)).toBeGreaterThanOrEqual(1000);
    expect(firstNinetyDaysMrr(NEXT_REVIEW)).toBeGreaterThanOrEqual(5000);
  });
});

describe("records on the edge", () => {
  test("closed, installed and reviewed exactly 12 months ago is out", () => {
    const edge = company("Grenzfall Vortag GmbH");
    const [deal] = associatedWith(edge.id, "deals");
    const [contact] = associatedWith(edge.id, "contacts");
    expect(edge.properties["pp_app_installed_on"]).toBe("2025-11-22");
    expect(contact?.properties["pp_reviewed_on"]).toBe("2025-11-22");
    expect(berlinDate(deal?.properties["closedate"] ?? "")).toBe("2025-11-22");
    expect(firstNinetyDays(TODAY)).not.toContain(edge);
    expect(influencedDeals(TODAY)).not.toContain(deal);
  });

  test("one day later is in, but for a review without stars", () => {
    const edge = company("Grenzfall Folgetag GmbH");
    const [deal] = associatedWith(edge.id, "deals");
    const [contact] = associatedWith(edge.id, "contacts");
    expect(firstNinetyDays(TODAY)).toContain(edge);
    expect(influencedDeals(TODAY)).toContain(deal);
    expect(contact?.properties["pp_reviewed_on"]).toBe("2025-11-23");
    expect(contact?.properties["pp_review_rating"]).toBeUndefined();
  });

  test.each([
    ["Sameday Studio", 0, true],
    ["Muster GmbH", 34, true],
    ["Ninety Days Ltd", 90, true],
    ["Ninety One Ltd", 91, false],
  ])("%s installed %i days after buying HubSpot", (name, days, counts) => {
    expect(daysFromPurchase(company(name))).toBe(days);
    expect(firstNinetyDays(TODAY).includes(company(name))).toBe(counts);
  });

  test("a Marketplace review of the day itself and one of the first day that still counts at the next review", () => {
    const dates = contacts.map(({ properties }) => properties["pp_reviewed_on"]);
    expect(dates).toEqual(expect.arrayContaining(["2026-11-22", "2026-01-16"]));
  });

  test("a company with 25 MRR changes, of which the newest 20 do not reach back to the start of the window", () => {
    const history = company("Harbour Lane Software").history?.["pp_hubspot_mrr"] ?? [];
    expect(history).toHaveLength(25);
    expect(berlinDate(history.at(-20)?.timestamp ?? "") > monthsBefore(TODAY, 11)).toBe(true);
  });

  test("a company name of 120 characters", () => {
    expect(companies.filter(({ properties }) => properties["name"]?.length === 120)).toHaveLength(1);
  });

  test("one contact without a company", () => {
    const linked = new Set(portal.associations.map(({ from }) => from[1]));
    expect(contacts.filter(({ id }) => !linked.has(id))).toHaveLength(1);
  });
});

describe("the named companies", () => {
  test("Muster GmbH is active, with one influenced deal won and no Marketplace review", () => {
    const muster = company("Muster GmbH");
    expect(isActive(muster, TODAY)).toBe(true);
    expect(associatedWith(muster.id, "deals").filter((deal) => influencedDeals(TODAY).includes(deal))).toHaveLength(1);
    expect(associatedWith(muster.id, "contacts").some(({ properties }) => "pp_reviewed_on" in properties)).toBe(false);
  });

  test("Société Lumière has had the app for years, one Marketplace review and no deals", () => {
    const lumiere = company("Société Lumière");
    expect(isActive(lumiere, "2023-01-01") && isActive(lumiere, TODAY)).toBe(true);
    const reviews = associatedWith(lumiere.id, "contacts").filter(({ properties }) => properties["pp_reviewed_on"]);
    expect(reviews).toHaveLength(1);
    expect(associatedWith(lumiere.id, "deals")).toEqual([]);
  });

  test("Northwind Analytics uninstalled, Brand & Söhne KG never installed", () => {
    const northwind = company("Northwind Analytics");
    expect([isActive(northwind, "2026-01-01"), isActive(northwind, TODAY)]).toEqual([true, false]);
    expect(company("Brand & Söhne KG").properties).not.toHaveProperty("pp_app_installed_on");
  });
});

describe("faulty records", () => {
  test("an active company without MRR, and one uninstalled before it was installed", () => {
    const silent = companies.filter((each) => isActive(each, TODAY) && mrrAt(each, TODAY) === 0 && !each.history);
    expect(silent.map(({ properties }) => properties["name"])).toEqual(["Ohne Betrag AG"]);
    const backwards = companies.filter(
      ({ properties: { pp_app_installed_on: installed, pp_app_uninstalled_on: uninstalled } }) =>
        installed && uninstalled && uninstalled < installed,
    );
    expect(backwards.map(({ properties }) => properties["name"])).toEqual(["Backwards Brewing"]);
  });

  test("of the influenced deals one has a currency without a rate, one no MRR, one only HubSpot's", () => {
    const inWindow = influencedDeals(TODAY).map(({ properties }) => properties);
    expect(inWindow.filter((deal) => !["USD", "EUR"].includes(deal["deal_currency_code"] ?? ""))).toHaveLength(1);
    expect(inWindow.filter((deal) => !deal["pp_deal_mrr"] && !deal["hs_mrr"])).toHaveLength(1);
    expect(inWindow.filter((deal) => !deal["pp_deal_mrr"] && deal["hs_mrr"])).toHaveLength(1);
  });
});

describe("the portal as a whole", () => {
  test("is a valid snapshot, the same on every call", () => {
    expect(PortalSnapshotSchema.parse(portal)).toEqual(portal);
    expect(createDemoPortal()).toEqual(portal);
  });

  test("has the size of a partner's portal", () => {
    const active = companies.filter((each) => isActive(each, TODAY));
    console.info({
      companies: companies.length,
      contacts: contacts.length,
      deals: deals.length,
      active: active.length,
      attributed: [attributedMrr(TODAY), attributedMrr(NEXT_REVIEW)],
      firstNinety: [firstNinetyDaysMrr(TODAY), firstNinetyDaysMrr(NEXT_REVIEW)],
      influenced: [influencedDealMrr(TODAY), influencedDealMrr(NEXT_REVIEW)],
    });
    expect(companies.length).toBeGreaterThan(1150);
    expect(contacts.length).toBeGreaterThan(2800);
    expect(deals.length).toBeGreaterThan(750);
    expect(Math.abs(active.length - 700)).toBeLessThan(25);
  });

  test("gives every company its own name and domain and every contact its own address", () => {
    const distinct = (objects: SnapshotObject[], property: string) =>
      new Set(objects.map(({ properties }) => properties[property])).size;
    expect(distinct(companies, "name")).toBe(companies.length);
    expect(distinct(companies, "domain")).toBe(companies.length);
    expect(distinct(contacts, "email")).toBe(contacts.length);
    expect(companies.every(({ properties }) => properties["domain"]?.endsWith(".example"))).toBe(true);
  });

  test("no company's history starts before its record", () => {
    for (const { properties, history } of companies)
      for (const { timestamp } of history?.["pp_hubspot_mrr"] ?? [])
        expect(timestamp >= String(properties["createdate"])).toBe(true);
  });
});
