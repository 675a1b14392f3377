import {
  Accordion,
  Alert,
  Button,
  DateInput,
  EmptyState,
  ErrorState,
  Link,
  LoadingSpinner,
  SearchInput,
  Select,
  TableCell,
  TableRow,
} from "@hubspot/ui-extensions";
import { PROBLEM_CODES } from "@partner-standing/contract/answers/problem";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { LANGUAGES, type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { rulesMessagesFor } from "@partner-standing/texts/rules/rules-messages-for";
import { describe, expect, test } from "vitest";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";
import { parameter, rulesOn } from "../fixtures/rules.ts";

/** What a missing or miscalculated value looks like once it is a text. */
const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)|\s\.|,\.|\.\.|^\s*$/;

async function open(language: Language = "en", service = fakeHomeService()) {
  const page = renderHome(service.fetch, { part: "rules", language });
  await page.answered();
  const chooseDay = (year: number, month: number, date: number) =>
    page.find(DateInput).trigger("onChange", { year, month: month - 1, date } as never);
  const search = (searched: string) => page.find(SearchInput).trigger("onInput", searched as never);
  /** What the cells say of the rule with this title. */
  const row = (title: string) =>
    page
      .findAll(TableRow)
      .map((found) => found.findAll(TableCell).map((cell) => wordsOf(cell).join("\n")))
      .find(([first]) => first?.split("\n")[0] === title);
  return { ...page, ...service, chooseDay, search, row };
}

describe.each(LANGUAGES)("in %s", (language) => {
  const text = rulesMessagesFor(language);

  test("every pack reads well, with nothing left unsaid", async () => {
    const page = await open(language);
    for (const pack of ["technology", "registration"] as const) {
      page.find(Select).trigger("onChange", pack as never);
      await page.waitFor(() => expect(page.text()).toContain(text.packs[pack]));
      expect(page.words().filter((word) => UNSAID.test(word))).toEqual([]);
    }
  });

  test("the end of the transition period is told once before, and as over after", async () => {
    const page = await open(language);
    const day = createCardReader(localeOf({ language }), "UTC").date("2026-12-31");
    const title = text.titles["technology.phase-in.required-from"] ?? "";
    expect(page.row(title)?.[1]).toBe(text.until(day));
    expect(page.row(title)?.[3]).toBe(text.noChange);
    page.chooseDay(2027, 1, 1);
    await page.waitFor(() => expect(page.row(title)?.[1]).toBe(text.ended));
    expect(page.row(title)?.[3]).toBe(text.noChange);
    expect(page.asked.filter((path) => path.startsWith("/api/programs"))).toEqual([
      "/api/programs",
      "/api/programs?on=2027-01-01",
    ]);
  });

  test.each(PROBLEM_CODES.filter((code) => code !== "not-allowed"))(
    "%s instead of the rules says why and how to go on",
    async (code) => {
      const page = await open(language, fakeHomeService({ rules: [() => refuse(code)] }));
      expect(page.words().filter((word) => UNSAID.test(word))).toEqual([]);
      expect(page.find(ErrorState).props.title).toMatch(/\S/);
      expect(page.text()).not.toContain("for developers");
      page.find(Button).trigger("onClick");
      await page.waitFor(() => expect(page.text()).toContain(text.packs.technology));
      expect(page.maybeFind(ErrorState)).toBeNull();
    },
  );
});

test("loading says so", () => {
  const page = renderHome(() => new Promise(() => {}), { part: "rules", language: "de" });
  expect(page.find(LoadingSpinner).props.label).toBe(rulesMessagesFor("de").loading);
});

test("values are in the units and words of people", async () => {
  const page = await open();
  expect(page.row("Attributed MRR, average of 12 months")).toEqual([
    "Attributed MRR, average of 12 months",
    "Rising: $400,000 a month\nLeading: $1,000,000 a month\nPremier: $7,000,000 a month",
    "January 1, 2026",
    "None known",
    "Technology Partner Program guide 2026, German edition, line 213\nTechnology Partner Program guide 2026, French edition, line 220",
  ]);
  expect(page.row("Marketplace rating, average of 12 months")?.slice(0, 2)).toEqual([
    "Marketplace rating, average of 12 months\nUnclear wording: C01, C17",
    "Rising: 3.5 stars\nLeading: 4.0 stars\nPremier: 4.0 stars",
  ]);
  expect(page.row("App certification")).toEqual(["App certification", "–", "–", "Preferred", "Phased in"]);
});

test("the account's agreement stands beside what is published, and a public page is a link", async () => {
  const page = await open();
  page.find(Select).trigger("onChange", "registration" as never);
  await page.waitFor(() => expect(page.row("Registered domains at a time, as agreed")).toBeDefined());
  expect(page.row("Registered domains at a time, as agreed")).toEqual([
    "Registered domains at a time, as agreed",
    "750",
    "No date entered",
    "None known",
    "Your agreement, entered in the app settings",
  ]);
  expect(page.find(Link).props.href).toEqual({
    url: "https://knowledge.hubspot.com/articles/kcs_article/manage-registered-partner-leads-with-capacity-manager",
    external: true,
  });
  expect(wordsOf(page.find(Link))).toEqual(["knowledge.hubspot.com (June 27, 2018)"]);
});

/** The folds of the page, without those inside the notes. */
const titlesOf = (page: Awaited<ReturnType<typeof open>>) =>
  page
    .findAll(Accordion)
    .filter(({ props }) => props.size !== "xs")
    .map(({ props }) => props.title);
