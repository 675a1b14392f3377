import {
  Accordion,
  Alert,
  Button,
  DateInput,
  Input,
  LoadingButton,
  Select,
  Tab,
  TextArea,
} from "@hubspot/ui-extensions";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { LANGUAGES, localeOf, type Language } from "@partner-standing/texts/formats/locale";
import { settingsMessagesFor } from "@partner-standing/texts/settings/settings-messages-for";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, test } from "vitest";
import { PAGES } from "../fixtures/pages.ts";
import { refusalSentences } from "../frame/refusal-sentences.ts";
import { changeSentence } from "../history/ChangeList.tsx";
import { fakeSettingsService, renderSettings, type Answer } from "../fixtures/render-settings.tsx";

const { solutionsPartner, newProvider, typical } = PAGES;
const text = settingsMessagesFor("en");
const reader = createReader(localeOf({ language: "en" }), "Europe/Berlin");

async function open(changes: Answer[], page: SettingsPage = solutionsPartner, language: Language = "en") {
  const service = fakeSettingsService(page, changes);
  const rendered = renderSettings(service.fetch, language);
  await rendered.answered();
  const section = () => rendered.tab("solutions");
  const save = () => section().find(LoadingButton);
  return {
    ...rendered,
    ...service,
    section,
    save,
    sent: () => service.written()[0]?.body?.["changes"],
    type: (name: string, text: string) =>
      section()
        .find(Input, { name })
        .trigger("onInput", text as never),
    tabs: () => rendered.findAll(Tab).map(({ props }) => props.tabId),
    alerts: () =>
      section()
        .findAll(Alert)
        .map(({ props }) => props.title),
  };
}

const saved = () => respond({ ok: true, data: { ...solutionsPartner, version: 5 } });

describe("the section is there for members of the program", () => {
  test.each([
    ["partners", solutionsPartner, true],
    ["providers", newProvider, true],
    ["nobody else", typical, false],
  ])("%s", async (_, settings, isShown) => {
    const page = await open([], settings);
    expect(page.tabs().includes("solutions")).toBe(isShown);
    expect(page.findAll(Accordion).some(({ props }) => /^Partner clients/.test(props.title))).toBe(isShown);
  });

  test("a provider has no tiers to reach, so no thresholds are asked for", async () => {
    const page = await open([], newProvider);
    const names = page
      .section()
      .findAll(Input)
      .map(({ props }) => props.name);
    expect(names).toEqual(["windowDays"]);
  });
});

describe("thresholds", () => {
  test("are saved as all numbers of a tier, next to those known before", async () => {
    const page = await open([saved]);
    page.type("thresholds.platinum.totalPoints", "4000");
    page.type("thresholds.platinum.sourcedPoints", "1200.50");
    page.type("thresholds.platinum.grossRetention", "75");
    await page.waitFor(() => expect(page.save().props.disabled).toBe(false));
    page.save().trigger("onClick");
    await page.waitFor(() => expect(page.alerts()).toContain(text.save.saved));
    expect(page.written()[0]?.body).toMatchObject({ section: "solutions", version: 4 });
    expect(page.sent()).toEqual({
      thresholds: {
        gold: { totalPoints: 200, sourcedPoints: 60, grossRetention: 70 },
        platinum: { totalPoints: 4_000, sourcedPoints: 1_200.5, grossRetention: 75 },
      },
    });
  });

  test.each(LANGUAGES)("a part of a tier is refused at the empty field, in %s", async (language) => {
    const page = await open([], solutionsPartner, language);
    const { thresholdFaults } = settingsMessagesFor(language).solutions;
    const field = (name: string) => page.section().find(Input, { name: `thresholds.elite.${name}` }).props;
    page.type("thresholds.elite.totalPoints", "40000");
    await page.waitFor(() => expect(field("sourcedPoints").error).toBe(true));
    expect(field("sourcedPoints").validationMessage).toBe(thresholdFaults.half);
    expect(field("totalPoints").error).toBeUndefined();
    expect(page.save().props.disabled).toBe(true);
    page.type("thresholds.elite.sourcedPoints", "160,000");
    await page.waitFor(() => expect(field("sourcedPoints").validationMessage).toContain("160"));
    expect(field("sourcedPoints").validationMessage).toMatch(/^160 .* 160.000/);
    expect(page.save().props.disabled).toBe(true);
    expect(page.written()).toEqual([]);
  });
});

