import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { moveTo } from "../pages.ts";
import { demo } from "./demo.ts";

let page: Page;

/** Opens a record in a page that stays for the whole test. */
async function openLead(address: string): Promise<Locator> {
  if (!page || page.isClosed()) page = await demo.open();
  await page.goto(`${demo.url}/?${address}`);
  return page.locator('[data-card="lead_sidebar"]');
}

/** Contacts of the company with this name, as the CRM has them. */
async function contactsOf(companyId: string): Promise<string[]> {
  const answer = await fetch(`${demo.url}/preview/record/companies/${companyId}/contacts`);
  const { results } = (await answer.json()) as { results: { id: string }[] };
  return results.map((contact) => contact.id);
}

async function registrationIn(type: string, id: string): Promise<string | null | undefined> {
  const found = (await (await fetch(`${demo.url}/preview/records?type=${type}&q=&limit=100`)).json()) as {
    id: string;
    properties: Record<string, string | null>;
  }[];
  return found.find((record) => record.id === id)?.properties["pp_registration_status"];
}

/** Edits a property beside the card, as a person does in the CRM. */
async function edit(property: string, value: string): Promise<void> {
  const field = page.locator(`input[data-property="${property}"]`);
  await field.fill(value);
  await field.press("Enter");
}

/** The card on a page of its own, as a colleague has it open. */
async function openElsewhere(address: string): Promise<{ page: Page; card: Locator }> {
  const other = await demo.open();
  await other.goto(`${demo.url}/?${address}`);
  return { page: other, card: other.locator('[data-card="lead_sidebar"]') };
}

const STATES: [record: string, state: string, says: string[]][] = [
  ["type=companies&id=2203", "Registriert", ["Bis 14. März 2027 (112 Tage).", "2 weitere Kontakte mit dieser Domain:"]],
  // A customer of HubSpot by the day and by what it pays, of whom the account says nothing.
  ["type=companies&id=1001", "Nicht verfügbar", ["Bereits HubSpot-Kunde", "HubSpot-Kunde seit 11. März 2026."]],
  ["type=companies&id=2205", "Abgelaufen", ["Abgelaufen am 1. Oktober 2026. Sie können erneut registrieren."]],
  ["type=companies&id=2206", "Registrierung aufgehoben", []],
  ["type=companies&id=2207", "Registriert", ["Unter einer anderen Domain gekauft"]],
  ["type=companies&id=2208", "Nicht verfügbar", ["Bereits HubSpot-Kunde", "partnerteam@hubspot.com"]],
  ["type=companies&id=2209", "Nicht verfügbar", ["In einem aktiven Verkaufsprozess mit HubSpot"]],
  ["type=companies&id=2210", "Nicht verfügbar", ["Bei einem HubSpot-Mitarbeiter, ohne aktiven Verkaufsprozess"]],
  ["type=companies&id=2211", "Nicht verfügbar", ["Von einem anderen Partner registriert"]],
  ["type=contacts&id=13042", "Registrierung ausstehend", ["Ihre Account-Eigenschaft weicht ab"]],
  ["type=contacts&id=13043", "Registriert", ["Ihre Account-Eigenschaft weicht ab"]],
  ["type=contacts&id=13045", "Ungültige Daten", ["Ergänzen Sie den Nachnamen bei diesem Kontakt."]],
];

