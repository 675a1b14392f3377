import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { portalOf, premierException } from "../story-portals.ts";
import { connectBrowser } from "./connect-browser.ts";
import { runSandbox } from "./run-sandbox.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let sandbox: Awaited<ReturnType<typeof runSandbox>>;
let browser: Browser;
let page: Page;
let complaints: string[] = [];

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

/** A fresh page; whatever it or a card on it complains about fails the test. */
async function goTo(address: string): Promise<void> {
  complaints = [];
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(`${sandbox.url}/?${address}`);
}

/** Opens the card on a company. */
async function openCard(name: string, locale = "en"): Promise<Locator> {
  const found = await fetch(`${sandbox.url}/preview/records?type=companies&q=${encodeURIComponent(name)}`);
  const [record] = (await found.json()) as { id: string }[];
  if (!record) throw new Error(`the portal has no ${name}`);
  await goTo(`type=companies&id=${record.id}&locale=${locale}`);
  return page.locator('[data-card="standing_tab"]');
}

async function openPanel(name: string, button: string, locale?: string): Promise<Locator> {
  const card = await openCard(name, locale);
  await card.getByRole("button", { name: button, exact: true }).click();
  const panel = page.getByRole("dialog");
  await panel.waitFor();
  return panel;
}

async function moveTo(date: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  await fetch(`${sandbox.url}/preview/today`, { method: "POST", headers, body: JSON.stringify({ date }) });
}

/** Opens the card again and again until it says this: reviews are held a moment after the day has come. */
async function expectSaid(name: string, text: string): Promise<void> {
  const said = async () => {
    const card = await openCard(name);
    await card.getByText(/^credited since/).waitFor();
    const words = await card.innerText();
    await page.close();
    return words.replaceAll(/\s+/g, " ");
  };
  await expect.poll(said, { timeout: 30_000, interval: 500 }).toContain(text);
}

async function seriousViolations(): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string }[] }> } }).axe.run(),
  );
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id);
}

/** Whether something in a panel is wider than its place. */
async function isCutOff(panel: Locator): Promise<boolean> {
  return panel.evaluate((dialog) =>
    [dialog, ...Array.from(dialog.querySelectorAll("*"))].some(
      ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1,
    ),
  );
}

describe("the demo portal", () => {
  const MUSTER = "Muster GmbH";
  beforeAll(async () => {
    sandbox = await runSandbox(["--today", "2026-11-22", "--hold-reviews"]);
  });
  afterAll(async () => {
    await sandbox.stop();
  });

  test("the timeline tells the demotion ahead as a forecast, and closes by the keyboard", async () => {
    const panel = await openPanel(MUSTER, "Timeline");
    await panel.getByText("Rising, credited since April 15, 2026").waitFor();
    await panel.getByText("Review: would drop from Rising to Partner.").waitFor();
    await panel.getByText("January 15, 2027").first().waitFor();
    await panel.getByText("Forecast", { exact: true }).first().waitFor();
    await panel.getByText("Nothing was recorded yet.").waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
  });

  test("the benefits say what Leading adds, and what a sponsorship package of 75,000 US dollars costs less", async () => {
    const panel = await openPanel(MUSTER, "Benefits");
    await panel.getByRole("heading", { name: "What Leading adds" }).waitFor();
    await panel.getByText("Dedicated partner manager").waitFor();
    await panel.getByText("Today: Considered").first().waitFor();
    await panel.getByLabel("Price of the package in US dollars").fill("75000");
    await page.keyboard.press("Tab");
    await panel.getByText("Rising: 3% off $75,000, that is $2,250.").waitFor();
    await panel.getByText("Leading: 3% off $75,000, that is $2,250.").waitFor();
    await panel.getByText(/Confirm it with your partner manager/).waitFor();
    expect(await panel.getByText("Co-sell nominations", { exact: true }).count()).toBe(0);
  });

  test.each([
    ["en", "Timeline", "The year ahead", "Benefits", "What Rising gives"],
    ["de", "Zeitachse", "Das kommende Jahr", "Vorteile", "Was Rising bietet"],
    ["fr", "Chronologie", "L’année à venir", "Avantages", "Ce que le niveau Rising offre"],
  ])(
    "in %s axe finds no serious violation in either panel, and nothing is cut off",
    async (locale, timeline, ahead, benefits, gives) => {
      const first = await openPanel(MUSTER, timeline, locale);
      await first.getByRole("heading", { name: ahead }).waitFor();
      expect(await seriousViolations()).toEqual([]);
      expect(await isCutOff(first)).toBe(false);
      await page.close();
      const second = await openPanel(MUSTER, benefits, locale);
      await second.getByRole("heading", { name: gives }).waitFor();
      expect(await seriousViolations()).toEqual([]);
      expect(await isCutOff(second)).toBe(false);
    },
  );

  // The last one here: a held review stays held.
  test("on 15 January 2027 it is demoted, and card and timeline say so", async () => {
    await moveTo("2027-01-15");
    await expectSaid(MUSTER, "Partner credited since January 15, 2027");
    const panel = await openPanel(MUSTER, "Timeline");
    await panel.getByText("Partner, credited since January 15, 2027").waitFor();
    const past = (await panel.innerText()).replaceAll(/\s+/g, " ").split("Until now")[1];
    expect(past).toContain("January 15, 2027 Held Review: dropped from Rising to Partner.");
  });
});

