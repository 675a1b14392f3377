import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { COMMISSIONS } from "../../src/app/cards/fixtures/commissions.ts";
import { LEADS } from "../../src/app/cards/fixtures/leads.ts";
import { SOLUTIONS_STANDINGS } from "../../src/app/cards/fixtures/solutions-standings.ts";
import { STANDINGS } from "../../src/app/cards/fixtures/standings.ts";
import { choose, enterDate } from "./fill-in.ts";
import { expectNothingCutOff, seriousViolations, usePages } from "./pages.ts";
import { serveCards } from "./serve-cards.ts";

/** One for every look of the card; what differs by a sentence is tested without a browser. */
const STATES = [
  "manyLapsing",
  "demotion",
  "unknownThresholds",
  "untiered",
  "elite",
  "providerMissed",
  "firstSync",
] as const;

let cards: Awaited<ReturnType<typeof serveCards>>;
const pages = usePages();
let page: Page;

beforeAll(async () => {
  cards = await serveCards();
});
afterAll(() => cards.close());
beforeEach(async () => {
  page = await pages.open();
});

/** Opens the tab card on a company in this state, beside a lead that could be registered. */
async function open(
  state: keyof typeof SOLUTIONS_STANDINGS,
  ledger: keyof typeof COMMISSIONS,
  { locale = "en", only = "solutions_tab" } = {},
) {
  const answers: Record<string, unknown> = {
    "/api/solutions": SOLUTIONS_STANDINGS[state],
    "/api/commission": COMMISSIONS[ledger],
    "/api/commission/reversals": COMMISSIONS.due,
    "/api/leads": LEADS["notRegistered"],
    "/api/standing": STANDINGS.solutionsOnly,
  };
  cards.answerWith((path) => answers[path]);
  await page.goto(`${cards.url}/?type=companies&id=1001&locale=${locale}&tab=solutions_tab&only=${only}`);
  const card = page.locator('[data-card="solutions_tab"]');
  // Content of the form, not only its title or that it loads.
  await card.locator("h3, [role=progressbar]").first().waitFor();
  return card;
}

describe.each(["en", "de", "fr"])("in %s", (locale) => {
  test("no state is cut off", async () => {
    for (const state of STATES) await expectNothingCutOff(await open(state, "customer", { locale }));
  });

  test("the ledger is read in a panel, nothing of it cut off, and closes by the keyboard", async () => {
    const card = await open("elite", "largest", { locale });
    await card.getByRole("button", { name: /ledger|Abrechnung|relevé/ }).click();
    const panel = page.getByRole("dialog");
    await panel.getByRole("table").first().waitFor();
    await expectNothingCutOff(panel);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
  });
});

// The languages differ by words, of which axe judges none: German, the longest, stands for the others.
test.each([
  ["demotion", "customer"],
  ["unknownThresholds", "lead"],
  ["provider", "leadOfProvider"],
  ["outside", "lead"],
] as const)("axe finds no serious violation in %s", async (state, ledger) => {
  await open(state, ledger, { locale: "de" });
  expect(await seriousViolations(page)).toEqual([]);
});

test("axe finds no serious violation in the ledger's panel", async () => {
  const card = await open("elite", "largest", { locale: "de" });
  await card.getByRole("button", { name: /Abrechnung/ }).click();
  await page.getByRole("dialog").getByRole("table").first().waitFor();
  expect(await seriousViolations(page)).toEqual([]);
});

test("a reversal is booked in the panel, whose ledger then is the new one", async () => {
  const card = await open("gold", "customer");
  await card.getByRole("button", { name: "Show the ledger" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByRole("button", { name: "Book the reversal" }).click();
  await panel.getByText("Choose a month that pays commission.").waitFor();
  await choose(panel.getByRole("combobox", { name: "Month", exact: true }), "September 2026");
  await panel.getByRole("switch", { name: "All of the month" }).press("Space");
  await panel.getByLabel("What the customer did not pay, in USD").fill("100.10");
  await enterDate(panel.getByLabel("Day of the reversal"), "2026-11-20");
  await panel.getByRole("button", { name: "Book the reversal" }).click();
  await page.getByText("The reversal of September 2026 is booked.").waitFor();
  await panel.getByText("Next payment: $870.30 for Q3 2026").waitFor();
});

test("the lead card says what a sale would pay, and the standing points here", async () => {
  await open("gold", "lead", { only: "" });
  const lead = page.locator('[data-card="lead_sidebar"]');
  await lead.getByText("A purchase pays 20% for 36 months").waitFor();
  const standing = page.locator('[data-card="standing_sidebar"]');
  await standing.getByText("Not in the Technology Partner Program").waitFor();
  await standing.getByText("See the card “Solutions standing”.").waitFor();
});
