import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { outlookPageMessagesFor } from "@partner-standing/texts/outlook-page/outlook-page-messages-for";
import { outlookReader } from "@partner-standing/texts/outlook/outlook-reader";
import { demo, tasksInCrm } from "./demo.ts";
import { choose } from "../fill-in.ts";
import { expectNoSidewaysScrolling, seriousViolations } from "../pages.ts";

let page: Page;

/** Opens the home page, which begins with the overview. */
async function home(locale: string): Promise<Locator> {
  page = await demo.open();
  await page.goto(`${demo.url}/?page=pages&user=501&locale=${locale}`);
  return page.locator('[data-card="home_page"]');
}

const SAID = {
  en: {
    page: "Outlook",
    safe: "Falls short from January 1, 2027: 1 Marketplace review is missing",
    deals: "Influence",
  },
  de: {
    page: "Ausblick",
    safe: "Reicht ab 1. Januar 2027 nicht mehr, weil 1 Marketplace-Bewertung fehlt",
    deals: "Einfluss",
  },
  fr: {
    page: "Perspectives",
    safe: "Insuffisant à partir du 1er janvier 2027\u00a0: il manque 1 avis sur la marketplace",
    deals: "Influence",
  },
};

/** Opens the outlook from the overview, which says the same first sentence. */
async function open(locale: Language): Promise<Locator> {
  const said = SAID[locale];
  const card = await home(locale);
  await card.getByText(said.safe).waitFor();
  await card.getByRole("link", { name: said.page, exact: true }).last().click();
  await card.getByRole("heading", { name: said.deals, exact: true }).waitFor();
  await card.getByRole("table").nth(1).waitFor();
  return card;
}

/** The way with this heading. */
const wayOf = (card: Locator, heading: string, plan: string) =>
  card
    .locator("div")
    .filter({ hasText: heading })
    .filter({ has: page.getByRole("button", { name: plan }) });

const TASK = { subject: "Ask for 1 more Marketplace review", day: "2027-01-14" };
/** The one of the story; in the other languages whichever comes first. */
const UNMARKED = { en: "Belrive Imprimerie SAS, Data Hub", de: null, fr: null };

/** What the outlook supposes. */
export function outlook(): void {
  // Before anything is marked.
  test("an open deal and one that nobody has marked each lead to Leading", async () => {
    const card = await open("en");
    const leading = "Reaches Leading at the review on January 15, 2027";
    expect(await card.getByText(leading).count()).toBe(2);
    for (const [place, deal] of [/^Kranichhof .*, won on/, /^Belrive .*, won on/].entries()) {
      await card
        .getByRole("button", { name: "Assume this" })
        .nth(1 + place)
        .click();
      await card.getByText(deal).waitFor();
      const first = card.getByRole("row").filter({ hasText: "January 15, 2027" }).getByRole("cell");
      await expect.poll(() => first.allInnerTexts()).toEqual(["January 15, 2027", "Down to Partner", "Up to Leading"]);
      await card.getByRole("button", { name: "Start again" }).click();
      await card.getByText("Nothing is assumed yet.").waitFor();
    }
  });
}

/** From the overview on; marks deals. */
export function outlookIn(languages: readonly Language[]): void {
  describe.each(languages)("in %s", (language) => {
    const reader = outlookReader(createCardReader(localeOf({ language }), "UTC"));
    const { tiers, outlook } = reader.messages;
    const { whatIf, ways, influence } = outlookPageMessagesFor(language);
    const [review, dayBefore] = [reader.date("2027-01-15"), reader.date("2027-01-14")];

    test("from the banner to a task: one Marketplace review saves the tier, to ask for it is one task; a deal that is marked leaves its list and waits to be submitted", async () => {
      const card = await open(language);
      await card.getByText(outlook.safe.drops(review, tiers.partner)).first().waitFor();
      await expectNoSidewaysScrolling(page);
      await card.getByRole("button", { name: whatIf.add, exact: true }).click();
      const { demotion, stays } = outlook.review;
      const first = card.getByRole("row").filter({ hasText: review }).getByRole("cell");
      await expect.poll(() => first.allInnerTexts()).toEqual([review, demotion(tiers.partner), stays(tiers.rising)]);
      await card.getByRole("button", { name: whatIf.reset }).click();
      await card.getByText(whatIf.none).waitFor();

      const keeping = wayOf(card, outlook.ways.keeps(tiers.rising, review), ways.plan).last();
      await keeping.getByRole("button", { name: ways.plan }).click();
      await card.getByRole("button", { name: ways.create(1), exact: true }).waitFor();
      // The languages differ by words, of which axe judges none: German, the longest, stands for the others.
      if (language === "de") expect(await seriousViolations(page)).toEqual([]);
      await card.getByRole("button", { name: ways.create(1), exact: true }).click();
      await page.getByText(ways.planned("1", 1, dayBefore)).waitFor();
      // In whichever language it is planned again, it is the same task, in the account's language.
      const isIt = ({ subject }: { subject: string | undefined }) => subject === TASK.subject;
      await expect.poll(async () => (await tasksInCrm()).filter(isIt)).toEqual([TASK]);

      // Once it is marked it stands among what leaves its window as well.
      const rows = () => card.getByRole("table").last().getByRole("row");
      const unmarked = rows().filter({ has: page.getByRole("button", { name: influence.mark }) });
      const name = UNMARKED[language] ?? (await unmarked.first().getByRole("link").first().innerText());
      const deal = () => rows().filter({ hasText: name });
      await deal().getByRole("button", { name: influence.mark }).click();
      const dialog = page.getByRole("dialog");
      await choose(dialog.getByLabel(influence.choose).first(), influence.influences.referral);
      await dialog.getByRole("button", { name: influence.save }).click();
      await page.getByText(influence.marked(name, influence.influences.referral)).waitFor();
      await expect.poll(() => deal().count()).toBe(0);
      const submission = async () => {
        await card.getByRole("tab", { name: influence.names.unmarked }).click();
        await card.getByRole("tab", { name: influence.names.unsubmitted }).click();
        await card.getByRole("button", { name: influence.note }).first().waitFor();
        return deal().allInnerTexts();
      };
      await expect.poll(submission).toEqual([expect.stringContaining(influence.submissions.referred)]);
    });
  });
}
