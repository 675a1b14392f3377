import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import Big from "big.js";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { cases } from "../../test/cases.ts";
import { readCompanyFacts, type CompanyRecord } from "./company-facts.ts";
import { readContactFacts } from "./contact-facts.ts";
import { readDealFacts, readDealPurchase, readOpenDeal, type DealRecord } from "./deal-facts.ts";
import { dateInZone, readDateProperty, readDateTimeProperty } from "./plain-date.ts";
import { readAmountOf, readExactCents, readMinorUnits, readUsdCents } from "./usd.ts";

const company = (more: Partial<CompanyRecord> = {}): CompanyRecord => ({
  customerSince: "2025-01-01",
  installedOn: "2025-02-04",
  uninstalledOn: null,
  mrrCurrency: null,
  historyFull: false,
  mrr: [{ changedAt: "2025-01-01T00:00:00Z", value: "1200" }],
  ...more,
});

const deal = (more: Partial<DealRecord> = {}): DealRecord => ({
  influence: "co-sell",
  saleKind: null,
  won: true,
  closedAt: "2026-03-01T10:00:00Z",
  dealMrr: "900",
  nativeMrr: null,
  currency: "USD",
  isClosed: "true",
  stageProbability: "1",
  ...more,
});

const usdRates = {
  EUR: 1.1,
  GBP: [
    { from: "2026-01-01", rate: 1.27 },
    { from: "2026-03-01", rate: 1.3 },
  ],
};
const money = { settings: PortalSettingsSchema.parse({ usdRates }), companyCurrency: "EUR", timeZone: "Europe/Berlin" };

describe("dates", () => {
  test.each([
    ["2026-02-28", "2026-02-28"],
    ["1772236800000", "2026-02-28"],
    ["2026-02-28T00:00:00Z", "2026-02-28"],
    ["2026-02-30", null],
    ["2026-2-3", null],
    ["soon", null],
    ["1900-01-01", "1900-01-01"],
    ["2999-12-31", "2999-12-31"],
    ["1899-12-31", null],
    ["3000-01-01", null],
    ["9999-12-31", null],
    ["0000-01-01", null],
    ["20026-01-15", null],
    ["+020026-01-15T00:00:00Z", null],
    ["-000001-01-01T00:00:00Z", null],
    ["569760566400000", null],
    ["-99999999999999", null],
    ["8640000000000001", null],
    ["2026-01-15\ufffd", null],
  ])("a date property %s is the calendar date %s", (text, date) => {
    expect(readDateProperty(text)).toBe(date);
  });

  test.each([
    ["2026-02-28T23:30:00Z", "Europe/Berlin", "2026-03-01"],
    ["2026-02-28T23:30:00Z", "America/New_York", "2026-02-28"],
    ["2026-03-01T04:59:59Z", "America/New_York", "2026-02-28"],
    ["1772236800000", "America/New_York", "2026-02-27"],
    ["2026-03-29T00:30:00Z", "Europe/Berlin", "2026-03-29"],
    ["2026-02-28", "America/New_York", "2026-02-28"],
    ["later", "UTC", null],
    ["9999-12-31T23:59:59Z", "Europe/Berlin", null],
    ["+275760-09-13T00:00:00Z", "America/New_York", null],
    ["2999-12-31T23:59:59Z", "Pacific/Kiritimati", "3000-01-01"],
  ])("the moment %s falls in %s on %s", (text, zone, date) => {
    expect(readDateTimeProperty(text, zone)).toBe(date);
  });
});

test("the day of an instant is the one that the calendar of this machine names, also around every change of the clocks", () => {
  const isoDay = (timeZone: string) => new Intl.DateTimeFormat("sv-SE", { timeZone });
  const instant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2999, 11, 31) });
  const recent = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });
  const zone = fc.constantFrom(
    "Europe/Berlin",
    "America/St_Johns",
    "Africa/Casablanca",
    "Pacific/Apia",
    "US/Pacific-New",
  );
  const near = fc.integer({ min: -90_000, max: 90_000 });
  fc.assert(
    fc.property(fc.oneof(instant, recent), zone, near, (at, timeZone, ms) => {
      const next = Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO(timeZone)
        .getTimeZoneTransition("next");
      const around = (next?.epochMilliseconds ?? at) + ms;
      for (const moment of [at, around]) expect(dateInZone(moment, timeZone)).toBe(isoDay(timeZone).format(moment));
    }),
    { numRuns: cases(300) },
  );
});

