import {
  Alert,
  DateInput,
  EmptyState,
  ErrorState,
  Link,
  LoadingButton,
  LoadingSpinner,
  TableCell,
  TableRow,
} from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain, wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { statementMessagesFor } from "@partner-standing/texts/statement/statement-messages-for";
import { describe, expect, test } from "vitest";
import { PERIODS, unpaidOf } from "../fixtures/periods.ts";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";
import { faultOf } from "./asked-days.ts";

const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)|\s\.|,\.|\.\.|^\s*$/;

const periodOf = (name: keyof typeof PERIODS) => () => respond({ ok: true, data: PERIODS[name] });
const unpaidAs = (name: Parameters<typeof unpaidOf>[0]) => () => respond({ ok: true, data: unpaidOf(name) });

async function open(params: Record<string, string>, service = fakeHomeService(), language: Language = "en") {
  const page = renderHome(service.fetch, { part: "commission", params, language });
  await page.answered();
  const rows = () =>
    page.findAll(TableRow).map((row) => row.findAll(TableCell).map((cell) => wordsOf(cell).join("\n")));
  const link = (name: string) => page.findAll(PageLink).find((one) => one.text === name)?.props;
  return { ...page, ...service, rows, link };
}

describe.each(LANGUAGES)("in %s", (language) => {
  const text = statementMessagesFor(language);

  test.each(Object.keys(PERIODS) as (keyof typeof PERIODS)[])("the period “%s” reads well", async (name) => {
    const page = await open({ view: "period" }, fakeHomeService({ period: [periodOf(name)] }), language);
    expect(page.words().filter((word) => UNSAID.test(word))).toEqual([]);
    expect(page.text()).toContain(name === "nothing" ? plain(text.days.none) : plain(text.period.byMonth));
  });

  test("months that pay nothing read well, by reasons in the viewer's language", async () => {
    const given = { unpaid: [unpaidAs(`all ${language}`)] };
    const page = await open({ view: "unpaid" }, fakeHomeService(given), language);
    expect(page.words().filter((word) => UNSAID.test(word))).toEqual([]);
    const [first] = unpaidOf(`all ${language}`).reasons ?? [];
    expect(page.link(`${first?.label} (27)`)).toBeDefined();
    const nothing = await open({ view: "unpaid" }, fakeHomeService({ unpaid: [unpaidAs("nothing")] }), language);
    expect(nothing.text()).toContain(plain(text.days.none));
  });

  test.each(["period", "unpaid"] as const)("loading, refusals and being outside are said of %s", async (view) => {
    const waiting = renderHome(() => new Promise(() => {}), { part: "commission", params: { view }, language });
    expect(waiting.find(LoadingSpinner).props.label).toBe(text.loading);
    const refused = (code: Parameters<typeof refuse>[0]) =>
      open({ view }, fakeHomeService({ [view]: [() => refuse(code)] }), language);
    expect((await refused("outside-program")).find(EmptyState).props.title).toBe(text.outside.title);
    expect((await refused("first-sync-running")).text()).toContain(plain(text.firstSync));
    expect((await refused("internal")).find(ErrorState).props.title).toMatch(/\S/);
  });
});

test("each view is a place of its own that keeps the days", async () => {
  const page = await open({ view: "period", from: "2026-06-01", to: "2026-12-31" });
  const days = { from: "2026-06-01", to: "2026-12-31" };
  expect(page.link("By quarter")).toMatchObject({ to: "/commission", params: { view: "statement", ...days } });
  expect(page.link("Months that pay nothing")).toMatchObject({ params: { view: "unpaid", ...days } });
  expect(page.asked.at(-1)).toBe("/api/commission/range?from=2026-06-01&to=2026-12-31&after=");
});

