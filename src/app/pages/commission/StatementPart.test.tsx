import {
  Alert,
  Button,
  EmptyState,
  ErrorState,
  LoadingButton,
  LoadingSpinner,
  StatusTag,
  TableCell,
  TableRow,
} from "@hubspot/ui-extensions";
import { PROBLEM_CODES } from "@partner-standing/contract/answers/problem";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain, wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { statementMessagesFor } from "@partner-standing/texts/statement/statement-messages-for";
import { describe, expect, test } from "vitest";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";
import { STATEMENTS } from "../fixtures/statements.ts";

const NAMES = Object.keys(STATEMENTS) as (keyof typeof STATEMENTS)[];

/** What a missing or miscalculated value looks like once it is a text. */
const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)|\s\.|,\.|\.\.|^\s*$/;
const EXPORT = "/api/commission/export?quarter=2026-Q3&after=";

const answering = (name: keyof typeof STATEMENTS) => () => respond({ ok: true, data: STATEMENTS[name] });
const csvPage = (csv: string, lines: number, after: string | null) => () =>
  respond({ ok: true, data: { csv, lines, after } });

async function open(service = fakeHomeService(), language: Language = "en") {
  const page = renderHome(service.fetch, { part: "commission", language });
  await page.answered();
  const rows = () =>
    page.findAll(TableRow).map((row) => row.findAll(TableCell).map((cell) => wordsOf(cell).join("\n")));
  const row = (quarter: string) => rows().filter(([first]) => first === quarter);
  /** The buttons that collect, without the one that reloads. */
  const exportButtons = () =>
    page
      .findAll(LoadingButton)
      .filter(({ props }) => props.size === "xs")
      .slice(1);
  return { ...page, ...service, row, rows, exportButtons };
}

describe.each(LANGUAGES)("in %s", (language) => {
  const text = statementMessagesFor(language);

  test.each(NAMES)("the statement “%s” reads well, with nothing left unsaid", async (name) => {
    const page = await open(fakeHomeService({ statement: [answering(name)] }), language);
    expect(page.words().length).toBeGreaterThan(0);
    expect(page.words().filter((word) => UNSAID.test(word))).toEqual([]);
  });

  test.each(PROBLEM_CODES.filter((code) => code !== "not-allowed"))(
    "%s instead of the statement says why and how to go on",
    async (code) => {
      const page = await open(fakeHomeService({ statement: [() => refuse(code)] }), language);
      expect(page.words().filter((word) => UNSAID.test(word))).toEqual([]);
      expect(page.find(ErrorState).props.title).toMatch(/\S/);
      page.find(Button).trigger("onClick");
      await page.waitFor(() => expect(page.text()).toContain(text.settled));
      expect(page.maybeFind(ErrorState)).toBeNull();
    },
  );

  test("before the CRM is read it says when the statement appears", async () => {
    const page = await open(fakeHomeService({ statement: [() => refuse("first-sync-running")] }), language);
    expect(page.text()).toContain(text.firstSync);
  });

  test("outside of both packages it says where to join, before a sale where to enter one", async () => {
    const outside = await open(fakeHomeService({ statement: [answering("outside")] }), language);
    expect(outside.find(EmptyState).props.title).toBe(text.outside.title);
    expect(outside.text()).toContain(plain(text.outside.where));
    const noSale = await open(fakeHomeService({ statement: [answering("noSale")] }), language);
    expect(noSale.find(EmptyState).props.title).toBe(text.noSale.title);
  });
});

test("loading says so", () => {
  const page = renderHome(() => new Promise(() => {}), { part: "commission", language: "fr" });
  expect(page.find(LoadingSpinner).props.label).toBe(statementMessagesFor("fr").loading);
});

test("who may see no amounts is told whom to ask", async () => {
  const page = await open(fakeHomeService({ statement: [() => refuse("not-allowed")] }));
  expect(page.find(ErrorState).props.title).toBe("Amounts are not shown to you");
  expect(page.find(ErrorState).findAll(Button)).toEqual([]);
});

test("whoever compares table and file is told who stands in the file alone", async () => {
  const page = await open();
  expect(page.text()).toContain("The CSV of a quarter also holds customers that earn nothing, each with the reason.");
});

test("the next payment stands on top, each currency for itself", async () => {
  const page = await open();
  expect(page.text()).toContain("Next payment: €1,160.60 and $1,200.60 for Q3 2026, on November 14, 2026.");
  expect(page.text()).toContain("Expected for Q4 2026 so far: €1,200.60 and $1,200.60, due on February 14, 2027.");
});

