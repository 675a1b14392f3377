import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { choose } from "../fill-in.ts";
import { demo } from "./demo.ts";
import { knowRules } from "./leads.ts";

let page: Page;

async function open(address: string, card: string): Promise<Locator> {
  page = await demo.open();
  await page.goto(`${demo.url}/?${address}&locale=en&only=${card}`);
  return page.locator(`[data-card="${card}"]`);
}

/** A button that cannot be pressed yet takes no focus, and a list that has just closed takes it back. */
async function press(button: Locator): Promise<void> {
  await button.click({ trial: true });
  const takesFocus = async () => {
    await button.focus();
    return button.evaluate((element) => element === document.activeElement);
  };
  await expect.poll(takesFocus).toBe(true);
  await page.keyboard.press("Enter");
}

/** Waits until the outcome is announced, and sees that whoever has no mouse still stands at a button. */
async function expectAnnounced(outcome: RegExp, button: RegExp): Promise<void> {
  await page.getByRole("status").filter({ hasText: outcome }).first().waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(button);
  expect(await page.evaluate(() => (document.activeElement as HTMLButtonElement).disabled)).toBe(false);
}

/** Enters how many leads may be registered at a time; nothing stands for what the program published. */
async function allowLeads(limit: string): Promise<void> {
  page = await demo.open();
  await page.goto(`${demo.url}/?page=settings&user=501&locale=en`);
  const card = page.locator('[data-card="settings_page"]');
  await card.getByRole("tab", { name: "Data", exact: true }).click();
  await card.getByLabel("Leads registered at a time").fill(limit);
  await card.getByRole("button", { name: "Save", exact: true }).click();
  await page
    .getByRole("status")
    .filter({ hasText: /^Saved/ })
    .first()
    .waitFor();
}

/** What is done by the keyboard alone: the outcome is announced, and the focus stays where it was. */
export function focus(): void {
  beforeAll(knowRules);

  test("registering a lead and giving it up: one button, which then offers the other", async () => {
    const card = await open("type=companies&id=1082", "lead_sidebar");
    await press(card.getByRole("button", { name: "Register lead" }));
    await expectAnnounced(/registered until November 22, 2027/i, /^Release registration/);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await press(dialog.getByRole("button", { name: "Release", exact: true }));
    await expectAnnounced(/is released/i, /^Register again/);
    await page.keyboard.press("Enter");
    await expectAnnounced(/registered until November 22, 2027/i, /^Release registration/);
  });

  test("marking a deal", async () => {
    const card = await open("type=deals&id=50038", "deal_sidebar");
    await choose(card.getByLabel("How did you influence it?"), "Co-service");
    await press(card.getByRole("button", { name: "Save" }));
    await expectAnnounced(/Co-service/, /^Save/);
  });

  test("marking a deal, which the other card on it follows", async () => {
    page = await demo.open();
    await page.goto(`${demo.url}/?type=deals&id=50034&locale=en`);
    const [marked, other] = ["deal_sidebar", "deal_tab"].map((card) => page.locator(`[data-card="${card}"]`));
    if (!marked || !other) throw new Error("there are not two cards");
    await other.getByText("Does not count", { exact: true }).waitFor();
    await choose(marked.getByLabel("How did you influence it?"), "Co-service");
    await press(marked.getByRole("button", { name: "Save" }));
    await marked.getByText("Counts", { exact: true }).waitFor();
    await other.getByText("Counts", { exact: true }).waitFor();
  });

  test("a task of a step", async () => {
    const card = await open("type=companies&id=1001", "standing_tab");
    await press(card.getByRole("button", { name: "Create task…" }).first());
    const form = page.getByRole("dialog");
    await press(form.getByRole("button", { name: "Create task", exact: true }));
    await form.waitFor({ state: "detached" });
    await expectAnnounced(/^Task created/, /^Create task…/);
  });

  test("figures that are asked for again", async () => {
    const card = await open("type=companies&id=1001", "standing_tab");
    await press(card.getByRole("button", { name: "Reload" }));
    await card.getByRole("button", { name: "Reload" }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Reload");
  });

  test("settings that are saved, given up, and a form that is marked as sent", async () => {
    page = await demo.open();
    await page.goto(`${demo.url}/?page=settings&user=501&locale=en`);
    const card = page.locator('[data-card="settings_page"]');
    await card.getByRole("tab", { name: "Points of contact" }).click();
    await press(card.getByRole("button", { name: "Pick a person…" }).first());
    const people = page.getByRole("dialog");
    await press(people.getByRole("button", { name: "Choose Luc Moreau" }));
    await people.waitFor({ state: "detached" });
    const sponsor = card.getByLabel("Name").nth(3);
    await sponsor.fill("Karla Voss");
    await press(card.getByRole("button", { name: "Save" }));
    await expectAnnounced(/^Saved/, /^Save/);
    await sponsor.fill("Karla Weiß");
    await card.getByRole("tab", { name: "History" }).click();
    await press(card.getByRole("button", { name: "Save: Points of contact" }));
    await expectAnnounced(/Saved/, /^Save: Points of contact/);
    await page.keyboard.press("Enter");
    await expectAnnounced(/Nothing was different/, /^Save: Points of contact/);
    await card.getByRole("tab", { name: "Points of contact" }).click();
    await sponsor.fill("Somebody else");
    await press(card.getByRole("button", { name: "Discard", exact: true }));
    await expectAnnounced(/^Discarded/, /^Discard/);
    await press(card.getByRole("button", { name: "Mark as sent" }));
    await expectAnnounced(/^Saved/, /^Mark as sent/);
  });
}

/** The same where there is no room for leads. After whatever counts on the registrations of the demo. */
export function focusWithoutRoom(): void {
  beforeAll(knowRules);

  test("the oldest registration, given up where there is no room: its row stays, and says so", async () => {
    // Neither is among those that the selection of a list registers.
    const free = await open("type=companies&id=1105", "lead_sidebar");
    await press(free.getByRole("button", { name: "Register lead" }));
    await expectAnnounced(/registered until/i, /^Release registration/);
    await allowLeads("1");
    const card = await open("type=companies&id=1101", "lead_sidebar");
    const oldest = card.getByRole("button", { name: "Release registration…" });
    await expect.poll(() => oldest.count()).toBeGreaterThan(1);
    await press(oldest.first());
    const dialog = page.getByRole("dialog");
    await press(dialog.getByRole("button", { name: "Release", exact: true }));
    await dialog.waitFor({ state: "detached" });
    await expectAnnounced(/^The registration of .+ is released/, /^Released/);
    await page.keyboard.press("Enter");
    await expectAnnounced(/^The registration of .+ is released/, /^Released/);
    await allowLeads("");
  });
}