describe("money", () => {
  test.each([
    ["1200", 120_000],
    ["0.1", 10],
    ["1.005", 101],
    ["0", 0],
    ["1e3", 100_000],
    ["-5", null],
    ["12,50", null],
    ["", null],
    ["1e99", null],
  ])("%s is %s cents", (text, minor) => {
    expect(readMinorUnits(text)).toBe(minor);
  });

  test.each([
    ["100000000", 10_000_000_000],
    ["100000000.01", null],
    ["1e15", null],
    ["100\ufffd", null],
  ])("%s is %s cents that a customer may pay", (text, cents) => {
    expect(readUsdCents(text)).toBe(cents);
  });

  test("of a million digits is no amount", () => {
    expect(readUsdCents("9".repeat(1_000_000))).toBeNull();
  });

  test("in another currency is no amount once it is more US dollars than anybody pays", () => {
    expect(readExactCents("500000000", 0.00006)).toEqual(new Big(3_000_000));
    expect(readExactCents("0.01", 1e300)).toBeNull();
    expect(readExactCents(String(Number.MAX_SAFE_INTEGER), 1)).toBeNull();
  });

  test.each([
    ["454.55", 1.1, "50000.5"],
    ["0.05", 1.1, "5.5"],
    ["33.335", 1, "3333.5"],
    ["1000", 0.0000613, "6.13"],
    ["0.01", 0.00000001, "0.00000001"],
  ])("%s at a rate of %f is %s cents: all its digits are kept", (text, rate, cents) => {
    expect(readExactCents(text, rate)?.toFixed()).toBe(cents);
  });
});

describe("a company", () => {
  test("has one MRR a day, the last of it, in the portal's time zone", () => {
    const mrr = [
      { changedAt: "2025-03-01T08:00:00Z", value: "100" },
      { changedAt: "2025-03-01T22:59:00Z", value: "200" },
      { changedAt: "2025-03-01T23:00:00Z", value: "" },
    ];
    expect(readCompanyFacts(company({ mrr }), { timeZone: "Europe/Berlin", usdRates: {} }).mrr).toEqual([
      { on: "2025-03-01", amountMinor: 20_000 },
      { on: "2025-03-02", amountMinor: 0 },
    ]);
  });

  test.each([
    ["no MRR at all while it has the app", { mrr: [] }, ["mrr-missing"]],
    ["no MRR and no app", { mrr: [], installedOn: null }, []],
    ["an uninstall before the install", { uninstalledOn: "2025-01-01" }, ["dates-impossible"]],
    ["an uninstall without an install", { installedOn: null, uninstalledOn: "2025-01-01" }, ["dates-impossible"]],
    ["a date that is none", { installedOn: "2025-02-30" }, ["date-invalid"]],
    ["a negative MRR", { mrr: [{ changedAt: "2025-01-01T00:00:00Z", value: "-5" }] }, ["mrr-invalid"]],
    ["a full list of values", { historyFull: true }, ["history-cut-off"]],
    ["nothing wrong", {}, []],
  ])("with %s has the problems %3$j", (_what, more, codes) => {
    expect(
      readCompanyFacts(company(more), { timeZone: "UTC", usdRates: {} }).problems.map((problem) => problem.code),
    ).toEqual(codes);
  });
});

describe("a company that pays in another currency", () => {
  const EUROS = { EUR: [{ from: "2025-02-01", rate: 1.085 }] };
  const mrr = [
    { changedAt: "2025-01-01T08:00:00Z", value: "1000" },
    { changedAt: "2025-02-01T08:00:00Z", value: "1000.33" },
    { changedAt: "2025-03-01T08:00:00Z", value: "" },
  ];
  const factsOf = (mrrCurrency: string | null, usdRates: object) =>
    readCompanyFacts(company({ mrr, mrrCurrency }), { timeZone: "UTC", usdRates: { ...usdRates } });
  const amounts = (facts: ReturnType<typeof factsOf>) => facts.mrr.map(({ amountMinor }) => amountMinor);

  test("has its MRR in US cents at the rate of each value's day, and what has none is told once", () => {
    const facts = factsOf("eur ", EUROS);
    expect(amounts(facts)).toEqual([0, 108_536, 0]);
    expect(facts.problems).toEqual([
      { code: "currency-rate-missing", property: "pp_mrr_currency", value: "eur ", about: null },
    ]);
    expect(amounts(factsOf("EUR", { EUR: 1.1 }))).toEqual([110_000, 110_036, 0]);
  });

  test("that is none is not taken for dollars", () => {
    const facts = factsOf("Euro", { EUR: 1.1, constructor: 2 });
    expect(amounts(facts)).toEqual([0, 0, 0]);
    expect(facts.problems.map(({ code }) => code)).toEqual(["currency-rate-missing"]);
  });

  test("of US dollars says so or says nothing", () => {
    for (const said of [null, "", "USD"]) expect(amounts(factsOf(said, {}))).toEqual([100_000, 100_033, 0]);
  });

  test.each([
    ["1234.5", "JPY", 1235],
    ["1234.5", "KWD", 1_234_500],
    ["0.0005", "KWD", 1],
    ["99999999999", "IDR", 9_999_999_999_900],
    ["-1", "JPY", null],
    ["1e13", "JPY", 10_000_000_000_000],
    ["1e14", "JPY", null],
    ["12.345", "USD", 1235],
  ])("%s in %s is %s of its smallest unit", (text, currency, minor) => {
    expect(readAmountOf(text, currency)).toBe(minor);
  });
});

