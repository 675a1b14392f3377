import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { describe, expect, test } from "vitest";
import { CONVERSIONS } from "../rules/packs/solutions/points.ts";
import { type ClientRecord, clientSourceOf, kindsRead, readClientFacts } from "./client-facts.ts";
import { readDayProperty } from "./plain-date.ts";

const NOTHING: ClientRecord = {
  deals: [],
  soldOn: null,
  firstActivityOn: null,
  lastActivityOn: null,
  managedBy: null,
  appsUsed: null,
  saleCredit: null,
  market: null,
  mrrCurrency: null,
  historyFull: false,
  mrr: [],
};

const client = (more: Partial<ClientRecord> = {}): ClientRecord => ({
  deals: [],
  soldOn: "2026-02-10",
  firstActivityOn: "2026-02-16",
  lastActivityOn: "2026-11-18",
  managedBy: "ada@partner.example",
  appsUsed: "forms;emails",
  saleCredit: "Partner assisted",
  market: null,
  mrrCurrency: null,
  historyFull: false,
  mrr: [{ changedAt: "2026-02-10T08:00:00Z", value: "900" }],
  ...more,
});

const ACCOUNT = { timeZone: "Europe/Berlin", usdRates: {}, conversions: CONVERSIONS };
const factsOf = (record: ClientRecord) => readClientFacts(record, ACCOUNT, "provider");

test("a client is read into dates, cents, an address and apps", () => {
  expect(factsOf(client())).toEqual({
    soldOn: "2026-02-10",
    soldByDealsOn: [],
    firstActivityOn: "2026-02-16",
    lastActivityOn: "2026-11-18",
    managedBy: "ada@partner.example",
    apps: ["forms", "emails"],
    saleCredit: "assisted",
    inGrowthMarket: false,
    mrr: [{ on: "2026-02-10", amountMinor: 90_000 }],
    mrrAtOneRate: [{ on: "2026-02-10", amountMinor: 90_000 }],
    historyFull: false,
    problems: [],
  });
});

test("a company that is no client has neither facts nor problems", () => {
  expect(factsOf(NOTHING)).toMatchObject({ soldOn: null, managedBy: null, apps: [], problems: [] });
  expect(factsOf({ ...NOTHING, mrr: client().mrr }).problems).toEqual([]);
});

describe("what cannot be read is a problem with the property to repair", () => {
  test.each<[string, Partial<ClientRecord>, [string, string][]]>([
    ["a sale on no day", { soldOn: "soon" }, [["date-invalid", "pp_sold_on"]]],
    ["no first activity", { firstActivityOn: null }, [["activity-date-missing", "pp_first_managed_activity_on"]]],
    ["no last activity", { lastActivityOn: null }, [["activity-date-missing", "pp_last_managed_activity_on"]]],
    ["a first activity on no day", { firstActivityOn: "x" }, [["date-invalid", "pp_first_managed_activity_on"]]],
    [
      "the last before the first",
      { lastActivityOn: "2026-02-15" },
      [["activity-dates-impossible", "pp_last_managed_activity_on"]],
    ],
    ["nobody who was active", { managedBy: " " }, [["manager-missing", "pp_managed_by"]]],
    ["a name for an address", { managedBy: "Ada Berg" }, [["email-invalid", "pp_managed_by"]]],
    ["no MRR", { mrr: [] }, [["mrr-missing", "pp_hubspot_mrr"]]],
    [
      "an MRR that is none",
      { mrr: [{ changedAt: "2026-02-10T08:00:00Z", value: "-5" }] },
      [["mrr-invalid", "pp_hubspot_mrr"]],
    ],
    ["a full list of values", { historyFull: true }, [["history-cut-off", "pp_hubspot_mrr"]]],
  ])("%s", (_what, more, problems) => {
    expect(factsOf(client(more)).problems.map(({ code, property }) => [code, property])).toEqual(problems);
  });

  test("a client that was only sold needs nobody who was active", () => {
    const soldOnly = { firstActivityOn: null, lastActivityOn: null, managedBy: null };
    expect(factsOf(client(soldOnly)).problems).toEqual([]);
  });

  test("days that contradict each other count as unknown", () => {
    expect(factsOf(client({ lastActivityOn: "2026-02-15" }))).toMatchObject({
      firstActivityOn: null,
      lastActivityOn: null,
    });
  });
});

