import {
  BENEFIT_IDS,
  BenefitSchema,
  SponsorshipDiscountSchema,
  type Benefit,
} from "@partner-standing/contract/standing/benefits";
import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/program";
import { describe, expect, test } from "vitest";
import { benefitsOf } from "./benefits.ts";
import { discountCases, printedMatrix } from "./cases/benefit-cases.ts";
import { dutyCases } from "./cases/duty-cases.ts";
import { dutiesOf } from "./duties.ts";
import { sponsorshipDiscount } from "./sponsorship-discount.ts";

const ON = "2026-11-22";

function asPrinted({ designation, frequency, advanced }: Benefit): string {
  return `${designation}${frequency ? ` ${frequency}` : ""}${advanced ? `, advanced ${advanced}` : ""}`;
}

function cell(id: string, tier: TechnologyTier): string {
  const given = benefitsOf(tier, ON).find((benefit) => benefit.id === id);
  return given ? asPrinted(BenefitSchema.parse(given)) : "-";
}

describe("the benefit matrix", () => {
  test.each(BENEFIT_IDS)("%s is given as the guide prints it", (id) => {
    expect(TECHNOLOGY_TIERS.map((tier) => cell(id, tier))).toEqual(printedMatrix[id]);
  });

  test("a detail is shown to the tiers that it is about", () => {
    const coSell = (tier: TechnologyTier) =>
      benefitsOf(tier, ON)
        .find(({ id }) => id === "B07")
        ?.details.map(({ name }) => name);
    expect(coSell("leading")).toEqual(["co-sell-conditions", "co-sell-single-strategic-cases"]);
    expect(coSell("premier")).toEqual(["co-sell-conditions", "co-sell-nominations"]);
  });

  test("is not known before the program", () => {
    expect(() => benefitsOf("rising", "2025-12-31")).toThrow("no benefit matrix is known before 2026-01-01");
  });
});

describe("the sponsorship discount", () => {
  test.each(discountCases)("$tier saves $percent % on $price cents", ({ tier, price, percent, saves, confirm }) => {
    const discount = sponsorshipDiscount(tier, price, ON);
    expect(SponsorshipDiscountSchema.parse(discount)).toMatchObject({
      percent,
      discount: { amountMinor: saves, currency: "USD" },
      confirmWithPartnerManager: confirm,
    });
  });
});

describe("duties", () => {
  test.each(dutyCases)("$name", ({ certifiedOn, until, expected, ...holder }) => {
    const duties = dutiesOf({ ...holder, apps: [{ name: "Acme Sync", certifiedOn, qualityReviewedOn: null }] }, until);
    expect(duties.map(({ on, kind }) => `${on} ${kind}`)).toEqual(expected);
  });

  test("a quality review whose day is known counts from that day, app by app, and is not assumed", () => {
    const app = { name: "Acme Sync", certifiedOn: null, qualityReviewedOn: "2026-03-01" };
    const holder = { creditedTier: "leading", creditedSince: "2026-01-15", apps: [app] } as const;
    expect(dutiesOf(holder, "2027-06-01")).toMatchObject([
      { kind: "quality-review", on: "2027-03-01", app: "Acme Sync", assumed: false },
    ]);
  });
});