describe("an open deal", () => {
  const money = {
    ...{ companyCurrency: "EUR", timeZone: "Europe/Berlin", today: "2026-11-22" },
    settings: { usdRates: { EUR: 1.1, JPY: [{ from: "2026-01-01", rate: 0.0066 }] } },
  };
  const open = (more: Partial<DealRecord> = {}) =>
    readOpenDeal(
      "JPY",
      deal({ won: false, saleKind: "cross-sell", currency: "EUR", closedAt: "2026-12-10T23:30:00Z", ...more }),
      money,
    );

  test("is told in its own currency and in that of the customer, by today's rates", () => {
    // 900 euros are 990 dollars, which are 150,000 yen.
    expect(open({ stageProbability: "0.4" })).toEqual({
      ...{ closesOn: "2026-12-11", kind: "cross-sell", probability: 40, currency: "EUR" },
      ...{ mrrMinor: 900_00, customerMrrMinor: 150_000 },
    });
  });

  test.each([
    ["0", 0],
    ["1", 100],
    ["1.0", 100],
    ["0.333", 33],
    ["1.2", null],
    ["-0.1", null],
    ["40", null],
    ["", null],
    [null, null],
  ])("%j of 1 is %s of 100", (stageProbability, probability) => {
    expect(open({ stageProbability })?.probability).toBe(probability);
  });

  test("that says no MRR, no day or no kind that can be read says so, or is none", () => {
    expect(open({ dealMrr: null })).toMatchObject({ mrrMinor: null, customerMrrMinor: null });
    expect(open({ dealMrr: "many" })).toMatchObject({ mrrMinor: null });
    expect(open({ closedAt: null })?.closesOn).toBe(null);
    expect(open({ currency: "CHF" })).toMatchObject({ mrrMinor: 900_00, customerMrrMinor: null });
    expect(open({ currency: null })?.currency).toBe("EUR");
    expect(open({ saleKind: "resale" })).toBe(null);
    expect(open({ won: true })).toBe(null);
  });
});

describe("a deal", () => {
  test.each([
    ["in dollars", {}, 90_000],
    ["in euros", { currency: "EUR" }, 99_000],
    ["in the account's own currency when it names none", { currency: null }, 99_000],
    ["at the rate of its close date", { currency: "GBP" }, 117_000],
    ["at the earlier rate before that", { currency: "GBP", closedAt: "2026-02-28T10:00:00Z" }, 114_300],
    ["by HubSpot's own figure when ours is empty", { dealMrr: "", nativeMrr: "33.33" }, 3_333],
    ["with its influence in capitals", { influence: "CO-SELL" }, 90_000],
    ["with its influence by its label", { influence: "Joined the sales cycle" }, 90_000],
    ["with an underscore and blanks in its influence", { influence: " co_service " }, 90_000],
    ["with two influences of a property that takes several", { influence: "co-sell;referral" }, 90_000],
    ["at nothing when ours says 0", { dealMrr: "0", nativeMrr: "50" }, 0],
  ])("counts %s", (_what, more, whole) => {
    const cents = new Big(whole);
    expect(readDealFacts(deal(more), money)).toMatchObject({ cents, problems: [], closedOn: expect.any(String) });
  });

  test.each([
    ["a currency without a rate", { currency: "CHF" }, ["currency-rate-missing"]],
    ["a rate that starts later", { currency: "GBP", closedAt: "2025-12-31T10:00:00Z" }, ["currency-rate-missing"]],
    ["no MRR of either kind", { dealMrr: null }, ["deal-mrr-missing"]],
    ["only a native 0, which means no recurring line items", { dealMrr: null, nativeMrr: "0" }, ["deal-mrr-missing"]],
    ["an MRR that is no amount", { dealMrr: "viel" }, ["deal-mrr-invalid"]],
    ["no close date", { closedAt: null }, ["close-date-missing"]],
    ["a close date that is none", { closedAt: "bald" }, ["date-invalid"]],
    ["a currency by the name of what every object has", { currency: "constructor" }, ["currency-rate-missing"]],
    ["an MRR beyond what anybody pays", { dealMrr: "1e15" }, ["deal-mrr-invalid"]],
    ["an influence of which a character cannot be read", { influence: "co-sell\ufffd" }, []],
    ["an influence that says none", { influence: "none" }, ["option-unknown"]],
    ["an influence that says no", { influence: "no" }, ["option-unknown"]],
    ["an influence that says false", { influence: "false" }, ["option-unknown"]],
    ["an influence that is a number", { influence: "0" }, ["option-unknown"]],
    ["an influence beside one that is none", { influence: "co-sell;none" }, ["option-unknown"]],
    ["a blank as its influence", { influence: " " }, []],
    ["no influence", { influence: null, currency: "CHF" }, []],
    ["not won", { won: false, currency: "CHF" }, []],
  ])("with %s does not count", (_what, more, codes) => {
    const facts = readDealFacts(deal(more), money);
    expect(facts).toMatchObject({ closedOn: null, cents: new Big(0) });
    expect(facts.problems.map((problem) => problem.code)).toEqual(codes);
  });
});

