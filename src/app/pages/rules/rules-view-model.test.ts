import { localeOf } from "@partner-standing/texts/formats/locale";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { describe, expect, test } from "vitest";
import { parameter, rulesOn } from "../fixtures/rules.ts";
import { ruleValueLines } from "./rule-value.ts";
import { rulesTexts } from "./rules-texts.ts";
import { ruleGroups, ruleReadings } from "./rules-view-model.ts";

const textsIn = (language: string) => rulesTexts(createCardReader(localeOf({ language }), "UTC"));
const english = textsIn("en");
/** Intl separates with narrow and no-break spaces. */
const plain = (lines: string[]) => lines.map((line) => line.replace(/[\u00a0\u202f]/g, " "));

const PREMIER_EXCEPTION = {
  tier: "premier",
  metric: "influencedDealMrr",
  atLeast: 100_000,
  waives: ["attributed-mrr", "firstNinetyDaysMrr"],
};
const RATES = {
  partner: [],
  leading: [
    { fromMinor: 10_000_000, percent: 5, confirm: false },
    { fromMinor: 5_000_000, percent: 3, confirm: true },
  ],
};

describe("a value", () => {
  test.each([
    ["ended", null, "date", ["No longer in force"]],
    ["true", true, "boolean", ["Yes"]],
    ["false", false, "boolean", ["No"]],
    ["one day", 1, "days", ["1 day"]],
    ["many days", 14, "days", ["14 days"]],
    ["months", 24, "months", ["24 months"]],
    ["a year", 1, "years", ["1 year"]],
    ["dollars a month", 400_000, "usd-per-month", ["$400,000 a month"]],
    ["percent", 20, "percent", ["20%"]],
    ["a number in a unit nobody knows", 1234.5, "parsecs", ["1,234.5"]],
    ["a date", "2027-01-01", "date", ["January 1, 2027"]],
    ["days of every year", ["01-15", "07-15"], "month-day", ["January 15 and July 15"]],
    ["an empty list", [], "month-day", ["None"]],
    ["tiers", ["leading", "premier"], "tier", ["Leading and Premier"]],
    [
      "countries",
      { "double-opt-in": ["DE", "CH"] },
      "country",
      ["Request for consent by e-mail, at once: Germany and Switzerland"],
    ],
    [
      "parts of several kinds",
      PREMIER_EXCEPTION,
      "usd-per-month",
      [
        "Tier: Premier",
        "Figure: influenced-deal MRR",
        "At least: $100,000 a month",
        "Waives: Attributed MRR and first-90-day install MRR",
      ],
    ],
    [
      "rates from a price on",
      RATES,
      "percent",
      ["Partner: None", "Leading: 5% from $100,000 and 3% from $50,000 (sources differ)"],
    ],
    [
      "targets of both tracks",
      { gold: { soldMrr: 2_100, managedMrr: 6_000 } },
      "usd-per-month",
      ["Gold: $2,100 a month sold and $6,000 a month managed"],
    ],
    [
      "targets of an agreement of today",
      { elite: { totalPoints: 9_000.5, sourcedPoints: 3_000, grossRetention: 85 } },
      "target",
      ["Elite: 9,000.5 points, 3,000 sourced points, and GRR 85%"],
    ],
    [
      "points by what they are counted from",
      { sourced: 5, managed: 1 },
      "points",
      ["Sourced: 5 points", "Managed: 1 point"],
    ],
    ["a factor", 2, "times", ["2 times"]],
    ["targets that nobody prints", {}, "usd-per-month", ["Not published"]],
    ["a list of apps", { ads: "Ads", "landing-pages": "Landing Pages" }, "apps", ["2 apps: Ads and Landing Pages"]],
    [
      "months by package",
      { provider: 12, partner: null },
      "months",
      ["Provider: 12 months", "Partner: As long as the customer stays"],
    ],
    ["a day of every month", 15, "day-of-month", ["Day 15 of the month"]],
    ["kinds of sales", ["cross-sell"], "sale-kind", ["Cross-sell"]],
    ["words that the catalogue does not know", { brandNew: "some-word" }, "x", ["BrandNew: some-word"]],
  ])("that is %s is said in words", (_, value, unit, lines) => {
    expect(ruleValueLines(value, unit, english)).toEqual(lines);
  });

  test("is written as the viewer's language does", () => {
    const value = { rising: 400_000 };
    expect(plain(ruleValueLines(value, "usd-per-month", textsIn("de")))).toEqual(["Rising: 400.000 $ im Monat"]);
    expect(plain(ruleValueLines(value, "usd-per-month", textsIn("fr")))).toEqual(["Rising : 400 000 $ par mois"]);
    expect(ruleValueLines(["DE", "FR"], "country", textsIn("fr"))).toEqual(["Allemagne et France"]);
  });
});

