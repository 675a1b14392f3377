import { Alert, Button, Input, LoadingButton, TextArea, DateInput } from "@hubspot/ui-extensions";
import { CaseFileSchema } from "@partner-standing/contract/standing/case-file";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain } from "@partner-standing/extension-kit/fixtures/words-of";
import { LANGUAGES, localeOf, type Language } from "@partner-standing/texts/formats/locale";
import { settingsMessagesFor } from "@partner-standing/texts/settings/settings-messages-for";
import { createReader } from "@partner-standing/texts/standing/reader";
import { expect, test } from "vitest";
import { csvFaultSentences } from "./EntryNotice.tsx";
import { CSV_FAULTS } from "../fixtures/csv-faults.ts";
import { PAGES } from "../fixtures/pages.ts";
import { fakeSettingsService, renderSettings, type Answer } from "../fixtures/render-settings.tsx";

async function open(changes: Answer[], language: Language = "en") {
  const service = fakeSettingsService(PAGES.typical, changes);
  const rendered = renderSettings(service.fetch, language);
  await rendered.answered();
  const press = (label: string) =>
    rendered
      .findAll(LoadingButton)
      .find((button) => button.text === label)
      ?.trigger("onClick");
  return { ...rendered, ...service, press };
}

const CSV = "month,asOf,attributedMrr,sales\n2026-09,30.09.2026,1 000,5";

const { figures: text } = settingsMessagesFor("en");

test.each(LANGUAGES)("a pasted table names its faults by line and stays, in %s", async (language) => {
  const failure = {
    ok: false as const,
    reason: "invalid-data" as const,
    field: "csv",
    details: { faults: CSV_FAULTS },
  };
  const page = await open([() => refuse(failure.reason, failure)], language);
  const reader = createReader(localeOf({ language }), "Europe/Berlin");
  const messages = settingsMessagesFor(language);
  page.find(TextArea, { name: "csv" }).trigger("onInput", CSV as never);
  page.press(messages.figures.csvButton);
  const sentences = csvFaultSentences(failure, { reader, text: messages }).map(plain);
  await page.waitFor(() => expect(page.text()).toContain(sentences[0]));
  for (const sentence of sentences) expect(page.text()).toContain(sentence);
  expect(page.find(TextArea, { name: "csv" }).props.value).toBe(CSV);
});

test("a table that was entered leaves the field empty", async () => {
  const page = await open([() => respond({ ok: true, data: PAGES.typical })]);
  page.find(TextArea, { name: "csv" }).trigger("onInput", CSV as never);
  page.press(text.csvButton);
  await page.waitFor(() => expect(page.findAll(Alert).map(({ props }) => props.title)).toContain(text.entered));
  expect(page.find(TextArea, { name: "csv" }).props.value).toBe("");
  expect(page.written()[0]?.body).toMatchObject({ csv: CSV });
});

test("a typed month is sent as numbers once it can be read", async () => {
  const page = await open([() => respond({ ok: true, data: PAGES.typical })]);
  const type = (name: string, text: string) => page.find(Input, { name }).trigger("onInput", text as never);
  type("month", "2026-13");
  type("attributedMrr", "998500,50");
  type("reviewCount", "4.5");
  page.press(text.enterButton);
  await page.waitFor(() => expect(page.find(Input, { name: "month" }).props.error).toBe(true));
  expect(page.find(Input, { name: "reviewCount" }).props.validationMessage).toBe("Expected a whole number");
  expect(page.written()).toEqual([]);
  type("month", "2026-10");
  type("reviewCount", "4");
  const asOf = { year: 2026, month: 9, date: 31 };
  page.find(DateInput, { name: "asOf" }).trigger("onChange", asOf as never);
  await page.waitFor(() => expect(page.find(DateInput, { name: "asOf" }).props.error).toBeUndefined());
  page.press(text.enterButton);
  await page.waitFor(() => expect(page.written()).toHaveLength(1));
  expect(page.written()[0]?.body).toMatchObject({
    months: [
      {
        month: "2026-10",
        asOf: "2026-10-31",
        attributedMrr: 998500.5,
        influencedDealMrr: null,
        firstNinetyDaysMrr: null,
        reviewCount: 4,
        reviewAverage: null,
      },
    ],
  });
});

test("computed and official stand side by side with difference and age, and the one that counts says so", async () => {
  const page = await open([]);
  for (const text of ["$1,012,000", "$998,500 (counts)", "−$13,500", "October 31, 2026 (22 days old)"])
    expect(page.words()).toContain(text);
});

const CASE = CaseFileSchema.parse({
  ...{ metric: "attributedMrr", month: "2026-10", asOf: "2026-10-31", unit: "usd-per-month" },
  ...{ ours: 1_012_000, official: 998_500, difference: -13_500, records: [], total: 0, clauses: [], csv: "a,b\r\n" },
  letter: { subject: "Your figure and ours", body: "Hello,\n\nYour figure is $13,500 lower." },
});

test("a figure of HubSpot's has its case: the letter and the table are copied", async () => {
  const copied: string[] = [];
  const service = fakeSettingsService(PAGES.typical);
  const asked: string[] = [];
  const fetch: typeof service.fetch = (url, options) => {
    if (!url.includes("/api/case")) return service.fetch(url, options);
    asked.push(url);
    return respond({ ok: true, data: CASE });
  };
  const page = renderSettings(fetch);
  Object.assign(page.mocks.actions, {
    copyTextToClipboard(words: string) {
      copied.push(words);
      return Promise.resolve();
    },
  });
  await page.answered();
  const open = () =>
    page
      .findAll(Button)
      .find((button) => button.text?.startsWith(text.caseButton))
      ?.trigger("onClick");
  open();
  await page.waitFor(() => expect(page.text()).toContain("Your figure is $13,500 lower."));
  expect(asked).toEqual([expect.stringContaining("metric=attributedMrr&month=2026-10&language=en")]);
  for (const label of [text.caseCopy, text.caseCsv])
    page
      .findAll(Button)
      .find((button) => button.text === label)
      ?.trigger("onClick");
  expect(copied).toEqual(["Your figure and ours\n\nHello,\n\nYour figure is $13,500 lower.", "a,b\r\n"]);
});

test("without permission for amounts no figure is shown and none can be entered", async () => {
  const service = fakeSettingsService(PAGES.withoutAmounts);
  const page = renderSettings(service.fetch);
  await page.answered();
  expect(page.text()).toContain(text.hidden);
  expect(page.text()).not.toContain("$");
  expect(page.findAll(TextArea).map(({ props }) => props.name)).toEqual(["domains"]);
});