describe("a deal as a sale of the partner", () => {
  const sold = (more: Partial<DealRecord> = {}) => deal({ influence: null, saleKind: "cross-sell", ...more });

  test.each([
    ["of its own MRR", {}, { on: "2026-03-01", kind: "cross-sell", mrrMinor: 90_000 }],
    [
      "by its label, in euros",
      { saleKind: "Upsell of a shared deal", currency: "EUR" },
      { kind: "shared-deal-upsell", mrrMinor: 99_000 },
    ],
    ["that nobody sold", { saleKind: "touchless" }, { kind: "touchless" }],
    ["by HubSpot's own MRR, to the cent", { dealMrr: null, nativeMrr: "33.335" }, { mrrMinor: 3_334 }],
    ["whose MRR nobody knows", { dealMrr: null }, { kind: "cross-sell", mrrMinor: null }],
    ["that the partner influenced too", { influence: "co-sell" }, { kind: "cross-sell" }],
  ])("is one %s", (_what, more, purchase) => {
    const facts = readDealPurchase(sold(more), money);
    expect(facts).toMatchObject({ purchase, problems: [] });
  });

  test.each([
    ["without a kind", { saleKind: null }, []],
    ["with a blank as its kind", { saleKind: " " }, []],
    ["that is not won", { won: false }, []],
    ["with a kind of which a character cannot be read", { saleKind: "cross-sell\ufffd" }, []],
    ["of a kind that is none", { saleKind: "resale" }, ["option-unknown"]],
    ["without a close date", { closedAt: null }, ["close-date-missing"]],
    ["with a close date that is none", { closedAt: "bald" }, ["date-invalid"]],
  ])("is none %s", (_what, more, codes) => {
    const { purchase, problems } = readDealPurchase(sold(more), money);
    expect(purchase).toBe(null);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ["an MRR that is no amount", { dealMrr: "viel" }, ["deal-mrr-invalid"]],
    ["a currency without a rate", { currency: "CHF" }, ["currency-rate-missing"]],
  ])("with %s is one whose MRR is not known, and it is told", (_what, more, codes) => {
    const { purchase, problems } = readDealPurchase(sold(more), money);
    expect(purchase).toMatchObject({ on: "2026-03-01", mrrMinor: null });
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe("a contact's Marketplace review", () => {
  test.each([
    ["5", "500", []],
    ["4.5", "450", []],
    ["3.4999", "349.99", []],
    ["3.499999999999", "349.9999999999", []],
    ["1", "100", []],
    ["0", "0", ["rating-invalid"]],
    ["0.9999", "0", ["rating-invalid"]],
    ["5.1", "0", ["rating-invalid"]],
    ["5.001", "0", ["rating-invalid"]],
    ["five", "0", ["rating-invalid"]],
    [null, "0", ["rating-missing"]],
  ])("with the rating %s counts %s hundredths of a star", (reviewRating, hundredths, codes) => {
    const facts = readContactFacts({ reviewedOn: "2026-01-01", reviewRating });
    expect(facts.starsHundredths.toFixed()).toBe(hundredths);
    expect(facts.reviewedOn).toBe(codes.length ? null : "2026-01-01");
    expect(facts.problems.map((problem) => problem.code)).toEqual(codes);
  });
});