function technologyOn(on: string) {
  const [pack] = rulesOn(on).packs;
  if (!pack) throw new Error("the fixture has no pack");
  return pack;
}

describe("the rules of a pack", () => {
  test("stand in groups, in their order, each rule once", () => {
    const groups = ruleGroups(technologyOn("2026-11-22"), "", english);
    expect(groups.map(({ name, rules }) => [name, rules.length])).toEqual([
      ["requirements", 3],
      ["thresholds", 2],
    ]);
  });

  test("of a topic that the page does not know stand last", () => {
    const pack = technologyOn("2026-11-22");
    pack.parameters.unshift(parameter({ key: "technology.weather", title: "forecast" }));
    const last = ruleGroups(pack, "", english).at(-1);
    expect(last).toMatchObject({ name: "further", rules: [{ title: "Forecast", value: ["5"] }] });
  });

  test.each([
    ["solutions.thresholds", "thresholds"],
    ["solutions.recalibration.look-back", "reviews"],
    ["commission.term", "commission"],
  ])("of %s stand under %s", (key, name) => {
    const pack = { ...technologyOn("2026-11-22"), parameters: [parameter({ key })] };
    expect(ruleGroups(pack, "", english).map((group) => group.name)).toEqual([name]);
  });

  test.each([
    ["attributed", 2],
    ["ATTRIBUTED average", 1],
    ["c05", 1],
    ["german edition", 5],
    ["phased", 2],
    ["unicorn", 0],
  ])("that match “%s” are %i", (searched, count) => {
    expect(ruleGroups(technologyOn("2026-11-22"), searched, english).flatMap(({ rules }) => rules)).toHaveLength(count);
  });

  test("a change of a table names its day, and once what becomes of its cells", () => {
    const pack = technologyOn("2026-11-22");
    const value = { "marketplace-reviews": [null, "phased-in", "phased-in", "required"] };
    const next = { from: "2027-01-01", value: { "marketplace-reviews": [null, "required", "required", "required"] } };
    pack.parameters = [parameter({ key: "technology.requirement-levels", unit: "level", value, next })];
    expect(ruleGroups(pack, "", english)[0]?.rules[0]?.next).toEqual([
      "January 1, 2027",
      "“Phased in” becomes “Required”",
    ]);
  });

  test("that end say so once", () => {
    const onlyRule = (changes: Parameters<typeof parameter>[0]) =>
      ruleGroups({ ...technologyOn("2026-11-22"), parameters: [parameter(changes)] }, "", english)[0]?.rules[0];
    const next = { from: "2027-01-01", value: null };
    const phaseIn = { key: "technology.phase-in.required-from", unit: "date", value: "2027-01-01", next };
    expect(onlyRule(phaseIn)).toMatchObject({ value: ["Until December 31, 2026"], next: [] });
    expect(onlyRule({ key: "technology.poc-form.days", unit: "days", next })).toMatchObject({
      value: ["5 days"],
      next: ["Ends on January 1, 2027"],
    });
  });

  test("say where nobody knows since when they hold", () => {
    const pack = {
      ...technologyOn("2026-11-22"),
      parameters: [parameter({ key: "commission.rate", startKnown: false })],
    };
    expect(ruleGroups(pack, "", english)[0]?.rules[0]?.since).toBe("Start not known");
  });

  test("list tiers in their order, whatever the database made of it", () => {
    const targets = { soldMrr: 1, managedMrr: 2 };
    const lines = ruleValueLines({ gold: targets, diamond: targets, platinum: targets }, "usd-per-month", english);
    expect(lines.map((line) => line.split(":")[0])).toEqual(["Gold", "Platinum", "Diamond"]);
  });
});

describe("the readings of a pack", () => {
  const readingsFor = (searched: string) => {
    const pack = technologyOn("2026-11-22");
    return ruleReadings(pack, ruleGroups(pack, searched, english), english);
  };

  test("name the rules that they decide", () => {
    expect(readingsFor("").map(({ title }) => title)).toEqual([
      "C01: Marketplace rating, average of 12 months",
      "C02: Transition period for phased-in requirements",
      "C05: Requirements by tier",
      "C17: Marketplace rating, average of 12 months",
    ]);
  });

  test("are those of the rules that were found", () => {
    expect(readingsFor("rating").map(({ id }) => id)).toEqual(["C01", "C05", "C17"]);
  });
});
