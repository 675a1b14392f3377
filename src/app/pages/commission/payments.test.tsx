import { Button, CurrencyInput, DateInput, Input, LoadingButton, TableCell, TableRow } from "@hubspot/ui-extensions";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { statementMessagesFor } from "@partner-standing/texts/statement/statement-messages-for";
import { describe, expect, test } from "vitest";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";
import { STATEMENTS } from "../fixtures/statements.ts";
import { paymentsViewModel } from "./payments-view-model.ts";

const text = statementMessagesFor("en");
const reader = createCardReader({ language: "en", tag: "en-US" }, "Europe/Berlin");
const shown = (changes: Partial<typeof STATEMENTS.paid> = {}) =>
  paymentsViewModel({ ...STATEMENTS.paid, ...changes }, { text, reader });

describe("what is said of a payment", () => {
  test("is how much more or less it is than computed; the newest entry stands, and a removal leaves none", () => {
    const [, q2, q1] = shown().rows;
    expect(q2).toMatchObject({ name: "Q2 2026", computed: "$1,200.60", paid: "$1,188.10" });
    expect(q2).toMatchObject({ difference: "$12.50 less than computed", paidOn: "August 17, 2026" });
    expect(q1).toMatchObject({ name: "Q1 2026", paid: "Not entered", difference: null, paidOn: null, entry: null });
  });

  test("is compared with all currencies together, as HubSpot pays in one; without a rate with the estimate", () => {
    expect(shown().rows.map(({ name, computed }) => [name, computed])).toEqual([
      ["Q3 2026", "$2,479.93 (estimate)"],
      ["Q2 2026", "$1,200.60"],
      ["Q1 2026", "$1,200.60"],
    ]);
    const { quarters } = STATEMENTS.paid;
    const each = paymentsViewModel({ quarters, account: null, payments: [] }, { text, reader });
    expect(each.rows.slice(0, 2).map(({ name, computed }) => [name, computed])).toEqual([
      ["Q3 2026", "$1,200.60"],
      ["Q3 2026", "€1,160.60"],
    ]);
  });

  test.each([
    [120_059, "$0.01 less than computed"],
    [120_060, "As computed"],
    [120_061, "$0.01 more than computed"],
    [0, "$1,200.60 less than computed"],
  ])("of %i cents reads %s", (paidMinor, difference) => {
    const [entry] = STATEMENTS.paid.payments;
    if (!entry) throw new Error("no entry");
    expect(shown({ payments: [{ ...entry, paidMinor }] }).rows[1]?.difference).toBe(difference);
  });

  test("stays in sight where no sale is left behind it", () => {
    const { rows } = shown({ quarters: [], account: null });
    expect(rows.map(({ name, computed }) => [name, computed])).toEqual([["Q2 2026", "$0.00"]]);
  });

  test("tells who entered what and when, removals too", () => {
    expect(shown().history.slice(0, 2)).toEqual([
      "Q2 2026: $1,188.10, paid on August 17, 2026 (Ada Berg, November 22, 2026 at 2:05 PM) as told by mail",
      "Q1 2026: entry removed (Ada Berg, November 22, 2026 at 2:05 PM)",
    ]);
  });
});

async function open(given: Parameters<typeof fakeHomeService>[0], language: (typeof LANGUAGES)[number] = "en") {
  const service = fakeHomeService({
    statement: [() => respond({ ok: true, data: STATEMENTS.paid })],
    ...given,
  });
  const page = renderHome(service.fetch, { part: "commission", language });
  await page.answered();
  const said = statementMessagesFor(language).paid;
  const press = (label: string) => {
    const button = [...page.findAll(Button), ...page.findAll(LoadingButton)].find((one) => one.text === label);
    if (!button) throw new Error(`there is no button ${label}`);
    button.trigger("onClick");
  };
  const cells = () =>
    page.findAll(TableRow).map((row) => row.findAll(TableCell).map((cell) => wordsOf(cell).join(" ")));
  return { ...page, ...service, said, press, cells };
}

test.each(LANGUAGES)("in %s the form of a correction holds what stands, and says what is wrong", async (language) => {
  const page = await open({}, language);
  page.press(page.said.correct);
  expect(page.find(CurrencyInput).props.value).toBe(1188.1);
  expect(page.find(Input).props.value).toBe("as told by mail");
  page.find(DateInput).trigger("onChange", null as never);
  page.press(page.said.save);
  expect(page.find(DateInput).props.validationMessage).toBe(page.said.dayFault);
  expect(page.bodies).toEqual([]);
  page.press(page.said.cancel);
  expect(page.maybeFind(CurrencyInput)).toBeNull();
});

test("what is entered is sent in minor units, and shown as the service answers", async () => {
  const [entry] = STATEMENTS.paid.payments;
  const payments = [{ ...entry, quarter: "2026-Q3", paidMinor: 248_003 }];
  const page = await open({ payments: [() => respond({ ok: true, data: { payments } })] });
  page.press("Enter");
  page.find(CurrencyInput).trigger("onChange", 2480.03 as never);
  page.find(DateInput).trigger("onChange", { year: 2026, month: 10, date: 18 } as never);
  page.press("Save");
  await page.waitFor(() => expect(page.text()).toContain("$0.10 more than computed"));
  expect(page.bodies).toMatchObject([
    { quarter: "2026-Q3", currency: "USD", paidMinor: 248_003, paidOn: "2026-11-18", note: null },
  ]);
  expect(page.maybeFind(CurrencyInput)).toBeNull();
});

test("an entry is removed", async () => {
  const page = await open({ payments: [() => respond({ ok: true, data: { payments: [] } })] });
  page.press("Correct");
  page.press("Remove the entry");
  await page.waitFor(() => expect(page.text()).not.toContain("less than computed"));
  expect(page.bodies).toMatchObject([{ quarter: "2026-Q2", paidMinor: null, paidOn: null, note: null }]);
});

test("a refusal of the day stands at the day, another above the buttons; what is typed stays", async () => {
  const early = () => respond({ ok: false, error: { code: "date-too-early", message: "", field: "paidOn" } });
  const page = await open({ payments: [early, () => refuse("not-allowed")] });
  page.press("Correct");
  page.press("Save");
  await page.waitFor(() => expect(page.find(DateInput).props.error).toBe(true));
  page.press("Save");
  await page.waitFor(() => expect(page.text()).toContain("Amounts are not shown to you"));
  expect(page.find(CurrencyInput).props.value).toBe(1188.1);
});
