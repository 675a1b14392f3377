import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectBrowser } from "../../test/browser/connect-browser.ts";
import { choose, enterDate } from "../../test/browser/fill-in.ts";
import { serveFixture } from "./fixture/serve-fixture.ts";

let fixture: Awaited<ReturnType<typeof serveFixture>>;
let browser: Browser;
/** One for all tests: a new one would take a process of its own, and a third more time. */
let page: Page;
let problems: string[] = [];

beforeAll(async () => {
  [fixture, browser] = await Promise.all([serveFixture(), connectBrowser()]);
  const context = await browser.newContext({
    permissions: ["clipboard-read", "clipboard-write"],
    reducedMotion: "reduce",
  });
  page = await context.newPage();
  page.setDefaultTimeout(0);
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(fixture.url)) problems.push(request.url());
  });
});
afterAll(async () => {
  await browser.close();
  await fixture.close();
});

async function open(address: string, { width = 1280 } = {}): Promise<void> {
  await page.goto("about:blank");
  problems = [];
  await page.setViewportSize({ width, height: 900 });
  await page.goto(fixture.url + address);
  await page.locator("[data-card][data-status=ready]").first().waitFor();
}
const COMPANY = "/?type=companies&id=1001";
const openTab = async (name: string) => {
  await open(COMPANY);
  await page.getByRole("tab", { name, exact: true }).click();
};

