import { Alert, Input, LoadingButton, TextArea, DateInput } from "@hubspot/ui-extensions";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import type { Language } from "@partner-standing/texts/formats/locale";
import { expect, test } from "vitest";
import { PAGES } from "../fixtures/pages.ts";
import { fakeSettingsService, renderSettings, type Answer } from "../fixtures/render-settings.tsx";

async function open(changes: Answer[], language: Language = "en") {
  const service = fakeSettingsService(PAGES.typical, changes);
  const rendered = renderSettings(service.fetch, language);
  await rendered.answered();
  const press = (label: RegExp) =>
    rendered
      .findAll(LoadingButton)
      .find(({ text }) => label.test(text ?? ""))
      ?.trigger("onClick");
  return { ...rendered, ...service, press };
}

const CSV = "month,asOf,attributedMrr,sales\n2026-09,30.09.2026,1 000,5";
const FAULTS = [
  { line: 2, column: "attributedMrr", message: "must be a number" },
  { line: 2, column: "asOf", message: "must be a date" },
  { line: 1, column: "sales", message: "is no known column", isHeader: true },
  { line: 1, column: "month", message: "is missing", isHeader: true },
  { line: 3, column: "", message: "has 4 cells" },
];

test.each([
  [
    "en",
    "Line 2, attributedMrr: expected a number such as 812000.50",
    "Line 1, sales: no known column",
    "Line 1, month: the column is missing",
    "Line 3: expected as many cells as the first line has",
  ],
  [
    "de",
    "Zeile 2, attributedMrr: erwartet wird eine Zahl wie 812000.50",
    "Zeile 1, sales: keine bekannte Spalte",
    "Zeile 3: erwartet werden so viele Zellen",
  ],
  [
    "fr",
    "Ligne 2, attributedMrr : un nombre est attendu, par exemple 812000.50",
    "Ligne 1, sales : colonne non connue",
    "Ligne 3 : autant de cellules",
  ],
] as const)("a pasted table names its faults by line and stays, in %s", async (language, ...sentences) => {
  const page = await open([() => refuse("invalid-data", { field: "csv", details: { faults: FAULTS } })], language);
  page.find(TextArea, { name: "csv" }).trigger("onInput", CSV as never);
  page.press(/Enter the table|Tabelle eintragen|Saisir le tableau/);
  await page.waitFor(() => expect(page.text()).toContain(sentences[0]));
  for (const sentence of sentences) expect(page.text()).toContain(sentence);
  expect(page.text()).not.toContain("must be");
  expect(page.find(TextArea, { name: "csv" }).props.value).toBe(CSV);
});

test("a table that was entered leaves the field empty", async () => {
  const page = await open([() => respond({ ok: true, data: PAGES.typical })]);
  page.find(TextArea, { name: "csv" }).trigger("onInput", CSV as never);
  page.press(/Enter the table/);
  await page.waitFor(() => expect(page.findAll(Alert).map(({ props }) => props.title)).toContain("Entered"));
  expect(page.find(TextArea, { name: "csv" }).props.value).toBe("");
  expect(page.written()[0]?.body).toMatchObject({ csv: CSV });
});

test("a typed month is sent as numbers once it can be read", async () => {
  const page = await open([() => respond({ ok: true, data: PAGES.typical })]);
  const type = (name: string, text: string) => page.find(Input, { name }).trigger("onInput", text as never);
  type("month", "2026-13");
  type("attributedMrr", "998500,50");
  type("reviewCount", "4.5");
  page.press(/Enter the month/);
  await page.waitFor(() => expect(page.find(Input, { name: "month" }).props.error).toBe(true));
  expect(page.find(Input, { name: "reviewCount" }).props.validationMessage).toBe("Expected a whole number");
  expect(page.written()).toEqual([]);
  type("month", "2026-10");
  type("reviewCount", "4");
  const asOf = { year: 2026, month: 9, date: 31 };
  page.find(DateInput, { name: "asOf" }).trigger("onChange", asOf as never);
  await page.waitFor(() => expect(page.find(DateInput, { name: "asOf" }).props.error).toBeUndefined());
  page.press(/Enter the month/);
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

test("without permission for amounts no figure is shown and none can be entered", async () => {
  const service = fakeSettingsService(PAGES.withoutAmounts);
  const page = renderSettings(service.fetch);
  await page.answered();
  expect(page.text()).toContain("Amounts are not shown to you.");
  expect(page.text()).not.toContain("$");
  expect(page.findAll(TextArea).map(({ props }) => props.name)).toEqual(["domains"]);
});
