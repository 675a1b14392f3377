import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
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
import { connectBrowser } from "./connect-browser.ts";
import { runSandbox } from "./run-sandbox.ts";

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await connectBrowser();
  folder = mkdtempSync(path.join(tmpdir(), "story-"));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page of a portal that lives through a story; reviews are held on the days that it comes to. */
async function live(story: Story) {
  const file = path.join(folder, "story.json");
  writeFileSync(file, JSON.stringify(portalOf(story)));
  const sandbox = await runSandbox(["--portal", file, "--today", STORY_START, "--hold-reviews"]);
  const page: Page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(15_000);
  return {
    async moveTo(date: string): Promise<void> {
      const headers = { "content-type": "application/json" };
      await fetch(`${sandbox.url}/preview/today`, { method: "POST", headers, body: JSON.stringify({ date }) });
    },
    /** Waits until the card credits a tier since a day. */
    async expectTier(tier: string, since: string): Promise<void> {
      const card = page.locator('[data-card="standing_tab"]');
      const shown = async () => {
        await page.goto(`${sandbox.url}/?type=companies&id=1&locale=en`);
        await card
          .getByText(/^credited since/)
          .first()
          .waitFor();
        return (await card.innerText()).replaceAll(/\s+/g, " ");
      };
      await expect.poll(shown, { timeout: 20_000, interval: 500 }).toContain(`${tier} credited since ${since}`);
    },
    /** Files the form in the settings, as the partner manager does. */
    async fileForm(says: string): Promise<void> {
      await page.goto(`${sandbox.url}/?page=settings&user=501&locale=en`);
      const settings = page.locator('[data-card="settings_page"]');
      await settings.getByRole("tab", { name: "Points of contact" }).click();
      await settings.getByRole("button", { name: "File the form" }).click();
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

describe("a year and a half from 1 October 2026, in the browser", { timeout: 180_000 }, () => {
  test("a form filed on day 14 activates Leading; the end of the phase-in costs it in January; no demotion in April or October", async () => {
    const story = leading(null, [...marketplaceReviews(3, "2026-06-01"), ...marketplaceReviews(5, "2027-02-10")]);
    const lived = await live({ ...story, deals: [deal("1", "6000", "2026-09-01"), deal("2", "5000", "2026-04-20")] });
    await lived.moveTo("2026-10-15");
    await lived.expectTier("Rising", "January 15, 2026");
    await lived.moveTo("2026-10-29");
    await lived.fileForm("Filed on October 29, 2026.");
    await lived.expectTier("Leading", "October 29, 2026");
    await lived.moveTo("2027-01-15");
    await lived.expectTier("Partner", "January 15, 2027");
    await lived.moveTo("2027-04-15");
    await lived.expectTier("Leading", "April 15, 2027");
    for (const review of ["2027-07-15", "2027-10-15"]) {
      await lived.moveTo(review);
      await lived.expectTier("Leading", "April 15, 2027");
    }
    await lived.moveTo("2028-01-15");
    await lived.expectTier("Partner", "January 15, 2028");
    await lived.end();
  });

  test("a form filed on day 15 is late: the next quarter is the chance", async () => {
    const lived = await live(leading(null, marketplaceReviews(5, "2026-06-01")));
    await lived.moveTo("2026-10-15");
    await lived.expectTier("Rising", "January 15, 2026");
    await lived.moveTo("2026-10-30");
    await lived.fileForm("Filed on October 30, 2026.");
    await lived.expectTier("Rising", "January 15, 2026");
    await lived.moveTo("2027-01-15");
    await lived.expectTier("Leading", "January 15, 2027");
    await lived.end();
  });

  test("what is lost in March costs the tier in July, not in April", async () => {
    const lived = await live({
      ...leading(null, marketplaceReviews(5, "2026-03-01")),
      deals: [deal("1", "1000", "2026-12-01")],
    });
    for (const review of ["2027-01-15", "2027-04-15"]) {
      await lived.moveTo(review);
      await lived.expectTier("Rising", "January 15, 2026");
    }
    await lived.moveTo("2027-07-15");
    await lived.expectTier("Partner", "July 15, 2027");
    await lived.end();
  });

  test("from Partner straight to Premier through the exception", async () => {
    const story = premierException(null);
    const contacts = { technical: sponsor, partnershipOwner: sponsor, coSell: sponsor, executiveSponsor: sponsor };
    const settings = { ...story.settings, creditedSince: "2026-01-15", contacts };
    const lived = await live({ ...story, settings });
    await lived.expectTier("Partner", "January 15, 2026");
    await lived.moveTo("2026-10-15");
    await lived.moveTo("2026-10-20");
    await lived.fileForm("Filed on October 20, 2026.");
    await lived.expectTier("Premier", "October 20, 2026");
    await lived.end();
  });
});
