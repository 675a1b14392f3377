import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { moveTo, picture, seriousViolations } from "../pages.ts";
import { demo } from "./demo.ts";

let page: Page;

/** Opens a record in a page that stays for the whole test. */
async function openLead(address: string): Promise<Locator> {
  if (!page || page.isClosed()) page = await demo.open();
  await page.goto(`${demo.url}/?${address}&only=lead_sidebar`);
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
  await other.goto(`${demo.url}/?${address}&only=lead_sidebar`);
  return { page: other, card: other.locator('[data-card="lead_sidebar"]') };
}

type State = [record: string, locale: string, state: string, says: string[]];
const USUAL: State[] = [
  ["type=companies&id=1004", "de", "Nicht registriert", []],
  ["type=companies&id=2203", "en", "Registered", []],
  [
    "type=companies&id=2203",
    "de",
    "Registriert",
    ["Bis 14. März 2027 (112 Tage).", "2 weitere Kontakte mit dieser Domain:"],
  ],
  // A customer of HubSpot by the day and by what it pays, of whom the account says nothing.
  ["type=companies&id=1001", "de", "Nicht verfügbar", ["Bereits HubSpot-Kunde", "HubSpot-Kunde seit 11. März 2026."]],
  ["type=companies&id=2205", "fr", "Expiré", []],
  ["type=companies&id=2205", "de", "Abgelaufen", ["Abgelaufen am 1. Oktober 2026. Sie können erneut registrieren."]],
  ["type=companies&id=2206", "de", "Registrierung aufgehoben", []],
  ["type=companies&id=2208", "de", "Nicht verfügbar", ["Bereits HubSpot-Kunde", "partnerteam@hubspot.com"]],
  ["type=companies&id=2209", "de", "Nicht verfügbar", ["In einem aktiven Verkaufsprozess mit HubSpot"]],
  ["type=companies&id=2209", "fr", "Non disponible", []],
  ["type=companies&id=2210", "de", "Nicht verfügbar", ["Bei einem HubSpot-Mitarbeiter, ohne aktiven Verkaufsprozess"]],
  ["type=companies&id=2211", "de", "Nicht verfügbar", ["Von einem anderen Partner registriert"]],
  ["type=contacts&id=13045", "de", "Ungültige Daten", ["Ergänzen Sie den Nachnamen bei diesem Kontakt."]],
];

/** In which something contradicts what is known: that takes its room. */
const CONTRADICTED: State[] = [
  ["type=companies&id=2207", "de", "Registriert", ["Unter einer anderen Domain gekauft"]],
  ["type=contacts&id=13042", "de", "Registrierung ausstehend", ["Ihre Account-Eigenschaft weicht ab"]],
  ["type=contacts&id=13043", "de", "Registriert", ["Ihre Account-Eigenschaft weicht ab"]],
];

/** As if the demo's first user had read what costs commission. */
export async function knowRules(): Promise<void> {
  const uri = "https://api.partner-standing.example/api/leads/rules-seen";
  const body = { uri, method: "POST", user: "501", body: { idempotencyKey: "rules-known" } };
  const headers = { "content-type": "application/json" };
  await fetch(`${demo.url}/preview/fetch`, { method: "POST", headers, body: JSON.stringify(body) });
}

/** Registering leads; moves the day by a year, over which registrations run out. */
export function leads(): void {
  beforeAll(knowRules);

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

  test("the rules that cost commission are shown to each person once, before registering", async () => {
    const card = await openLead("type=companies&id=1072&locale=en&user=502");
    await card.getByRole("button", { name: "Register lead" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Never open a free account for a client before you register it.").waitFor();
    await dialog.getByRole("button", { name: "Understood: Register lead" }).click();
    await card.getByText("Registered", { exact: true }).waitFor();
    const again = await openLead("type=companies&id=1075&locale=en&user=502");
    await again.getByRole("button", { name: "Before you register" }).click();
    await again.getByText("Never open a free account").waitFor();
    await again.getByRole("button", { name: "Register lead" }).click();
    await again.getByText("Registered", { exact: true }).waitFor();
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

  test("data that is missing is filled in on the card or beside it, and the card notices", async () => {
    const card = await openLead("type=contacts&id=13045&locale=en");
    await card.getByText("Invalid data", { exact: true }).waitFor();
    await card.getByRole("button", { name: "Fill in here" }).click();
    await card.getByLabel("Last name").waitFor();
    await edit("lastname", "Frei");
    await card.getByLabel("Last name").waitFor({ state: "detached" });
    for (const [label, value] of [
      ["Company", "Mika Frei"],
      ["Website", "mika-frei.example"],
    ] as const) {
      await card.getByLabel(label).fill(value);
      await card.getByLabel(label).press("Enter");
    }
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

  test("the leads of records that are chosen in the CRM's list are looked at, registered, and told as such", async () => {
    page = await demo.open();
    await page.goto(`${demo.url}/?type=companies&page=list&locale=en`);
    await page.getByRole("checkbox", { name: "Select all shown" }).check();
    await page.getByRole("button", { name: "Register leads" }).click();
    const panel = page.getByRole("dialog");
    const summary = panel.getByText(/^Can be registered: \d+ of 100$/);
    await summary.waitFor();
    const [ready] = /\d+/.exec(await summary.innerText()) ?? [];
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, "bulk-action");
    await panel.getByRole("button", { name: /^Register \d+ leads?$/ }).click();
    await panel.getByText(new RegExp(`^${ready} leads? registered$`)).waitFor();
  });
}

/** Every state that the demo has, and how much room it takes. */
export function leadLooks(): void {
  beforeAll(knowRules);

  async function openState([record, locale, state, says]: State): Promise<Locator> {
    const card = await openLead(`${record}&locale=${locale}`);
    await card.getByText(state, { exact: true }).waitFor();
    for (const sentence of says) await card.getByText(sentence, { exact: true }).waitFor();
    return card;
  }

  test.each(USUAL)("the demo shows %s in %s: %s, decided on at most 420 pixels", async (...state) => {
    const card = await openState(state);
    await expect.poll(async () => (await card.boundingBox())?.height).toBeLessThanOrEqual(420);
    expect((await card.boundingBox())?.width).toBeLessThan(330);
  });

  test.each(CONTRADICTED)("the demo shows %s in %s: %s, and what contradicts it", async (...state) => {
    await openState(state);
  });
}
