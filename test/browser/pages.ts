import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { connectBrowser } from "./connect-browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const PATIENCE = 120_000;

interface PageOptions {
  height?: number;
  /** What is asked of any other address is a complaint. */
  only?: string;
}

/**
 * Empty pages in the Chromium that all tests share. Whatever a page or a card on it complains about fails the test.
 * A page that was used is emptied for the next test: a new one takes a process of its own, and a third more time.
 */
export function usePages() {
  const pages: Page[] = [];
  const idle: Page[] = [];
  const complaints: string[] = [];
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await connectBrowser();
    // One for all pages of a file: what one has compiled the next need not.
    context = await browser.newContext({
      reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write"],
    });
  });
  afterAll(() => browser.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") for (const page of pages) await tell(page);
    const open = pages.splice(0).filter((page) => !page.isClosed());
    await Promise.all(open.map(emptied));
    idle.push(...open);
    expect(complaints.splice(0)).toEqual([]);
  });
  return {
    /** What a test expects to be complained about it takes out. */
    complaints,
    async open({ height = 900, only }: PageOptions = {}): Promise<Page> {
      const page = idle.pop() ?? (await context.newPage());
      pages.push(page);
      await page.setViewportSize({ width: 1280, height });
      // What is waited for comes; how soon, no test says. What never comes is named.
      page.setDefaultTimeout(PATIENCE);
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      page.on("request", (request) => {
        const url = request.url();
        if (only && !url.startsWith(only) && !url.startsWith("data:")) complaints.push(url);
      });
      return page;
    },
  };
}

async function emptied(page: Page): Promise<void> {
  page.removeAllListeners();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.goto("about:blank");
  await page.emulateMedia({ forcedColors: null });
  await page.mouse.move(0, 0);
}

/** What stood on the page when its test failed, for whoever reads of it without a screen. */
async function tell(page: Page): Promise<void> {
  const seen = await page
    .locator("body")
    .ariaSnapshot({ timeout: 5000 })
    .catch((error: Error) => error.message);
  console.error(`${page.url()}\n${seen}`);
}

/** The ids of what axe finds serious on the page. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // What passes is not asked for: that halves the work.
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; impact: string }[];
  };
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id);
}

/** Waits until nothing in it is wider than its place: while a page still takes shape, something may be. */
export async function expectNothingCutOff(part: Locator): Promise<void> {
  const cutOff = () =>
    part.evaluate((element) =>
      [element, ...Array.from(element.querySelectorAll("*"))]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ tagName, textContent }) => `${tagName} ${textContent}`),
    );
  await expect.poll(cutOff).toEqual([]);
}

/** Waits until the page is no wider than its window. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThan(1);
}

/** For the documents: `PICTURES=docs/pictures npm test` draws them anew. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

/** Moves the sandbox's day. */
export async function moveTo(url: string, date: string | null): Promise<void> {
  const headers = { "content-type": "application/json" };
  await fetch(`${url}/preview/today`, { method: "POST", headers, body: JSON.stringify({ date }) });
}
