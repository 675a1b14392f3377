import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./launch-browser.ts";
import { startSandbox } from "./start-sandbox.ts";

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  sandbox = await startSandbox(["--today", "2026-11-22"]);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(10_000);
}, 120_000);
afterAll(async () => {
  await browser.close();
  expect(await sandbox.stop()).toBe(0);
});

async function openLead(address: string): Promise<Locator> {
  await page.goto(`${sandbox.url}/?${address}`);
  return page.locator('[data-card="lead_sidebar"]');
}

/** Contacts of the company with this name, as the CRM has them. */
async function contactsOf(companyId: string): Promise<string[]> {
  const answer = await fetch(`${sandbox.url}/preview/record/companies/${companyId}/contacts`);
  const { results } = (await answer.json()) as { results: { id: string }[] };
  return results.map((contact) => contact.id);
}

async function moveTo(date: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  await fetch(`${sandbox.url}/preview/today`, { method: "POST", headers, body: JSON.stringify({ date }) });
}

async function registrationIn(type: string, id: string): Promise<string | null | undefined> {
  const found = (await (await fetch(`${sandbox.url}/preview/records?type=${type}&q=&limit=100`)).json()) as {
    id: string;
    properties: Record<string, string | null>;
  }[];
  return found.find((record) => record.id === id)?.properties["pp_registration_status"];
}

test("a lead is registered, shown on every record of its domain, released, expired after a year and registered again", async () => {
  const card = await openLead("type=companies&id=1001&locale=en");
  await card.getByText("Not registered", { exact: true }).waitFor();
  await card.getByText("Register before you mention HubSpot.").waitFor();
  await card.getByRole("button", { name: "Register lead" }).click();
  await card.getByText("Until November 22, 2027 (365 days).").waitFor();
  await expect.poll(() => registrationIn("companies", "1001"), { timeout: 10_000 }).toBe("registered");

  for (const contact of await contactsOf("1001")) {
    const same = await openLead(`type=contacts&id=${contact}&locale=de`);
    await same.getByText("Registriert", { exact: true }).waitFor();
    expect(await same.getByRole("button", { name: /registrieren/ }).count()).toBe(0);
  }

  const german = await openLead("type=companies&id=1001&locale=de");
  await german.getByRole("button", { name: /Aufheben/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/Sie verzichten auf Provision/).waitFor();
  await dialog.getByRole("button", { name: "Registrierung aufheben" }).click();
  await german.getByText("Registrierung aufgehoben", { exact: true }).waitFor();
  await german.getByRole("button", { name: "Erneut registrieren" }).click();
  await german.getByText("Registriert", { exact: true }).waitFor();

  await moveTo("2027-11-22");
  const later = await openLead("type=companies&id=1001&locale=fr");
  await later.getByText("Expiré", { exact: true }).waitFor();
  await later.getByRole("button", { name: "Réenregistrer" }).click();
  await later.getByText(/Jusqu'au 22 novembre 2028/).waitFor();
  await moveTo("2026-11-22");
});
