import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMISSIONS } from "../../src/app/cards/fixtures/commissions.ts";
import { DEALS } from "../../src/app/cards/fixtures/deals.ts";
import { LEADS } from "../../src/app/cards/fixtures/leads.ts";
import { SOLUTIONS_STANDINGS } from "../../src/app/cards/fixtures/solutions-standings.ts";
import { STANDINGS } from "../../src/app/cards/fixtures/standings.ts";
import { expectNothingCutOff, usePages } from "./pages.ts";
import { serveCards } from "./serve-cards.ts";

/** Pixels of the narrowest column that HubSpot gives a card. */
const NARROW = 300;

let cards: Awaited<ReturnType<typeof serveCards>>;
const pages = usePages();

beforeAll(async () => {
  cards = await serveCards();
});
afterAll(() => cards.close());

interface Shown {
  card: string;
  /** The record that it is open on. */
  at: string;
  answers: Record<string, unknown>;
}

const COMPANY = "type=companies&id=1001";
const lead = (name: string): Shown => ({
  card: "lead_sidebar",
  at: "type=contacts&id=501",
  answers: { "/api/leads": LEADS[name], "/api/commission": COMMISSIONS.lead },
});
const standing = (name: keyof typeof STANDINGS): Shown[] =>
  ["standing_sidebar", "standing_tab"].map((card) => ({
    ...{ card, at: `${COMPANY}&tab=standing_tab` },
    answers: { "/api/standing": STANDINGS[name] },
  }));

/** Those with the longest words and names; what differs by a sentence breaks as they do. */
const SHOWN: [string, Shown][] = [
  ...["longName", "accountSaysRegistered", "boughtElsewhereLongAgo", "refusedByRule", "nothingFilledIn"].map(
    (name): [string, Shown] => [name, lead(name)],
  ),
  ...(["nineDigits", "dataProblems"] as const).flatMap((name) =>
    standing(name).map((one): [string, Shown] => [`${name}, ${one.card}`, one]),
  ),
  ["withoutMrr", { card: "deal_sidebar", at: "type=deals&id=901", answers: { "/api/deals": DEALS["withoutMrr"] } }],
  [
    "elite",
    {
      ...{ card: "solutions_tab", at: `${COMPANY}&tab=solutions_tab` },
      answers: { "/api/solutions": SOLUTIONS_STANDINGS.elite, "/api/commission": COMMISSIONS.largest },
    },
  ],
];

// German has the longest words.
describe("in German, in a column of 300 pixels", () => {
  test.each(SHOWN)(
    "%s: nothing is cut off, and every button is within the card",
    async (_name, { card, at, answers }) => {
      const page = await pages.open();
      cards.answerWith((path) => answers[path]);
      await page.goto(`${cards.url}/?${at}&locale=de&only=${card}`);
      const shown = page.locator(`[data-card="${card}"]`);
      await shown.evaluate((element, width) => Object.assign(element.style, { width: `${width}px` }), NARROW);
      await shown.getByRole("status", { name: "Wird geladen" }).waitFor({ state: "detached" });
      await shown.locator("button").nth(1).waitFor();
      await expectNothingCutOff(shown);
      const beyond = await shown.evaluate((element) => {
        const { right } = element.getBoundingClientRect();
        const buttons = Array.from(element.querySelectorAll("button"));
        return buttons
          .filter((button) => button.getBoundingClientRect().right > right)
          .map(({ textContent }) => textContent);
      });
      expect(beyond).toEqual([]);
    },
  );
});