describe("a production bundle in its worker", () => {
  it("shows components, sorts by callback, opens what is folded", async () => {
    await open(COMPANY);
    const card = page.locator("[data-card=fixture_tab]");
    await card.getByRole("progressbar", { name: "Attributed MRR" }).waitFor();
    await card.getByText("In good standing").waitFor();
    await card.getByRole("button", { name: /Monthly/ }).click();
    await card.locator("th[aria-sort=ascending]").waitFor();
    expect(await card.locator("tbody tr").first().innerText()).toContain("Atelier Durand");
    await card.getByRole("button", { name: "Why does this count?" }).click();
    await card.getByText("Because the deal closed").waitFor();
    await card.locator("[data-unknown=CrmReport]").waitFor();
    const marks = await page.evaluate("__preview.marks");
    expect(marks).toMatchObject({ fixture_tab: { workerStart: expect.any(Number), firstMount: expect.any(Number) } });
    expect(problems).toEqual([]);
  });

  it("opens a panel, a modal above it, and closes both from the extension and by keyboard", async () => {
    await openTab("Overlays");
    await page.getByRole("button", { name: "Why" }).click();
    const panel = page.getByRole("dialog", { name: "Attributed MRR" });
    await panel.getByRole("button", { name: "Decide from the panel" }).click();
    const modal = page.getByRole("dialog", { name: "Release this lead?" });
    await modal.getByLabel("Note").pressSequentially("Well done");
    await modal.getByText("9 of 200 characters").waitFor();
    await modal.getByRole("button", { name: "Release" }).click();
    await modal.waitFor({ state: "detached" });
    await page.getByText("Your note: Well done").waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate("document.activeElement?.textContent")).toBe("Why");
  });

  it("refuses a modal within a modal, as HubSpot does, and says so; Escape closes one thing", async () => {
    await openTab("Overlays");
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.getByRole("button", { name: "Why" }).click();
    await page.getByRole("button", { name: "Decide from the panel" }).click();
    const modal = page.getByRole("dialog", { name: "Release this lead?" });
    await modal.getByRole("button", { name: "Ask again" }).click();
    await expect
      .poll(() => complaints)
      .toEqual(['The modal "again" was not opened: a modal is open, and HubSpot shows one at a time.']);
    expect(await page.getByRole("dialog", { name: "Really?" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await modal.waitFor({ state: "detached" });
    expect(await page.getByRole("dialog", { name: "Attributed MRR" }).count()).toBe(1);
  });

  it("opens by id, from a menu and as a tooltip; copies to the clipboard", async () => {
    await openTab("Overlays");
    await page.getByRole("button", { name: "Open by id" }).click();
    await page.getByRole("dialog", { name: "Opened by id" }).getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Copy address" }).click();
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toBe("partner@example.com");
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Release from the menu" }).click();
    await page.getByRole("dialog", { name: "Release this lead?" }).getByRole("button", { name: "Keep" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Hover me" }).hover();
    await page.getByRole("tooltip").getByText("Counts from").waitFor();
  });

  it("keeps every character of fast typing, in slow handlers and rewriting ones", async () => {
    await openTab("Inputs");
    const customer = page.getByRole("textbox", { name: "Customer" });
    await customer.pressSequentially("durand & fils");
    await expect.poll(() => customer.inputValue()).toBe("DURAND & FILS");
    await customer.press("Home");
    await customer.pressSequentially("sté ");
    await expect.poll(() => customer.inputValue()).toBe("STÉ DURAND & FILS");
    const slow = page.getByLabel("Slow", { exact: true });
    await slow.pressSequentially("the quick brown fox", { delay: 5 });
    expect(await slow.inputValue()).toBe("the quick brown fox");
    await page.getByText("Slow holds: the quick brown fox").waitFor();
    // What comes back after the page's patience is what was entered a while ago, not a word of the extension's.
    const distant = page.getByLabel("Distant", { exact: true });
    await distant.pressSequentially("the quick br");
    await page.getByText("Distant holds: the q").waitFor();
    await distant.pressSequentially("own fox");
    expect(await distant.inputValue()).toBe("the quick brown fox");
    await page.getByText("Distant holds: the quick brown fox").waitFor();
    expect(await distant.inputValue()).toBe("the quick brown fox");
    const domain = page.locator("[data-card=fixture_tab]").getByLabel("Domain");
    await domain.fill("bad");
    await domain.blur();
    await page.getByText("Write it like example.com").waitFor();
  });

  it("submits choices, dates and numbers as the SDK shapes them", async () => {
    await openTab("Inputs");
    await choose(page.getByRole("combobox", { name: "Tier" }), "Premier");
    const stubborn = page.getByRole("combobox", { name: "Stubborn" });
    await choose(stubborn, "Premier");
    await expect.poll(() => stubborn.inputValue()).toBe("Leading");
    await enterDate(page.getByLabel("From"), "2027-03-31");
    await page.getByLabel("At", { exact: true }).fill("09:30");
    await page.getByLabel("Days").fill("90");
    await choose(page.getByRole("textbox", { name: "Programs" }), "Solutions");
    await page.keyboard.press("Escape");
    await page.getByLabel("Largest first").check();
    await page.getByLabel("The customer agreed").check();
    await page.getByRole("switch", { name: "Live" }).press("Space");
    await page.getByRole("button", { name: "Submit" }).click();
    const text = await page.getByText("Submitted {").innerText();
    const values = JSON.parse(text.slice("Submitted ".length)) as Record<string, unknown>;
    expect(values).toMatchObject({
      tier: "premier",
      programs: ["solutions"],
      agreed: true,
      live: true,
      order: "largest",
      days: 90,
      from: { year: 2027, month: 2, date: 31, formattedDate: "2027-03-31" },
      at: { hours: 9, minutes: 30 },
      target: { tier: "premier", days: 90, from: "2027-03-31" },
    });
  });

  it("reads and follows CRM data, calls the service through the proxy, and has no other network", async () => {
    await openTab("Data");
    await page.getByText("Property name: Muster GmbH").waitFor();
    await page.getByText("Contacts: ada@muster.example, lea@muster.example").waitFor();
    await page.getByRole("button", { name: "Next contacts" }).click();
    await page.getByText("Contacts: tom@muster.example").waitFor();
    const card = page.locator("[data-card=fixture_tab]");
    await card.getByLabel("City").fill("Potsdam");
    await page.keyboard.press("Enter");
    await page.getByText("Property city: Potsdam").waitFor();
    await card.getByLabel("Industry").selectOption("Retail");
    await expect.poll(() => card.getByLabel("Industry").inputValue()).toBe("Retail");
    await page.getByRole("button", { name: "Fetch", exact: true }).click();
    await page.getByText('/hello?x=1 answered 200 {"method":"POST"').waitFor();
    expect(await page.getByText("/hello?x=1 answered").innerText()).toContain(
      "userEmail=ines.weber%2Bcrm%40agency.example",
    );
    await page.getByRole("button", { name: "Fetch broken" }).click();
    await page.getByText("/broken failed BAD_GATEWAY 503").waitFor();
    await page.getByRole("button", { name: "Native network" }).click();
    await page.getByText("native fetch blocked, document is undefined").waitFor();
  });

  it.each([
    ["response", "/broken answered 503"],
    ["envelope", "/broken answered 200"],
  ])("can be shown a failed fetch as: %s", async (shape, text) => {
    await open(`${COMPANY}&failures=${shape}`);
    await page.getByRole("tab", { name: "Data" }).click();
    await page.getByRole("button", { name: "Fetch broken" }).click();
    await page.getByText(text).waitFor();
  });

  it("crashes alone and can be loaded again", async () => {
    await openTab("Crash");
    await page.getByRole("button", { name: "Reject" }).click();
    await page.getByRole("button", { name: "Crash" }).click();
    const card = page.locator("[data-card=fixture_tab]");
    await card.getByText("This card could not be shown").waitFor();
    expect(await card.getAttribute("data-status")).toBe("crashed");
    await page.getByRole("button", { name: "Pressed 0" }).click();
    await page.getByRole("button", { name: "Pressed 1" }).waitFor();
    await card.getByRole("button", { name: "Reload card" }).click();
    await card.getByText("In good standing").waitFor();
  });
});

describe("the page around the cards", () => {
  it("finds a record by typing, with the keyboard alone", async () => {
    await open(COMPANY);
    await page.getByRole("combobox", { name: "Search companies" }).focus();
    await page.keyboard.type("donau");
    await page.getByRole("option", { name: /Donaudampf/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Donaudampf/ }).waitFor();
    expect(page.url()).toContain("id=1002");
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Muster GmbH" }).waitFor();
  });

  it("turns the CRM's own record links into its own", async () => {
    await open(COMPANY);
    await page.getByRole("link", { name: "Nordlicht Software GmbH" }).click();
    await page.getByRole("heading", { level: 1, name: /Donaudampf/ }).waitFor();
  });

  it("gives the viewer's language to page and cards", async () => {
    await open(COMPANY);
    await page.getByLabel("Language").selectOption("de");
    await page.getByText("de-de, de").waitFor();
    await page.getByRole("tab", { name: "Überblick" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
  });

  it("moves the day and starts the cards anew", async () => {
    await open(COMPANY);
    await page.getByRole("button", { name: "Pressed 0" }).click();
    await page.getByRole("button", { name: "Pressed 1" }).waitFor();
    await page.getByLabel("Today", { exact: true }).fill("2027-01-15");
    await page.getByRole("button", { name: "Pressed 0" }).waitFor();
    expect(fixture.clock.today()).toBe("2027-01-15");
    await page.getByRole("button", { name: "Back to the first day" }).click();
    await expect.poll(() => fixture.clock.today()).toBe("2026-11-22");
  });

  it("shows preview cards in a panel and associations as links", async () => {
    await open(COMPANY);
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    const preview = page.getByRole("dialog", { name: "Preview" });
    await preview.getByText("Previewing 1001").waitFor();
    await page.keyboard.press("Escape");
    await preview.waitFor({ state: "detached" });
    await page.getByRole("tab", { name: "Overview" }).click();
    await page.getByRole("link", { name: "Ada Berg" }).click();
    await page.getByRole("heading", { level: 1, name: "Ada Berg" }).waitFor();
    await page.getByText("Record 501 of 0-1").waitFor();
  });

  it("folds a card by its title, in the address, while it goes on running", async () => {
    await open(COMPANY);
    const card = page.getByRole("region", { name: "Small card" });
    await card.getByRole("button", { name: "Pressed 0" }).click();
    const title = card.getByRole("button", { name: "Small card" });
    await title.press("Enter");
    await card.getByText("Pressed 1").waitFor({ state: "hidden" });
    expect(await title.getAttribute("aria-expanded")).toBe("false");
    expect(page.url()).toContain("turned=fixture_sidebar");
    await title.press("Enter");
    await card.getByRole("button", { name: "Pressed 1" }).waitFor();
  });

  it("places the cards at the right, about 300 pixels wide", async () => {
    await open(COMPANY);
    const [about, main, card] = await Promise.all(
      ["[aria-label='Record']", "[data-card=fixture_tab]", "[data-card=fixture_sidebar]"].map((part) =>
        page.locator(part).first().boundingBox(),
      ),
    );
    expect(about!.x).toBeLessThan(main!.x);
    expect(card!.x).toBeGreaterThanOrEqual(main!.x + main!.width);
    expect(card!.width).toBeGreaterThan(290);
    expect(card!.width).toBeLessThan(330);
  });

  it("shows itself on a screen of 1024, 768 or 400 pixels, and goes on from there", async () => {
    await open(COMPANY, { width: 1440 });
    for (const width of ["1024", "768", "400"]) {
      await page.getByLabel("Width").selectOption(width);
      const screen = page.frameLocator(`iframe[width="${width}"]`);
      await screen.getByRole("heading", { level: 1, name: "Muster GmbH" }).waitFor();
      await screen.locator("[data-card=fixture_tab][data-status=ready]").waitFor();
      const inside = page.frames()[1];
      expect(await inside?.evaluate("innerWidth")).toBeLessThanOrEqual(Number(width));
      expect(await inside?.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    }
    await page.frameLocator("iframe").getByRole("tab", { name: "Overview" }).click();
    await expect.poll(() => page.url()).toContain("tab=overview&width=400");
  });

  it("shows the settings surface", async () => {
    await open("/?page=settings");
    await page.getByText("integrations-management-write without record").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Settings saved").waitFor();
  });

  it("does not scroll sideways at 900, 1280 or 1440 pixels, even with a very long name", async () => {
    await open("/?type=companies&id=1002&locale=fr");
    for (const width of [900, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    }
  });

  it("shows the one card that is asked for", async () => {
    await open(`${COMPANY}&only=fixture_sidebar`);
    await page.getByRole("button", { name: "Pressed 0" }).waitFor();
    expect(await page.locator("[data-card]").count()).toBe(1);
  });
});

describe("accessibility (axe)", () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const violations = async (page: Page) => {
    // The page's policy admits no foreign script tag; the debugger may still evaluate.
    await page.evaluate(axe);
    const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
      violations: Violation[];
    };
    return found.violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  };
  interface Violation {
    id: string;
    impact: string;
    nodes: { html: string }[];
  }

  it("finds nothing serious on any tab", async () => {
    await open(COMPANY);
    for (const name of ["Look", "Overlays", "Inputs", "Data"]) {
      await page.getByRole("tab", { name, exact: true }).click();
      expect([name, await violations(page)]).toEqual([name, []]);
    }
  });

  it("finds nothing serious in a table of mere text that is wider than 300 pixels", async () => {
    await openTab("Look");
    await page.setViewportSize({ width: 300, height: 800 });
    const table = page.getByRole("table").filter({ hasText: "Kapitänspatent" });
    await table.waitFor();
    await expect.poll(() => table.locator("..").getAttribute("tabindex")).toBe("0");
    expect(await violations(page)).toEqual([]);
  });

  it("finds nothing serious with an open dialog, an alert, the overview or the settings", async () => {
    await openTab("Overlays");
    await page.getByRole("button", { name: "Why" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${fixture.url}${COMPANY}&tab=overview&locale=de`);
    await page.getByRole("link", { name: "Ada Berg" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${fixture.url}/?page=settings`);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Settings saved").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
