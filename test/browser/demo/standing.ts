import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { enterDate } from "../fill-in.ts";
import { expectNoSidewaysScrolling, moveTo } from "../pages.ts";
import { demo, recordNamed, tasksInCrm } from "./demo.ts";

const DIST = path.join(import.meta.dirname, "../../../dist/extensions");

let page: Page;

/** Opens a record with this one card on it; with an empty `only`, with all of them. */
async function open(
  name: string,
  options: { type?: string; locale?: string; only?: string; before?: (page: Page) => Promise<unknown> } = {},
) {
  const { type = "companies", locale = "en", only = "standing_tab" } = options;
  page = await demo.open({ only: demo.url });
  await options.before?.(page);
  await page.goto(`${demo.url}/?type=${type}&id=${await recordNamed(name, type)}&locale=${locale}&only=${only}`);
  return page.locator('[data-card="standing_tab"]');
}

/** Adds up what moves on the page by itself. */
function watchShifts(): void {
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  Object.assign(window, { shifted: 0 });
  const watched = window as unknown as { shifted: number };
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries() as Shift[]) if (!hadRecentInput) watched.shifted += value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** The card on companies and contacts. */
export function standing(): void {
  describe("the Partner standing card on a company", () => {
    test("tells the tier, the next review, the gap and what the record contributes", async () => {
      const card = await open("Muster GmbH");
      await card.getByText("Rising", { exact: true }).first().waitFor();
      await card.getByText("Would drop to Partner, because 1 Marketplace review is missing.").waitFor();
      await card.getByText("in 54 days").waitFor();
      await card.getByRole("heading", { name: "To Leading" }).waitFor();
      await card.getByText("$4,484 of $5,000, $516 to go").waitFor();
      await card.getByText(/34 days after buying HubSpot/).waitFor();
      await card.getByText("No Marketplace review from this customer in the last 12 months.").waitFor();
      await card.getByText("Ask for 1 more Marketplace review, by January 15, 2027.").waitFor();
    });

    test("what to do stands where nobody has to scroll, on a window of 1440 by 900", async () => {
      const card = await open("Muster GmbH");
      await page.setViewportSize({ width: 1440, height: 900 });
      const step = card.getByText("Ask for 1 more Marketplace review, by January 15, 2027.");
      await step.waitFor();
      const bottom = async () => {
        const box = await step.boundingBox();
        return box && box.y + box.height;
      };
      await expect.poll(bottom).toBeLessThan(900);
    });

    test("a step becomes a task in the CRM, for whom and when one says", async () => {
      const card = await open("Muster GmbH");
      await card.getByRole("button", { name: "Create task…" }).first().click();
      const form = page.getByRole("dialog");
      await enterDate(form.getByLabel("Due on"), "2026-12-04");
      await form.getByRole("button", { name: "Create task", exact: true }).click();
      await page.getByText(/^Task created, due on December 4, 2026: /).waitFor();
      await form.waitFor({ state: "detached" });
      const task = { subject: "Ask for 1 more Marketplace review", day: "2026-12-04" };
      await expect.poll(tasksInCrm).toContainEqual(task);
    });

    test("narrow or with forced colours it stays readable, and shows where one is", async () => {
      const card = await open("Muster GmbH", { only: "" });
      await card.getByText("5 of 6 required").waitFor();
      // A window of 1280 pixels, at twice the size.
      await page.setViewportSize({ width: 640, height: 450 });
      await expectNoSidewaysScrolling(page);
      await page.emulateMedia({ forcedColors: "active" });
      const [bar, track] = await card
        .getByRole("progressbar")
        .first()
        .evaluate((element) =>
          [element, element.parentElement].map((part) => part && getComputedStyle(part).backgroundColor),
        );
      expect(bar).not.toBe(track);
      const bordersOf = (parts: Locator) =>
        parts.evaluateAll((elements) =>
          elements.map((element) => {
            const { borderBottomWidth, borderBottomColor, outlineStyle } = getComputedStyle(element);
            return [borderBottomWidth, borderBottomColor, outlineStyle].join(" ");
          }),
        );
      const looks = async (all: Locator, current: Locator) => {
        const [one] = await bordersOf(current);
        return { all: await bordersOf(all), current: one };
      };
      const tabs = page.getByRole("tab");
      const tab = await looks(tabs, page.getByRole("tab", { selected: true }));
      expect(tab.all.filter((look) => look === tab.current)).toHaveLength(1);
      const items = page.getByRole("navigation").getByRole("link");
      const item = await looks(items, page.locator('nav [aria-current="page"]'));
      expect(item.all.filter((look) => look === item.current)).toHaveLength(1);
    });

    test("explains a figure: the rule, the records behind it, the document and its lines", async () => {
      const card = await open("Muster GmbH");
      await card
        .getByRole("button", { name: /influenced-deal MRR/i })
        .first()
        .click();
      const panel = page.getByRole("dialog");
      await panel.waitFor();
      await panel.getByText("$4,484").first().waitFor();
      await panel.getByText(/German edition, lines .*269-271/).waitFor();
      expect(await panel.getByRole("link").count()).toBeGreaterThan(2);
      await page.keyboard.press("Escape");
      await panel.waitFor({ state: "detached" });
    });

    test("switching the language in the page switches the card", async () => {
      const card = await open("Muster GmbH");
      await card.getByText("Would drop to Partner", { exact: false }).first().waitFor();
      await page.getByLabel("Language").selectOption("de");
      await card.getByText("Voraussichtlich Herabstufung auf Partner", { exact: false }).first().waitFor();
    });

    test("moving the clock to 15 January 2027 shows that the tier is lost by the rules of that day", async () => {
      const card = await open("Muster GmbH");
      await card.getByText("in 54 days").waitFor();
      const today = page.getByLabel("Today", { exact: true });
      await today.fill("2027-01-15");
      await today.press("Enter");
      await card.getByText("today", { exact: false }).first().waitFor();
      await card.getByText("in 54 days").waitFor({ state: "detached" });
      await card
        .getByText(/drop to Partner/)
        .first()
        .waitFor();
      await moveTo(demo.url, null);
    });

    test("a company without the app is told why it contributes nothing", async () => {
      const card = await open("Brand & Söhne KG");
      await card
        .getByText(/not installed|has not installed|no app/i)
        .first()
        .waitFor();
    });

    test("a contact shows its company's contribution and its own Marketplace review", async () => {
      const card = await open("Muster", { type: "contacts" });
      await card.getByRole("heading", { name: /This record/ }).waitFor();
    });

    test("the compact card in the sidebar says the same in short", async () => {
      await open("Muster GmbH", { only: "standing_sidebar" });
      const sidebar = page.locator('[data-card="standing_sidebar"]');
      await sidebar.getByText("Would drop to Partner, because 1 Marketplace review is missing.").waitFor();
      await sidebar.getByText(/Most urgent/).waitFor();
      const width = (await sidebar.boundingBox())?.width ?? 0;
      expect(width).toBeLessThanOrEqual(340);
    });

    test("while the service is slow the card says that it loads; when it is away it says so and tries again", async () => {
      let away = true;
      let answer = () => {};
      const answering = new Promise<void>((resolve) => (answer = resolve));
      const card = await open("Muster GmbH", {
        before: (fresh) =>
          fresh.route("**/preview/fetch", async (route) => {
            await answering;
            if (away)
              await route.fulfill({
                status: 200,
                json: {
                  status: 500,
                  envelope: { status: "error", category: "BAD_GATEWAY", message: "Error returned from Request Uri" },
                },
              });
            else await route.continue();
          }),
      });
      await card.getByRole("status").first().waitFor();
      answer();
      const retry = card.getByRole("button", { name: /Try again/i });
      await retry.waitFor();
      away = false;
      await retry.click();
      await card.getByText("Would drop to Partner, because 1 Marketplace review is missing.").waitFor();
      const expected = demo.complaints.splice(0).filter((complaint) => !complaint.includes("[extension]"));
      demo.complaints.push(...expected);
    });

    test("a name of 120 characters breaks nothing", async () => {
      const found = (await (await fetch(`${demo.url}/preview/records?type=companies&q=&limit=100`)).json()) as {
        properties: { name: string };
      }[];
      const longest = found.map((record) => record.properties.name).sort((a, b) => b.length - a.length)[0] ?? "";
      expect(longest.length).toBe(120);
      await open(longest, { only: "" });
      await page
        .locator('[data-card="standing_tab"]')
        .getByRole("heading", { name: /This record/ })
        .waitFor();
      await expectNoSidewaysScrolling(page);
    });
  });

  describe("for everybody", () => {
    test("the panel opens, moves and closes by the keyboard alone", async () => {
      const card = await open("Muster GmbH");
      const button = card.getByRole("button", { name: /influenced-deal MRR/i }).first();
      await button.focus();
      await page.keyboard.press("Enter");
      const panel = page.getByRole("dialog");
      await panel.waitFor();
      expect(await panel.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
      await page.keyboard.press("Escape");
      await panel.waitFor({ state: "detached" });
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  describe("what it costs", () => {
    test("each bundle is as small as what its card says allows, in kB gzip", () => {
      for (const [uid, file, atMost] of [
        ["standing_tab", "StandingTab.js", 69],
        ["standing_preview", "StandingPreview.js", 69],
        ["standing_sidebar", "StandingSidebar.js", 69],
        ["lead_sidebar", "LeadSidebar.js", 41],
        ["deal_tab", "DealTab.js", 27],
        ["deal_sidebar", "DealSidebar.js", 27],
        ["solutions_tab", "SolutionsTab.js", 57],
        ["register_leads", "RegisterLeads.js", 45],
      ] as const) {
        const kilobytes = gzipSync(readFileSync(path.join(DIST, uid, file))).length / 1024;
        console.info(`${uid}: ${kilobytes.toFixed(1)} kB gzip`);
        expect(kilobytes).toBeLessThanOrEqual(atMost);
      }
    });
  });
}

/** The cards as they load, and in the other languages. */
export function standingLooks(): void {
  test.each([
    ["a customer", "type=companies&id=1001&user=501&locale=en"],
    ["a contact", "type=contacts&id=10001&user=503&locale=de"],
    ["a free lead, for whom the rules are known to", "type=companies&id=1056&user=501&locale=en"],
    ["a free lead, for whom they are not", "type=companies&id=1056&user=503&locale=de"],
    ["a registered lead", "type=companies&id=2203&user=503&locale=de"],
    ["a lead that others have", "type=companies&id=2211&user=503&locale=de"],
    ["a lead whose data is missing", "type=contacts&id=13045&user=501&locale=en"],
    ["a deal that counts", "type=deals&id=50003&user=503&locale=de"],
    ["a deal that nobody has marked", "type=deals&id=50034&user=501&locale=en"],
  ])("nothing jumps while the cards of %s load", async (_what, address) => {
    page = await demo.open({ only: demo.url });
    await using _watching = await page.addInitScript(watchShifts);
    await page.goto(`${demo.url}/?${address}`);
    await page.locator('[data-card][data-status="ready"]').first().waitFor();
    const unready = page.locator('[data-card]:not([data-status="ready"]), .mantine-Loader-root');
    await expect.poll(() => unready.count()).toBe(0);
    const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
    console.info(`layout shift: ${shifted.toFixed(4)}`);
    expect(shifted).toBeLessThan(0.02);
  });

  test.each([
    [
      "de",
      "Voraussichtlich Herabstufung auf Partner, weil 1 Marketplace-Bewertung fehlt.",
      "15. Januar 2027",
      "4.484 $ von 5.000 $",
    ],
    ["fr", /1 avis sur la marketplace/, "15 janvier 2027", /4\s484\s\$/],
  ])("speaks %s, with that language's dates and amounts", async (locale, outcome, date, amount) => {
    const card = await open("Muster GmbH", { locale });
    await card.getByText(outcome).first().waitFor();
    await card.getByText(date).first().waitFor();
    await card.getByText(amount).first().waitFor();
  });
}