test.each([
  ["2026-11-18", "America/New_York", "2026-11-18"],
  ["2026-11-18T00:00:00Z", "America/New_York", "2026-11-18"],
  ["1763424000000", "America/New_York", "2025-11-18"],
  ["2026-11-18T02:30:00Z", "America/New_York", "2026-11-17"],
  ["2026-11-18T23:30:00Z", "Europe/Berlin", "2026-11-19"],
  ["soon", "Europe/Berlin", null],
])("%s in %s is the day %s", (text, zone, day) => {
  expect(readDayProperty(text, zone)).toBe(day);
});

test.each([
  [["technology"], "partner_clients", null, 3],
  [["solutions"], "companies", "companies", 3],
  [["technology", "provider"], "partner_clients", "partner_clients", 4],
])(
  "of an account in %j with clients in %s the source is %s, and %i kinds are read",
  (programs, clientSource, source, kinds) => {
    const settings = PortalSettingsSchema.parse({ programs, solutions: { clientSource } });
    expect(clientSourceOf(settings)).toBe(source);
    expect(kindsRead(settings)).toHaveLength(kinds);
  },
);

describe("how a sale is credited", () => {
  const asked = (more: Partial<ClientRecord>, held: Parameters<typeof readClientFacts>[2] = "partner") =>
    readClientFacts(client(more), { ...ACCOUNT, timeZone: "UTC" }, held);

  test.each([
    ["sourced", "sourced"],
    ["Partner sourced", "sourced"],
    ["PARTNER-ASSISTED", "assisted"],
    ["both", null],
  ])("“%s” is %s", (saleCredit, expected) => {
    const facts = asked({ saleCredit });
    expect(facts.saleCredit).toBe(expected);
    // That it is no option is told by whoever tells that of every property.
    expect(facts.problems).toEqual([]);
  });

  test("is asked of a partner who sold, and of nobody else", () => {
    const missing = { code: "sale-credit-missing", property: "pp_sale_credit", value: null, about: "2026-02-10" };
    expect(asked({ saleCredit: null }).problems).toEqual([missing]);
    expect(asked({ saleCredit: " " }).problems).toEqual([missing]);
    expect(asked({ saleCredit: null, soldOn: null }).problems).toEqual([]);
    expect(asked({ saleCredit: null }, "provider").problems).toEqual([]);
    expect(asked({ saleCredit: null }, null).problems).toEqual([]);
  });

  test.each([
    ["growth", true],
    ["Growth market", true],
    ["standard", false],
    [null, false],
    ["somewhere", false],
  ])("in the market %s the customer counts more: %s", (market, inGrowthMarket) => {
    expect(asked({ market }).inGrowthMarket).toBe(inGrowthMarket);
  });
});

describe("what was sold by deals", () => {
  const deal = (closedAt: string | null, more: Partial<ClientRecord["deals"][number]> = {}) => ({
    ...{ saleKind: "cross-sell", won: true, closedAt, dealMrr: null, nativeMrr: null, currency: null },
    ...more,
  });
  const sales = (soldOn: string | null, ...deals: ClientRecord["deals"]) => {
    const { soldOn: own, soldByDealsOn, problems } = factsOf(client({ soldOn, deals }));
    return { own, byDeals: soldByDealsOn, problems: problems.map(({ code }) => code) };
  };

  test("is told by the day on which each was won, in the account's time zone", () => {
    const found = sales(null, deal("2026-06-30T22:30:00Z"), deal("2026-03-01T10:00:00Z"), deal("2026-03-01T12:00:00Z"));
    expect(found).toEqual({ own: null, byDeals: ["2026-03-01", "2026-07-01"], problems: [] });
  });

  test("is no sale where the customer bought alone, the deal is lost, or cannot be read, which the deal itself tells", () => {
    const none = { own: "2026-02-10", byDeals: [], problems: [] };
    expect(sales("2026-02-10", deal("2026-03-01T10:00:00Z", { saleKind: "touchless" }))).toEqual(none);
    expect(sales("2026-02-10", deal("2026-03-01T10:00:00Z", { won: false }))).toEqual(none);
    expect(sales("2026-02-10", deal("2026-03-01T10:00:00Z", { saleKind: "gift" }))).toEqual(none);
    expect(sales("2026-02-10", deal(null))).toEqual(none);
  });

  test("goes before what the record says of that day", () => {
    expect(sales("2026-03-01", deal("2026-03-01T10:00:00Z"))).toMatchObject({ own: null, byDeals: ["2026-03-01"] });
    const alone = deal("2026-03-01T10:00:00Z", { saleKind: "touchless" });
    expect(sales("2026-03-01", alone)).toMatchObject({ own: null, byDeals: [] });
  });

  test("asks for credit and MRR as any sale does", () => {
    const record = { ...NOTHING, deals: [deal("2026-03-01T10:00:00Z")] };
    const { problems } = readClientFacts(record, ACCOUNT, "partner");
    expect(problems.map(({ code, about }) => [code, about])).toEqual([
      ["mrr-missing", null],
      ["sale-credit-missing", "2026-03-01"],
    ]);
  });
});

