import { PortalSnapshotSchema, type SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { describe, expect, test } from "vitest";
import { createDemoPortal } from "./demo-portal.ts";
import {
  attributedMrr,
  berlinDate,
  daysFromPurchase,
  firstNinetyDays,
  firstNinetyDaysMrr,
  influencedDealMrr,
  influencedDeals,
  isActive,
  monthsBefore,
  mrrAt,
  portal,
  stars,
} from "./fixture/slow-figures.ts";

const { companies, contacts, deals } = portal.objects;
const TODAY = "2026-11-22";
const NEXT_REVIEW = "2027-01-15";

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

  test("two contacts without a company", () => {
    const linked = new Set(portal.associations.map(({ from }) => from[1]));
    expect(contacts.filter(({ id }) => !linked.has(id))).toHaveLength(2);
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
