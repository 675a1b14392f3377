import {
  Alert,
  Button,
  EmptyState,
  ErrorState,
  LineChart,
  Link,
  LoadingButton,
  Select,
  TableRow,
  Tag,
} from "@hubspot/ui-extensions";
import { PageBreadcrumbs, PageLink, PageTitle } from "@hubspot/ui-extensions/pages";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain } from "@partner-standing/extension-kit/fixtures/words-of";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { outlookReader } from "@partner-standing/texts/outlook/outlook-reader";
import { safetyOf } from "@partner-standing/texts/outlook/outlook-sentences";
import { pageMessagesFor } from "@partner-standing/texts/pages/page-messages-for";
import { registerMessagesFor } from "@partner-standing/texts/register/register-messages-for";
import { describe, expect, test } from "vitest";
import { OUTLOOKS } from "../fixtures/outlooks.ts";
import { overviewOf } from "../fixtures/overviews.ts";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";
import { PAGE_PATHS, type PageId } from "./page-paths.ts";

/** What a missing or miscalculated value looks like once it is a text. */
const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)|^\s*$/;

const QUARTERS = { ok: true, data: { quarters: ["2026-Q4", "2026-Q3"], amountsShown: true } };
const LINK = { ok: true, data: { url: "https://api.example/reports/x.y", expiresAt: "2026-11-22T09:05:00.000Z" } };

type Account = Parameters<typeof overviewOf>[0];

async function open(part: PageId, account: Account, language: Language = "en") {
  const told = () => respond({ ok: true, data: overviewOf(account, language) });
  const service = fakeHomeService({
    overview: [told, told],
    quarters: [() => respond(QUARTERS)],
    link: [() => respond(LINK)],
  });
  const page = renderHome(service.fetch, { part, language });
  await page.answered();
  return { ...page, ...service };
}

describe.each(LANGUAGES)("in %s", (language) => {
  const { titles } = pageMessagesFor(language);

  test("a technology partner sees tier, next review and its reason, trend, figures and what is due", async () => {
    const page = await open("overview", "technology", language);
    const { chapters } = overviewOf("technology", language);
    // The same sentence that the outlook begins with.
    const safety = safetyOf(OUTLOOKS.known, outlookReader(createCardReader({ language, tag: language }, "UTC")));
    await page.waitFor(() => expect(page.text()).toContain(plain(safety?.title ?? "")));
    const technology = chapters.find(({ id }) => id === "technology");
    expect(page.find(Tag).text).toBe(technology?.tier?.text);
    expect(page.findAll(Alert).map(({ props }) => props.title)).toContain(technology?.lines[0]?.title);
    expect(page.text()).toContain(plain(technology?.lines[0]?.text ?? ""));
    expect(page.findAll(LineChart)).toHaveLength(1);
    const shown = ["requirements", "steps"].map((id) => technology?.tables.find((table) => table.id === id));
    for (const table of shown) expect(page.text()).toContain(plain(table?.title ?? ""));
    const due = registerMessagesFor(language);
    expect(page.text()).toContain(plain(due.title));
    expect(page.words().filter((word) => UNSAID.test(word))).toEqual([]);
  });

  test("a solutions partner sees points by kind, the sourced minimum, GRR, what expires and the recalibration", async () => {
    const page = await open("solutions", "solutions", language);
    const chapter = overviewOf("solutions", language).chapters.find(({ id }) => id === "solutions");
    expect(chapter?.tables.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["requirements", "points", "ahead", "look-back", "obligations", "lapsing"]),
    );
    for (const table of chapter?.tables ?? []) expect(page.text()).toContain(plain(table.title));
    const rows = chapter?.tables.reduce((sum, table) => sum + table.rows.length + (table.rows.length > 0 ? 1 : 0), 0);
    expect(page.findAll(TableRow)).toHaveLength(rows ?? 0);
    expect(page.words().filter((word) => UNSAID.test(word))).toEqual([]);
  });

  test("every page is reached by its address, names itself and leads to the others", async () => {
    const page = await open("overview", "technology", language);
    for (const [id, path] of Object.entries(PAGE_PATHS) as [PageId, string][]) {
      page.goTo(path);
      await page.answered();
      expect(page.find(PageTitle).text).toBe(titles[id]);
      const others = Object.values(PAGE_PATHS).filter((other) => other !== path);
      const links = page.findAll(PageLink).map(({ props }) => props.to);
      // The navigation comes first; a page has links of its own.
      expect(links.slice(0, others.length)).toEqual(others);
      const crumbs = page.findAll(PageBreadcrumbs).length;
      expect(crumbs).toBe(id === "overview" ? 0 : 1);
    }
  });

  test("the link to a report is made when somebody wants it, and says until when it holds", async () => {
    const page = await open("report", "technology", language);
    expect(page.maybeFind(Link)).toBeNull();
    page.findAll(LoadingButton)[0]?.trigger("onClick");
    await page.waitFor(() => expect(page.find(Link).props.href).toEqual({ url: LINK.data.url, external: true }));
    expect(page.asked).toContain(`/api/reports/link?quarter=2026-Q4&format=pdf&language=${language}`);
    expect(page.text()).toMatch(/10[:.\s]?(?:h\s)?05/);
  });
});

test("a solutions partner is shown no way to the outlook of a technology tier", async () => {
  const page = await open("overview", "solutions");
  const paths = page.findAll(PageLink).map(({ props }) => props.to);
  expect(paths).toEqual([
    PAGE_PATHS.customers,
    PAGE_PATHS.leads,
    PAGE_PATHS.problems,
    PAGE_PATHS.solutions,
    PAGE_PATHS.commission,
    PAGE_PATHS.rules,
    PAGE_PATHS.report,
    // Something of its CRM could not be counted.
    PAGE_PATHS.problems,
  ]);
});

test("a quarter in the address is the one that is chosen", async () => {
  const service = fakeHomeService({ quarters: [() => respond(QUARTERS)] });
  const page = renderHome(service.fetch, { part: "overview" });
  page.goTo(PAGE_PATHS.report, { quarter: "2026-Q3" });
  await page.waitFor(() => expect(page.find(Select).props.value).toBe("2026-Q3"));
});

test("an address that leads nowhere says so", async () => {
  const page = await open("overview", "technology");
  page.goTo("/nowhere");
  await page.waitFor(() => expect(page.find(EmptyState).props.title).toBe(pageMessagesFor("en").notFound.title));
});

test("before the CRM is read nothing is summed, and a technology partner is told so on the Solutions page too", async () => {
  const waiting = await open("overview", "unread");
  expect(waiting.find(EmptyState).props.title).toBe("Your CRM is being read for the first time");
  const outside = await open("solutions", "technology");
  expect(outside.find(EmptyState).props.title).toBe(pageMessagesFor("en").noSolutions.title);
});

test("a service that is away is said, and asked again", async () => {
  const told = () => respond({ ok: true, data: overviewOf("technology", "en") });
  const service = fakeHomeService({ overview: [() => refuse("upstream-unavailable"), told] });
  const page = renderHome(service.fetch, { part: "overview" });
  await page.waitFor(() => page.find(ErrorState));
  page.find(Button).trigger("onClick");
  await page.waitFor(() => expect(page.find(Tag).text).toBe("Rising"));
});