const NOTES_TITLE = "What else the program says";

test("searching narrows the rules, the readings and the notes; finding nothing offers all again", async () => {
  const page = await open();
  const titles = () => titlesOf(page);
  const all = ["Requirements by tier", "How unclear wording is read (4)", `${NOTES_TITLE} (3)`];
  await page.waitFor(() => expect(titles()).toEqual(all));
  page.search("  RATING 4.0 ");
  await page.waitFor(() => expect(page.row("Attributed MRR, average of 12 months")).toBeUndefined());
  expect(page.row("Marketplace rating, average of 12 months")).toBeDefined();
  expect(titles()).toEqual(["How unclear wording is read (2)"]);
  page.search("chimera");
  await page.waitFor(() => expect(page.text()).toContain("No rule of this program matches “chimera”."));
  expect(titles()).toEqual([]);
  page.find(Button).trigger("onClick");
  await page.waitFor(() => expect(titles()).toEqual(all));
  expect(page.find(SearchInput).props.value).toBe("");
});

test("a note is found by its words, its heading or its source, and stands open", async () => {
  const page = await open();
  await page.waitFor(() => expect(titlesOf(page)).toContain(`${NOTES_TITLE} (3)`));
  const areOpen = () =>
    page
      .findAll(Accordion)
      .slice(-2)
      .map(({ props }) => props.defaultOpen);
  expect(areOpen()).toEqual([false, false]);
  page.search("unicorn");
  await page.waitFor(() => expect(titlesOf(page)).toEqual([`${NOTES_TITLE} (1)`]));
  expect(page.text()).toContain("Ask for a unicorn.");
  expect(page.text()).not.toContain("No rule of this program matches");
  expect(areOpen()).toEqual([true, true]);
  page.search("tiers mean");
  await page.waitFor(() => expect(titlesOf(page)).toEqual([`${NOTES_TITLE} (2)`]));
  expect(page.text()).toContain("Until December 31, 2026");
  page.search("(newsletter)");
  await page.waitFor(() => expect(titlesOf(page)).toEqual([`${NOTES_TITLE} (1)`]));
  page.search("");
  page.find(Select).trigger("onChange", "registration" as never);
  await page.waitFor(() => expect(titlesOf(page)).toEqual([`${NOTES_TITLE} (1)`]));
  expect(page.text()).toContain("What is said about marks.");
});

test("notes are those of the chosen day, in the viewer's language", async () => {
  const page = await open("fr");
  page.chooseDay(2027, 1, 1);
  await page.waitFor(() =>
    expect(page.asked.filter((path) => path.startsWith("/api/notes"))).toEqual([
      "/api/notes?language=fr",
      "/api/notes?on=2027-01-01&language=fr",
    ]),
  );
});

test("notes that are awaited or do not come leave the rules in sight, and can be asked for again", async () => {
  const waiting = renderHome(fakeHomeService({ notes: [() => new Promise(() => {})] }).fetch, { part: "rules" });
  await waiting.waitFor(() => expect(waiting.text()).toContain("Technology Partner Program"));
  expect(waiting.find(LoadingSpinner).props.label).toBe("Fetching what else the program says");
  const page = await open("en", fakeHomeService({ notes: [() => refuse("upstream-unavailable")] }));
  await page.waitFor(() => expect(page.find(ErrorState).props.title).toBe("The service cannot be reached"));
  expect(page.row("Attributed MRR, average of 12 months")).toBeDefined();
  page.find(Button).trigger("onClick");
  await page.waitFor(() => expect(titlesOf(page)).toContain(`${NOTES_TITLE} (3)`));
  expect(page.maybeFind(ErrorState)).toBeNull();
});

test("a day before every rule says so, and a cleared day is today", async () => {
  const page = await open();
  page.chooseDay(2025, 12, 31);
  await page.waitFor(() => expect(page.find(EmptyState).props.title).toBe("No rule is known for this day"));
  expect(page.text()).toContain("December 31, 2025");
  page.find(DateInput).trigger("onChange", null as never);
  await page.waitFor(() => expect(page.text()).toContain("edition 2026, on November 22, 2026"));
  expect(page.find(DateInput).props.value).toEqual({ year: 2026, month: 10, date: 22 });
});

test("rules that cannot be fetched leave the earlier ones in sight, with their day, until they come", async () => {
  const today = () => respond({ ok: true, data: rulesOn("2026-11-22") });
  const page = await open("en", fakeHomeService({ rules: [today, () => refuse("internal")] }));
  page.chooseDay(2027, 1, 1);
  await page.waitFor(() => expect(page.find(Alert).props.variant).toBe("warning"));
  expect(page.text()).toContain("These are the rules as last fetched.");
  expect(page.text()).toContain("edition 2026, on November 22, 2026");
  page.find(Button).trigger("onClick");
  await page.waitFor(() => expect(page.text()).toContain("edition 2026, on January 1, 2027"));
  expect(page.findAll(Alert)).toEqual([]);
});

test("very long texts stay whole", async () => {
  const title = "x".repeat(120);
  const rules = rulesOn("2026-11-22");
  const long = parameter({ key: "technology.unheard-of", title, value: title, readings: ["C99"] });
  rules.packs[0]?.parameters.push(long);
  const page = await open("en", fakeHomeService({ rules: [() => respond({ ok: true, data: rules })] }));
  expect(page.row(`X${"x".repeat(119)}`)?.[1]).toBe(title);
  expect(page.text()).toContain("Further rules");
});
