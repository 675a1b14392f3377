import { Accordion, Alert, Button, DateInput, Link, LoadingSpinner, Select } from "@hubspot/ui-extensions";
import { METRICS } from "@partner-standing/contract/programs/scorecard";
import { CHANGE_SIDES, type MetricChanges } from "@partner-standing/contract/standing/changes";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain } from "@partner-standing/extension-kit/fixtures/words-of";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { lastMonday } from "@partner-standing/texts/formats/format-date";
import { LANGUAGES, type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { overviewMessagesFor } from "@partner-standing/texts/overview/overview-messages-for";
import { describe, expect, test } from "vitest";
import { changesOf } from "../fixtures/outlooks.ts";
import { overviewOf } from "../fixtures/overviews.ts";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";

const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)/;
const MONDAY = "2026-11-16";

const answered = (data: MetricChanges) => () => respond({ ok: true, data });

/** The overview with what changed unfolded. */
async function open(given: object = {}, language: Language = "en") {
  const told = { ...overviewOf("technology", language), register: null };
  const service = fakeHomeService({ overview: [() => respond({ ok: true, data: told })], ...given });
  const page = renderHome(service.fetch, { part: "overview", language });
  await page.answered();
  const { changes: said } = overviewMessagesFor(language);
  const fold = () => {
    const found = page.findAll(Accordion).find(({ props }) => props.title === said.title);
    if (!found) throw new Error("nothing is folded");
    return found;
  };
  const field = () => {
    const found = page.findAll(Select).find(({ props }) => props.name === "changes.metric");
    if (!found) throw new Error("no figure can be chosen");
    return found;
  };
  const isAsked = () => service.asked.filter((path) => path.startsWith("/api/standing/changes"));
  expect(isAsked()).toEqual([]);
  fold().trigger("onClick");
  await page.waitFor(() => field());
  return { ...page, ...service, said, field, isAsked };
}

describe.each(LANGUAGES)("in %s", (language) => {
  const reader = createCardReader(localeOf({ language }), "UTC");

  test("since last Monday at first; each figure says what it was and is, by how much, and through whom", async () => {
    const page = await open({}, language);
    const { said } = page;
    await page.answered();
    expect(page.isAsked()).toEqual(
      CHANGE_SIDES.map((side) => `/api/standing/changes?metric=attributedMrr&from=${MONDAY}&side=${side}&after=`),
    );
    for (const metric of METRICS) {
      page.field().trigger("onChange", metric as never);
      await page.waitFor(() => expect(page.isAsked().filter((path) => path.includes(metric))).toHaveLength(2));
      await page.answered();
      const { before, now, unit } = changesOf(metric, "gained");
      const shown = (value: number | null) => (value === null ? said.none : reader.exact(value, unit, "down"));
      await page.waitFor(() => expect(page.text()).toContain(plain(shown(now))));
      expect(page.text()).toContain(plain(shown(before)));
      expect(page.text()).toContain(plain(reader.date(MONDAY)));
      const isSame = reader.exact(Math.abs((now ?? 0) - (before ?? 0)), unit) === reader.exact(0, unit);
      expect(page.text().includes(plain(said.same))).toBe(isSame);
      expect(page.text().includes(plain(said.average))).toBe(metric === "reviewAverage");
      for (const side of CHANGE_SIDES) {
        const { records, total } = changesOf(metric, side);
        expect(page.text()).toContain(plain(total === 0 ? said.nobody : said.records(reader.count(total), total)));
        for (const { record, amount } of records) {
          expect(page.findAll(Link).map(({ props }) => props.href)).toContain(record.url);
          expect(page.text()).toContain(plain(reader.exact(amount, unit)));
        }
      }
      expect(page.text()).not.toMatch(UNSAID);
    }
  });

  test("whoever may see amounts no more is told so, on both sides", async () => {
    const page = await open({ changes: [() => refuse("not-allowed"), () => refuse("not-allowed")] }, language);
    const { title } = reader.messages.states.failures["not-allowed"];
    await page.waitFor(() => expect(page.findAll(Alert).filter(({ props }) => props.title === title)).toHaveLength(2));
    expect(page.text()).not.toMatch(UNSAID);
  });
});

test("whoever may see no amounts is not asked to unfold any", async () => {
  const told = { ...overviewOf("technology", "en"), register: null, amountsShown: false };
  const service = fakeHomeService({ overview: [() => respond({ ok: true, data: told })] });
  const page = renderHome(service.fetch, { part: "overview", language: "en" });
  await page.answered();
  const folds = page.findAll(Accordion).map(({ props }) => props.title);
  expect(folds.length).toBeGreaterThan(0);
  expect(folds).not.toContain(overviewMessagesFor("en").changes.title);
});

test("another day is asked about, and what is cleared is last Monday again", async () => {
  const page = await open();
  await page.answered();
  const { props, trigger } = page.find(DateInput);
  expect(props.value).toMatchObject({ year: 2026, month: 10, date: 16 });
  expect([props.min, props.max]).toMatchObject([{ year: 2026 }, { year: 2026, month: 10, date: 21 }]);
  trigger("onChange", { year: 2026, month: 2, date: 3, formattedDate: "" } as never);
  await page.waitFor(() => expect(page.isAsked().at(-1)).toContain("from=2026-03-03&side=lost"));
  await page.waitFor(() => expect(page.text()).toContain("on March 3, 2026"));
  page.find(DateInput).trigger("onChange", null as never);
  await page.waitFor(() => expect(page.isAsked().at(-1)).toContain(`from=${MONDAY}`));
});

test("a long list is read on when somebody wants it, and asked again when it did not come", async () => {
  const records = Array.from({ length: 25 }, (_, index) => ({
    record: { objectTypeId: "0-2", objectId: String(index), name: `Company ${index}`, url: `https://crm/${index}` },
    amount: 100 - index,
  }));
  const gained = changesOf("attributedMrr", "gained", { from: MONDAY, records, total: 26, after: "75:companies:24" });
  const none = changesOf("attributedMrr", "lost", { from: MONDAY, records: [], total: 0, after: null });
  const last = { ...gained, records: [{ ...records[0], amount: 0.004 }], after: null } as MetricChanges;
  const page = await open({
    changes: [answered(gained), answered(none), () => refuse("internal"), answered(last)],
  });
  await page.waitFor(() => expect(page.text()).toContain("26 records"));
  expect(page.text()).toContain("None");
  const press = (label: string) =>
    page
      .findAll(Button)
      .find((button) => button.text === label)
      ?.trigger("onClick");
  press("Show more");
  await page.waitFor(() => expect(page.findAll(Alert).at(-1)?.props.title).toBe("The service cannot be reached"));
  press("Try again");
  await page.waitFor(() => expect(page.text()).toContain("$0"));
  expect(page.isAsked().at(-1)).toContain(`after=${encodeURIComponent("75:companies:24")}`);
});

test("while it is awaited that is said", async () => {
  const page = await open({ changes: [() => new Promise(() => undefined), () => new Promise(() => undefined)] });
  expect(page.findAll(LoadingSpinner).map(({ props }) => props.label)).toEqual([
    "Fetching what changed",
    "Fetching what changed",
  ]);
});

test.each([
  ["2026-11-22", "2026-11-16"],
  ["2026-11-23", "2026-11-16"],
  ["2026-11-24", "2026-11-23"],
  ["2027-01-01", "2026-12-28"],
])("before %s the last Monday is %s", (date, monday) => {
  expect(lastMonday(date)).toBe(monday);
});