describe("partner employees", () => {
  const field = (page: Awaited<ReturnType<typeof open>>) =>
    page.section().find(TextArea, { name: "solutions.partnerEmployees" });

  test("are picked from the account", async () => {
    const page = await open([saved]);
    const pick = page
      .section()
      .findAll(Button)
      .find((button) => button.text === text.person.pick);
    pick?.trigger("onClick");
    const choose = () => page.findAll(Button).find((button) => button.text === text.person.choose("Eva Noll"));
    await page.waitFor(() => expect(choose()).toBeDefined());
    choose()?.trigger("onClick");
    await page.waitFor(() => expect(field(page).props.value).toMatch(/luc@partner.example\neva@partner.example$/));
    page.save().trigger("onClick");
    await page.waitFor(() => expect(page.written()).toHaveLength(1));
    expect(page.sent()).toEqual({
      partnerEmployees: ["ada@partner.example", "luc@partner.example", "eva@partner.example"],
    });
  });

  test("that are no addresses are named", async () => {
    const page = await open([]);
    field(page).trigger("onInput", "ada@partner.example\nLuc" as never);
    await page.waitFor(() => expect(field(page).props.validationMessage).toBe(text.solutions.employeeFault("Luc")));
    expect(page.save().props.disabled).toBe(true);
  });
});

test("a package is added with its day", async () => {
  const page = await open([saved]);
  const add = page
    .section()
    .findAll(Button)
    .find((button) => button.text === text.solutions.addPackage);
  add?.trigger("onClick");
  const day = () => page.section().find(DateInput, { name: "packages.2.from" });
  await page.waitFor(() => expect(day().props.validationMessage).toBe(text.solutions.packageDateFault));
  expect(page.save().props.disabled).toBe(true);
  day().trigger("onChange", { year: 2026, month: 6, date: 15 } as never);
  await page.waitFor(() => expect(page.save().props.disabled).toBe(false));
  page.save().trigger("onClick");
  await page.waitFor(() => expect(page.written()).toHaveLength(1));
  expect(page.sent()).toEqual({
    packages: [...solutionsPartner.settings.solutions.packages, { from: "2026-07-15", package: "partner" }],
  });
});

test("an object that the app may not read is refused at its field, and the choice stays", async () => {
  const faults = [{ field: "clientSource", property: "partner_clients", fault: "no-access" }];
  const failure = {
    ok: false as const,
    reason: "invalid-data" as const,
    field: "changes.clientSource",
    details: { faults },
  };
  const page = await open([() => refuse(failure.reason, failure)]);
  const source = () => page.section().find(Select, { name: "solutions.clientSource" });
  source().trigger("onChange", "partner_clients" as never);
  await page.waitFor(() => expect(page.save().props.disabled).toBe(false));
  page.save().trigger("onClick");
  await page.waitFor(() => expect(page.alerts()).toContain(text.save.notSaved));
  expect(page.sent()).toEqual({ clientSource: "partner_clients" });
  for (const sentence of refusalSentences(failure, { reader, text })) expect(page.text()).toContain(sentence);
  expect(source().props.value).toBe("partner_clients");
});

test("when somebody saved before, the page says what, in words", async () => {
  const by = { userId: "502", name: "Luc Moreau" };
  const changes = [
    { field: "solutions.currentTier", before: "gold", after: "platinum" },
    { field: "solutions.thresholds", before: {}, after: { gold: { totalPoints: 2000, sourcedPoints: 600 } } },
    { field: "solutions.packages", before: [], after: [{ from: "2024-03-01", package: "partner" }] },
    { field: "solutions.clientSource", before: "companies", after: "partner_clients" },
  ];
  const entry = { version: 5, at: "2026-11-22T14:00:00.000Z", by, section: "solutions", changes };
  const page = await open([() => refuse("conflict", { details: { version: 5, since: [entry] } })]);
  page.type("thresholds.gold.totalPoints", "3000");
  await page.waitFor(() => expect(page.save().props.disabled).toBe(false));
  page.save().trigger("onClick");
  await page.waitFor(() => expect(page.alerts().join()).toContain(text.conflict.title));
  for (const change of changes) expect(page.text()).toContain(changeSentence(change, { reader, text }));
  expect(page.section().find(Input, { name: "thresholds.gold.totalPoints" }).props.value).toBe("3000");
});

test("the last invoice is asked for where the country has VAT or GST, and saved with the papers", async () => {
  const page = await open([saved]);
  const invoices = () => page.section().findAll(DateInput, { name: "solutions.invoiceSentOn" });
  const choose = (value: string) =>
    page
      .section()
      .find(Select, { name: "solutions.commissionInvoice" })
      .trigger("onChange", value as never);
  expect(invoices()).toHaveLength(0);
  choose("vat-gst");
  expect(invoices()).toHaveLength(1);
  page
    .section()
    .find(DateInput, { name: "solutions.papersOn" })
    .trigger("onChange", { year: 2026, month: 8, date: 20 } as never);
  page.save().trigger("onClick");
  await page.waitFor(() => expect(page.sent()).toEqual({ commissionInvoice: "vat-gst", papersOn: "2026-09-20" }));
});