describe("any period", () => {
  test("is told by currency, by month and by customer, and in the account's currency by both rates", async () => {
    const page = await open({ view: "period" });
    const rows = page.rows();
    const inDollars = "By today's rate $2,602.75, by month-end rates not known";
    expect(rows).toContainEqual(["EUR", "€2,401.20", "-€40.00", `€2,361.20\n${inDollars}`, "€800.40", "1"]);
    expect(rows).toContainEqual(["USD", "$2,801.40", "–", "$2,801.40", "$800.40", "1"]);
    expect(page.text()).toContain("By today's rate $5,404.15, by month-end rates not known");
    expect(page.find(Alert).props.title).toContain("The month-end rate of EUR is missing for August 2026.");
    expect(rows).toContainEqual(["September 2026", "€400.20", "-€40.00", "€360.20", "Due"]);
    expect(rows).toContainEqual(["Muster GmbH", "$2,801.40", "–", "$2,801.40", "7"]);
    expect(page.findAll(Link).map(({ props }) => props.href)).toContain(
      "https://app-eu1.hubspot.com/contacts/1239002/record/0-2/1001",
    );
  });

  test("without days in the address it shows those of the answer, and a year is a place", async () => {
    const page = await open({ view: "period", from: "somewhen" }, fakeHomeService({ period: [periodOf("whole")] }));
    expect(page.asked.at(-1)).toBe("/api/commission/range?after=");
    expect(page.findAll(DateInput).map(({ props }) => props.value)).toEqual([
      { year: 2026, month: 0, date: 1 },
      { year: 2026, month: 10, date: 1 },
    ]);
    expect(page.link("2025")).toMatchObject({ params: { view: "period", from: "2025-01-01", to: "2025-12-31" } });
  });

  test("other days are a link to another place, and none while they are no period", async () => {
    const page = await open({ view: "period" });
    expect(page.link("Show this period")).toBeUndefined();
    const choose = (place: number, year: number) =>
      page.findAll(DateInput)[place]?.props.onChange?.({ year, month: 0, date: 15, formattedDate: "" });
    choose(1, 2027);
    await page.waitFor(() =>
      expect(page.link("Show this period")?.params).toEqual({ view: "period", from: "2026-06-01", to: "2027-01-15" }),
    );
    choose(0, 2028);
    await page.waitFor(() => expect(page.link("Show this period")).toBeUndefined());
    expect(page.findAll(DateInput)[1]?.props.validationMessage).toBe("Choose a last day that is not before the first.");
  });

  test("days of an address that are no period are said so, and nothing is asked", async () => {
    const page = await open({ view: "period", from: "2010-01-01", to: "2026-01-01" });
    expect(page.findAll(DateInput)[1]?.props.validationMessage).toBe("Choose at most ten years.");
    expect(page.asked.filter((path) => path.includes("range"))).toEqual([]);
  });
});

test("the longest period is the one that the service takes", () => {
  expect(faultOf({ from: "2016-03-01", to: "2026-02-28" })).toBeNull();
  expect(faultOf({ from: "2016-03-01", to: "2026-03-01" })).toBe("long");
  expect(faultOf({ from: "2016-03-01", to: "2016-02-28" })).toBe("order");
  expect(faultOf({ from: "2016-03-01" })).toBeNull();
});

describe("months that pay nothing", () => {
  test("are listed by customer with their months, a page at a time", async () => {
    const page = await open(
      { view: "unpaid" },
      fakeHomeService({ unpaid: [unpaidAs("all en"), unpaidAs("all further")] }),
    );
    expect(page.rows()).toContainEqual(["Kunde 3001", "Registered too late", "8", "March 2026 to October 2026"]);
    expect(page.link("Customer pays nothing (1)")?.params).toMatchObject({ view: "unpaid", reason: "customer-left" });
    page
      .findAll(LoadingButton)
      .find((button) => button.text === "Show more")
      ?.trigger("onClick");
    await page.waitFor(() =>
      expect(page.rows()).toContainEqual(["Muster GmbH", "Customer pays nothing", "4", "July 2026 to October 2026"]),
    );
    expect(page.asked.at(-1)).toBe("/api/commission/unpaid?after=8%3A3025%3Aregistered-after-purchase&language=en");
  });

  test("of one reason say what it means", async () => {
    const given = { unpaid: [unpaidAs("customer-left")] };
    const page = await open(
      { view: "unpaid", reason: "customer-left", from: "2026-01-01", to: "2026-12-31" },
      fakeHomeService(given),
    );
    expect(page.text()).toContain("The customer has left or pays nothing");
    expect(page.link("All reasons (28)")?.params).toMatchObject({ reason: "all", from: "2026-01-01" });
    expect(page.asked.at(-1)).toContain("from=2026-01-01&to=2026-12-31&reason=customer-left");
  });

  test("are made a file of", async () => {
    const url = "https://service.example/reports/ticket";
    const link = [() => respond({ ok: true, data: { url, expiresAt: "2026-11-22T12:05:00Z" } })];
    const page = await open({ view: "unpaid" }, fakeHomeService({ link }));
    page
      .findAll(LoadingButton)
      .find((button) => button.text === "Make a CSV file")
      ?.trigger("onClick");
    await page.waitFor(() => expect(page.text()).toContain("Open the CSV file (28 rows)"));
    expect(page.asked.at(-1)).toBe("/api/commission/unpaid/link?from=2026-01-01&to=2026-11-22&language=en");
  });
});