describe("a promotion to Premier that waits for the form", () => {
  const CUSTOMER = "Customer 1";
  const sponsor = { name: "Ada Berg", email: "ada@partner.example", title: "VP", atLeastVicePresident: true };
  let folder: string;
  beforeAll(async () => {
    const story = premierException(null);
    const contacts = { technical: sponsor, partnershipOwner: sponsor, coSell: sponsor, executiveSponsor: sponsor };
    const settings = { ...story.settings, creditedSince: "2026-01-15", contacts };
    folder = mkdtempSync(path.join(tmpdir(), "tier-"));
    const file = path.join(folder, "portal.json");
    writeFileSync(file, JSON.stringify(portalOf({ ...story, settings })));
    sandbox = await runSandbox(["--portal", file, "--today", "2026-10-01", "--hold-reviews"]);
    await moveTo("2026-10-15");
  });
  afterAll(async () => {
    await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("is said on the card with its last day, and stands in the timeline", async () => {
    await expectSaid(CUSTOMER, "The promotion to Premier waits for the Partner POC form");
    await moveTo("2026-10-20");
    await expectSaid(CUSTOMER, "File the form by October 29, 2026 (in 9 days).");
    const panel = await openPanel(CUSTOMER, "Timeline");
    await panel.getByText("Premier, until October 29, 2026").waitFor();
    await panel.getByText("Awaited", { exact: true }).waitFor();
  });

  test("is over once the form is filed in the settings; Premier may then nominate the open company", async () => {
    await goTo("page=settings&user=501&locale=en");
    const settings = page.locator('[data-card="settings_page"]');
    await settings.getByRole("tab", { name: "Points of contact" }).click();
    await settings.getByRole("button", { name: "File the form" }).click();
    await settings.getByText("Filed on October 20, 2026.").waitFor();
    await page.close();
    await expectSaid(CUSTOMER, "Premier credited since October 20, 2026");
    const panel = await openPanel(CUSTOMER, "Benefits");
    await panel.getByText("15 of 15 nominations left in 2026.").waitFor();
    await panel.getByRole("button", { name: "Nominate Customer 1" }).click();
    await panel.getByText("Customer 1 is noted as nominated.").waitFor();
    await panel.getByText("14 of 15 nominations left in 2026.").waitFor();
    await page.keyboard.press("Escape");
    const card = page.locator('[data-card="standing_tab"]');
    expect(await card.getByText("waits for the Partner POC form").count()).toBe(0);
  });
});
