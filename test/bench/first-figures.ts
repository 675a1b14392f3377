import type { Page } from "playwright-core";
import { launchBrowser } from "../browser/launch-browser.ts";
import { startSandbox } from "../browser/start-sandbox.ts";
import { median, target } from "./target.ts";

const ROUNDS = 7;

/** Runs in the page: remembers when the first figure of the card is drawn. */
const WATCH = `
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('[data-card="standing_tab"] [role="progressbar"]')) return;
    window.firstFigures = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });`;

async function firstFigures(page: Page, url: string): Promise<number> {
  await page.addInitScript(WATCH);
  await page.goto(url);
  await page.locator('[data-card="standing_tab"]').getByRole("progressbar").first().waitFor();
  return page.evaluate<number>("window.firstFigures - window.__preview.marks.standing_tab.workerStart");
}

/** From the worker's start to the first figures of a card. */
export async function benchFirstFigures(): Promise<void> {
  const sandbox = await startSandbox(["--today", "2026-11-22"]);
  const browser = await launchBrowser();
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage();
    took.push(await firstFigures(page, `${sandbox.url}/?type=companies&id=1001`));
    await page.close();
  }
  await browser.close();
  await sandbox.stop();
  target("Worker start to first figures, median", { value: median(took), unit: "ms", atMost: 400 });
}
