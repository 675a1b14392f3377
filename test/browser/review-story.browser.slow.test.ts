import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  deal,
  leading,
  marketplaceReviews,
  portalOf,
  premierException,
  STORY_START,
  type Story,
} from "../story-portals.ts";
import { moveTo, usePages } from "./pages.ts";
import { runSandbox } from "./run-sandbox.ts";

/** Only a review that is never held takes as long. */
const PATIENCE_MS = 120_000;

const pages = usePages();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "story-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page of a portal that lives through a story; reviews are held on the days that it comes to. */
async function live(story: Story) {
  const file = path.join(folder, "story.json");
  writeFileSync(file, JSON.stringify(portalOf(story)));
  const sandbox = await runSandbox(["--portal", file, "--today", STORY_START, "--hold-reviews"]);
  const page = await pages.open();
  return {
    page,
    moveTo: (date: string) => moveTo(sandbox.url, date),
    /** Opens the card again and again until it says this: reviews are held a moment after the day has come. */
    async expectSaid(text: string): Promise<void> {
      const card = page.locator('[data-card="standing_tab"]');
      const said = async () => {
        await page.goto(`${sandbox.url}/?type=companies&id=1&locale=en`);
        await card
          .getByText(/^credited since/)
          .first()
          .waitFor();
        return (await card.innerText()).replaceAll(/\s+/g, " ");
      };
      await expect.poll(said, { timeout: PATIENCE_MS }).toContain(text);
    },
    /** Opens a panel of the card that is on the page. */
    async openPanel(button: string): Promise<Locator> {
      await page.locator('[data-card="standing_tab"]').getByRole("button", { name: button, exact: true }).click();
      return page.getByRole("dialog");
    },
    /** Files the form in the settings, as the partner manager does. */
    async fileForm(says: string): Promise<void> {
      await page.goto(`${sandbox.url}/?page=settings&user=501&locale=en`);
      const settings = page.locator('[data-card="settings_page"]');
      await settings.getByRole("tab", { name: "Points of contact" }).click();
      await settings.getByRole("button", { name: "Mark as sent" }).click();
      await settings.getByText(says).waitFor();
    },
    async end(): Promise<void> {
      await page.close();
      await sandbox.stop();
    },
  };
}

const sponsor = {
  name: "Ada Berg",
  email: "ada@partner.example",
  title: "VP Partnerships",
  atLeastVicePresident: true,
};

describe("a year and a half from 1 October 2026, in the browser", () => {
  test("a form filed on day 14 activates Leading; the end of the phase-in costs it in January; no demotion in April or October", async () => {
    const story = leading(null, [...marketplaceReviews(3, "2026-06-01"), ...marketplaceReviews(5, "2027-02-10")]);
    const lived = await live({ ...story, deals: [deal("1", "6000", "2026-09-01"), deal("2", "5000", "2026-04-20")] });
    await lived.moveTo("2026-10-15");
    await lived.expectSaid("Rising credited since January 15, 2026");
    await lived.moveTo("2026-10-29");
    await lived.fileForm("Filed on October 29, 2026.");
    await lived.expectSaid("Leading credited since October 29, 2026");
    await lived.moveTo("2027-01-15");
    await lived.expectSaid("Partner credited since January 15, 2027");
    const panel = await lived.openPanel("Timeline");
    await panel.getByText("Partner, credited since January 15, 2027").waitFor();
    const past = (await panel.innerText()).replaceAll(/\s+/g, " ").split("History")[1];
    expect(past).toContain("January 15, 2027 Held Review: dropped from Leading to Partner.");
    await lived.moveTo("2027-04-15");
    await lived.expectSaid("Leading credited since April 15, 2027");
    for (const review of ["2027-07-15", "2027-10-15"]) {
      await lived.moveTo(review);
      await lived.expectSaid("Leading credited since April 15, 2027");
    }
    await lived.moveTo("2028-01-15");
    await lived.expectSaid("Partner credited since January 15, 2028");
    await lived.end();
  });

  test("a form filed on day 15 is late: the next quarter is the chance", async () => {
    const lived = await live(leading(null, marketplaceReviews(5, "2026-06-01")));
    await lived.moveTo("2026-10-15");
    await lived.expectSaid("Rising credited since January 15, 2026");
    await lived.moveTo("2026-10-30");
    await lived.fileForm("Filed on October 30, 2026.");
    await lived.expectSaid("Rising credited since January 15, 2026");
    await lived.moveTo("2027-01-15");
    await lived.expectSaid("Leading credited since January 15, 2027");
    await lived.end();
  });

  test("what is lost in March costs the tier in July, not in April", async () => {
    const lived = await live({
      ...leading(null, marketplaceReviews(5, "2026-03-01")),
      deals: [deal("1", "1000", "2026-12-01")],
    });
    for (const review of ["2027-01-15", "2027-04-15"]) {
      await lived.moveTo(review);
      await lived.expectSaid("Rising credited since January 15, 2026");
    }
    await lived.moveTo("2027-07-15");
    await lived.expectSaid("Partner credited since July 15, 2027");
    await lived.end();
  });

  test("a promotion from Partner straight to Premier waits for the form, and with it brings nominations", async () => {
    const story = premierException(null);
    const contacts = { technical: sponsor, partnershipOwner: sponsor, coSell: sponsor, executiveSponsor: sponsor };
    const settings = { ...story.settings, creditedSince: "2026-01-15", contacts };
    const lived = await live({ ...story, settings });
    await lived.expectSaid("Partner credited since January 15, 2026");
    await lived.moveTo("2026-10-15");
    await lived.expectSaid("The promotion to Premier waits for the Partner POC form");
    await lived.moveTo("2026-10-20");
    await lived.expectSaid("File the form by October 29, 2026 (in 9 days).");
    const timeline = await lived.openPanel("Timeline");
    await timeline.getByText("Premier, until October 29, 2026").waitFor();
    await timeline.getByText("Awaited", { exact: true }).waitFor();
    await lived.fileForm("Filed on October 20, 2026.");
    await lived.expectSaid("Premier credited since October 20, 2026");
    const benefits = await lived.openPanel("Benefits");
    await benefits.getByText("15 of 15 nominations left in 2026.").waitFor();
    await benefits.getByRole("button", { name: "Nominate Customer 1" }).click();
    await benefits.getByText("Customer 1 is noted as nominated.").waitFor();
    await benefits.getByText("14 of 15 nominations left in 2026.").waitFor();
    await lived.page.keyboard.press("Escape");
    await benefits.waitFor({ state: "detached" });
    const card = lived.page.locator('[data-card="standing_tab"]');
    expect(await card.getByText("waits for the Partner POC form").count()).toBe(0);
    await lived.end();
  });
});