describe("what a client of a partner pays in another currency (reading S20)", () => {
  const paysFrom = (changedAt: string, value: string, more: Partial<ClientRecord> = {}) =>
    readClientFacts(
      client({ mrrCurrency: "EUR", mrr: [{ changedAt, value }], ...more }),
      { ...ACCOUNT, usdRates: { EUR: 1.1, SEK: 0.09 } },
      "partner",
    );

  test("counts by the program's table of each day, and before the first by the account's rate", () => {
    expect(paysFrom("2023-06-01T10:00:00Z", "88").mrr).toEqual([
      { on: "2023-06-01", amountMinor: 96_80 },
      { on: "2024-02-27", amountMinor: 117_33 },
      { on: "2025-07-15", amountMinor: 100_00 },
    ]);
  });

  test.each([
    ["the day before the table of 2024", "2024-02-26T10:00:00Z", 82_50],
    ["its first day", "2024-02-27T10:00:00Z", 100_00],
    ["the day before the table of 2025", "2025-07-14T10:00:00Z", 100_00],
    ["its first day, in the account's time zone", "2025-07-14T22:30:00Z", 85_23],
  ])("is what it is on %s", (_, changedAt, amountMinor) => {
    expect(paysFrom(changedAt, "75").mrr[0]).toEqual({ on: expect.any(String), amountMinor });
  });

  test("needs no rate of the account where the table has its currency, and one where it has not", () => {
    const codes = (mrrCurrency: string) =>
      readClientFacts(client({ mrrCurrency }), ACCOUNT, "partner").problems.map(({ code }) => code);
    expect(codes("GBP")).toEqual([]);
    expect(codes("SEK")).toEqual(["currency-rate-missing"]);
    expect(paysFrom("2026-02-10T08:00:00Z", "100", { mrrCurrency: "SEK" }).mrr).toEqual([
      { on: "2026-02-10", amountMinor: 9_00 },
    ]);
  });

  test("stays nothing where nothing is paid, and a value of a table's first day is read once", () => {
    const mrr = [
      { changedAt: "2024-01-10T10:00:00Z", value: "75" },
      { changedAt: "2024-02-27T09:00:00Z", value: "150" },
      { changedAt: "2025-07-01T10:00:00Z", value: "" },
    ];
    expect(paysFrom("", "", { mrr }).mrr).toEqual([
      { on: "2024-01-10", amountMinor: 82_50 },
      { on: "2024-02-27", amountMinor: 200_00 },
      { on: "2025-07-01", amountMinor: 0 },
      { on: "2025-07-15", amountMinor: 0 },
    ]);
  });

  test("is read by the account's rates for a provider, who earns no points", () => {
    const facts = readClientFacts(client({ mrrCurrency: "EUR" }), { ...ACCOUNT, usdRates: { EUR: 1.1 } }, "provider");
    expect(facts.mrr).toEqual([{ on: "2026-02-10", amountMinor: 990_00 }]);
  });
});

test("the retention of a client counts its pounds at one rate, whatever table they count by for points", () => {
  const { mrr, mrrAtOneRate } = readClientFacts(
    client({ mrrCurrency: "GBP", mrr: [{ changedAt: "2024-06-01T10:00:00Z", value: "74" }] }),
    ACCOUNT,
    "partner",
  );
  expect(mrr.map(({ amountMinor }) => amountMinor)).toEqual([118_40, 100_00]);
  expect(mrrAtOneRate).toEqual([{ on: "2024-06-01", amountMinor: 100_00 }]);
});