test("what is paid and due comes newest first, the forecast in the order of its days", async () => {
  const page = await open();
  const columns = page.rows().map((cells) => cells[0]);
  const from = columns.lastIndexOf("Q3 2026", columns.indexOf("Q2 2026", columns.indexOf("Q1 2026"))) - 1;
  expect(columns.slice(from, from + 4)).toEqual(["Q3 2026", "Q3 2026", "Q2 2026", "Q1 2026"]);
  expect(columns.slice(-8)).toEqual(["Q4 2026", "Q1 2027", "Q2 2027", "Q3 2027"].flatMap((name) => [name, name]));
  const [, euros = [], dollars = []] = page.row("Q3 2026");
  const inDollars = "By today's rate $1,279.33, by month-end rates not known";
  const due = "November 14, 2026";
  expect(euros.slice(0, 6)).toEqual(["Q3 2026", "€1,200.60", "-€40.00", `€1,160.60\n${inDollars}`, "1", due]);
  expect(dollars.slice(0, 6)).toEqual(["Q3 2026", "$1,200.60", "–", "$1,200.60", "1", due]);
  expect(page.findAll(StatusTag).map(({ text }) => text)).toEqual([
    "Missed",
    "Open",
    "Due",
    "Due",
    "Payable",
    "Payable",
    ...Array<string>(8).fill("Forecast"),
  ]);
});

test("all currencies together stand by both rates, and what is missing is named", async () => {
  const page = await open();
  expect(page.text()).toContain("In USD, all currencies together");
  expect(page.row("Q3 2026")[0]).toEqual(["Q3 2026", "$2,479.93", "not known", "2", "November 14, 2026", "Due"]);
  expect(page.row("Q1 2026")[0]).toEqual(["Q1 2026", "$1,200.60", "$1,200.60", "1", "May 15, 2026", "Payable"]);
  expect(page.find(Alert).props.title).toBe(
    "The month-end rate of EUR is missing for August 2026. Enter it in the settings, under “Data”.",
  );
  expect(page.text()).toContain("Today: 1 EUR = $1.1023 (October 31, 2026)");
  expect(page.text()).toContain("September 2026: 1 EUR = $1.0954 (September 30, 2026)");
});

test("open deals are a forecast of their own", async () => {
  const page = await open();
  expect(page.text()).toContain("Together they would pay €100.00 a month.");
  expect(page.text()).toContain("They would add by quarter: Q1 2027 €300.00; Q2 2027 €300.00; Q3 2027 €300.00.");
  expect(page.text()).toContain("Deal 51, closes on December 10, 2026");
  expect(page.text()).toContain("Would pay €100.00 a month from January 2027 to December 2029.");
  expect(page.text()).toContain("90% likely by its stage.");
  expect(page.text()).toContain("Would pay nothing as it stands (the Solutions card of the company says why).");
  const dollarsAlone = await open(fakeHomeService({ statement: [answering("duties")] }));
  for (const absent of ["Forecast of open deals", "all currencies together", "Exchange rates used"])
    expect(dollarsAlone.text()).not.toContain(absent);
});

test("more taken back than paid is a payment below nothing", async () => {
  const page = await open(fakeHomeService({ statement: [answering("owing")] }));
  expect(page.text()).toContain("Next payment: -$99.00 for Q3 2026");
});

test("without a quarter that is due it says so", async () => {
  const page = await open(fakeHomeService({ statement: [answering("paid")] }));
  expect(page.text()).toContain("All closed quarters have reached their payday.");
});

test("a failed reload leaves the last statement in sight, with its time", async () => {
  const page = await open(fakeHomeService({ statement: [answering("partner"), () => refuse("internal")] }));
  page.find(LoadingButton).trigger("onClick");
  await page.waitFor(() => expect(page.text()).toContain("These are the figures of November 22, 2026 at 2:05 PM."));
  expect(page.row("Q3 2026")).toHaveLength(3);
});

describe("the export of a quarter", () => {
  test("is offered once a quarter, however many currencies it has", async () => {
    expect((await open()).exportButtons()).toHaveLength(7);
  });

  test("collects all pages in order and copies them as one text", async () => {
    const pages = [csvPage("head\r\none\r\n", 1, "1000"), csvPage("two\r\n", 1, null)];
    const page = await open(fakeHomeService({ export: pages }));
    const copy = page.mocks.actions.copyTextToClipboard;
    page.exportButtons()[0]?.trigger("onClick");
    await page.waitFor(() => expect(page.text()).toContain("2 rows"));
    page.find(Button).trigger("onClick");
    await page.waitFor(() => expect(copy.callCount).toBe(1));
    expect(copy.calls[0]?.[0]).toBe("head\r\none\r\ntwo\r\n");
    expect(page.asked.filter((path) => path.includes("export"))).toEqual([EXPORT, `${EXPORT}1000`]);
  });

  test("that fails on its way says why, and begins anew", async () => {
    const pages = [csvPage("head\r\none\r\n", 1, "1000"), () => refuse("internal"), csvPage("all\r\n", 3, null)];
    const page = await open(fakeHomeService({ export: pages }));
    page.exportButtons()[0]?.trigger("onClick");
    await page.waitFor(() => expect(page.text()).toContain("The service cannot be reached"));
    page.exportButtons()[0]?.trigger("onClick");
    await page.waitFor(() => expect(page.text()).toContain("3 rows"));
    expect(page.asked.filter((path) => path.includes("export"))).toEqual([EXPORT, `${EXPORT}1000`, EXPORT]);
  });
});