/** Registering leads; moves the day by a year, over which registrations run out. */
export function leads(): void {
  test("of two colleagues on two contacts of one domain, the second is refused and told why, in German", async () => {
    const [first, second] = await contactsOf("1064");
    const colleague = await openElsewhere(`type=contacts&id=${second}&locale=de`);
    await colleague.card.getByText("Nicht registriert", { exact: true }).waitFor();
    const card = await openLead(`type=contacts&id=${first}&locale=en`);
    await card.getByRole("button", { name: "Register lead" }).click();
    await card.getByText("Registered", { exact: true }).waitFor();
    await colleague.card.getByRole("button", { name: "Lead registrieren" }).click();
    await colleague.card.getByText("Bereits registriert", { exact: true }).waitFor();
    await colleague.card.getByText("Diese Domain hat eine Registrierung, vielleicht gerade eben").waitFor();
    await colleague.card.getByText("Registriert", { exact: true }).waitFor();
    await colleague.page.close();
  });

  test("the rules that cost commission are shown to each person once", async () => {
    const card = await openLead("type=companies&id=1004&locale=en");
    await card.getByText("Never open a free account for a client before you register it.").waitFor();
    await card.getByRole("button", { name: "Understood" }).click();
    await card.getByText("Never open a free account").waitFor({ state: "detached" });
    const again = await openLead("type=companies&id=1004&locale=en");
    await again.getByText("Not registered", { exact: true }).waitFor();
    expect(await again.getByText("Never open a free account").count()).toBe(0);
    await again.getByRole("button", { name: "Before you register" }).click();
    await again.getByText("Never open a free account").waitFor();
  });

  test.each([
    ["1004", "de", "Nicht registriert"],
    ["2203", "en", "Registered"],
    ["2205", "fr", "Expiré"],
    ["1001", "de", "Nicht verfügbar"],
    ["2209", "fr", "Non disponible"],
    ["2210", "de", "Nicht verfügbar"],
    ["2211", "en", "Unavailable"],
  ])("a lead is decided on at most 420 pixels: company %s in %s, %s", async (id, locale, state) => {
    const card = await openLead(`type=companies&id=${id}&locale=${locale}`);
    await card.getByText(state, { exact: true }).waitFor();
    await expect.poll(async () => (await card.boundingBox())?.height).toBeLessThanOrEqual(420);
    expect((await card.boundingBox())?.width).toBeLessThan(330);
  });

  test("the way to a commission is unfolded step by step, in German", async () => {
    for (const [id, step] of [
      ["2208", "Machen Sie den Verkauf vor dem Abschluss zu einem geteilten Deal mit HubSpot."],
      ["2209", "Das ist möglich, aber nicht garantiert."],
      ["2210", "Informieren Sie HubSpot, bevor der Kunde abschließt."],
    ] as const) {
      const card = await openLead(`type=companies&id=${id}&locale=de`);
      await card.getByRole("button", { name: "Wege zur Provision" }).click();
      await card.getByText(step, { exact: true }).waitFor();
    }
  });

  test.each(STATES)("the demo shows %s: %s, in German", async (record, state, says) => {
    const card = await openLead(`${record}&locale=de`);
    await card.getByText(state, { exact: true }).waitFor();
    for (const sentence of says) await card.getByText(sentence, { exact: true }).waitFor();
  });

  test("the partner team's address is copied, and a claim is filled in, saved and complete, in German", async () => {
    const customer = await openLead("type=companies&id=2208&locale=de");
    await customer.getByRole("button", { name: "Kopieren" }).click();
    await customer.getByText("Kopiert", { exact: true }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("partnerteam@hubspot.com");

    const card = await openLead("type=companies&id=2211&locale=de");
    await card.getByRole("button", { name: /Anspruch erheben/ }).click();
    await page.getByLabel("Nachweis erbrachter Services").fill("Vertrag vom 3. März 2026, unterschrieben");
    await page.getByLabel("Produkte von Interesse").fill("Marketing Hub Professional, Sales Hub");
    await page.getByRole("button", { name: "Anspruch speichern" }).click();
    await card.getByText("Anspruch unvollständig", { exact: true }).waitFor();
    await card.getByText(/^Erbrachte Services nachgewiesen.*✓$/).waitFor();
    await card.getByRole("button", { name: /Anspruch ändern/ }).click();
    await page.getByLabel("Hub-ID").fill("12345678");
    await page.getByLabel("E-Mail-Adresse des Käufers").fill("thea.zwirn@zweitpartner-textil.example");
    await page.getByRole("switch").press("Space");
    await page.getByRole("button", { name: "Anspruch speichern" }).click();
    await card.getByText("Anspruch vollständig", { exact: true }).waitFor();
    await card.getByRole("button", { name: "Nachricht an das Partnerteam kopieren" }).click();
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toContain("Hub-ID: 12345678");
  });

  test("data that is missing is filled in beside the card, and the card notices", async () => {
    const card = await openLead("type=contacts&id=13045&locale=en");
    await card.getByText("Invalid data", { exact: true }).waitFor();
    for (const [property, value] of [
      ["lastname", "Frei"],
      ["company", "Mika Frei"],
      ["website", "mika-frei.example"],
    ] as const)
      await edit(property, value);
    await card.getByText("Not registered", { exact: true }).waitFor();
    await card.getByText("mika-frei.example").waitFor();
  });

  test("a lead is registered, shown on every record of its domain, released, expired after a year and registered again", async () => {
    const card = await openLead("type=companies&id=1067&locale=en");
    await card.getByText("Not registered", { exact: true }).waitFor();
    await card.getByText("Register before you mention HubSpot.").waitFor();
    await card.getByRole("button", { name: "Register lead" }).click();
    await card.getByText("Until November 22, 2027 (365 days).").waitFor();
    await expect.poll(() => registrationIn("companies", "1067")).toBe("registered");

    for (const contact of await contactsOf("1067")) {
      const same = await openLead(`type=contacts&id=${contact}&locale=de`);
      await same.getByText("Registriert", { exact: true }).waitFor();
      expect(await same.getByRole("button", { name: /registrieren/ }).count()).toBe(0);
    }

    const german = await openLead("type=companies&id=1067&locale=de");
    await german.getByRole("button", { name: /aufheben/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Sie verzichten auf Provision/).waitFor();
    await dialog.getByRole("button", { name: "Registrierung aufheben" }).click();
    await german.getByText("Registrierung aufgehoben", { exact: true }).waitFor();
    await german.getByRole("button", { name: "Erneut registrieren" }).click();
    await german.getByText("Registriert", { exact: true }).waitFor();

    await moveTo(demo.url, "2027-11-22");
    const later = await openLead("type=companies&id=1067&locale=fr");
    await later.getByText("Expiré", { exact: true }).waitFor();
    await later.getByRole("button", { name: "Réenregistrer" }).click();
    await later.getByText(/Jusqu’au 22 novembre 2028/).waitFor();
    await moveTo(demo.url, null);
  });
}
