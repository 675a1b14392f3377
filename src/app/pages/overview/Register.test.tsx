import { Alert, Button, DateInput, LoadingButton, Select, StatusTag, TableRow } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import type { RenderedFragmentNode } from "@hubspot/ui-extensions/testing";
import type { Register } from "@partner-standing/contract/reports/register";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain, wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { registerMessagesFor } from "@partner-standing/texts/register/register-messages-for";
import { reportMessagesFor } from "@partner-standing/texts/report/report-messages-for";
import { taskMessagesFor } from "@partner-standing/texts/tasks/task-messages-for";
import { describe, expect, test, vi } from "vitest";
import { overviewOf } from "../fixtures/overviews.ts";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";

const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)/;
const TODAY = "2026-11-22";

/** What has come, what is to come with its amounts, and a day on which nothing changes. */
const REGISTER: Register = {
  entries: [
    {
      ...{ key: "contact:technical", on: TODAY, what: "Technical contact has left", detail: "", tone: "bad" },
      ...{ page: "report", owner: null, source: null },
    },
    {
      ...{ key: "roll-off:reviewcount:2027-01-16", on: "2027-01-16", what: "A record leaves", detail: "Imogen Hart" },
      ...{ tone: "warning", page: "outlook", owner: { ownerId: "903", name: "Mary Hill" }, source: 0 },
    },
    {
      ...{ key: null, on: "2027-04-15", what: "Review of the technology tier", detail: "", tone: "plain" },
      ...{ page: "outlook", owner: { ownerId: "901", name: "Ada Berg" }, source: 0 },
    },
  ],
  left: [
    { page: "leads", entries: 12 },
    { page: "outlook", entries: 1 },
  ],
};

async function open(register: Register | null, given: object = {}, language: Language = "en") {
  const told = { ...overviewOf("technology", language), register };
  const service = fakeHomeService({ overview: [() => respond({ ok: true, data: told })], ...given });
  const page = renderHome(service.fetch, { part: "overview", language });
  const announced = vi.fn<typeof page.mocks.actions.addAlert>();
  Object.assign(page.mocks.actions, { addAlert: announced });
  await page.answered();
  const buttons = () => page.findAll(Button).filter(({ props }) => props.overlay);
  return { ...page, ...service, announced, buttons };
}

describe.each(LANGUAGES)("in %s", (language) => {
  const text = registerMessagesFor(language);

  test("each entry says its day, what it is, whose and how urgent; what is left out is counted, with the way to it", async () => {
    const page = await open(REGISTER, {}, language);
    expect(page.text()).not.toMatch(UNSAID);
    for (const said of [text.title, ...Object.values(text.columns), text.nobody, "Mary Hill", "Imogen Hart"])
      expect(page.text()).toContain(plain(said));
    const tags = page.findAll(StatusTag).slice(-3);
    expect(tags.map((tag) => [tag.props.variant, tag.text])).toEqual([
      ["danger", text.severities.bad],
      ["warning", text.severities.warning],
      ["default", text.severities.plain],
    ]);
    expect(page.text()).toContain(plain(text.left("12", 12)));
    expect(page.text()).toContain(plain(text.left("1", 1)));
    const links = page.findAll(PageLink).map(({ props }) => [props.to, props.params]);
    expect(links).toContainEqual(["/leads", { filter: "running-out" }]);
    // Of a day on which nothing changes there is no task.
    expect(page.buttons().map((button) => button.text)).toEqual([text.assign, text.assign]);
  });

  test("what the service records is shown whole, once", async () => {
    const { register } = overviewOf("technology", language);
    if (!register) throw new Error("nothing is recorded");
    const page = await open(register, {}, language);
    const rows = page.findAll(TableRow).slice(-register.entries.length);
    expect(rows.map((row) => wordsOf(row).join(" "))).toEqual(
      register.entries.map(({ what }) => expect.stringContaining(plain(what)) as string),
    );
    expect(page.text()).not.toContain(plain(reportMessagesFor(language).tables.due));
  });

  test("nothing is said as the report says it, and before there are figures there is no register", async () => {
    const { nothing } = reportMessagesFor(language).due;
    const told = overviewOf("technology", language);
    const chapters = told.chapters.map((chapter) =>
      chapter.id === "due" ? { ...chapter, lines: [{ title: "", text: nothing, tone: "plain" }], tables: [] } : chapter,
    );
    const empty = { ...told, chapters, register: { entries: [], left: [] } };
    const page = await open(null, { overview: [() => respond({ ok: true, data: empty })] }, language);
    expect(page.text()).toContain(plain(nothing));
    expect((await open(null, {}, language)).text()).not.toContain(plain(text.title));
  });
});

test("an entry is assigned to its owner for the day before it; where that is refused the form stays", async () => {
  const colleagues = { people: [{ ownerId: "903", name: "Mary Hill" }], you: null };
  const task = { subject: "Ask for reviews", dueOn: "2027-01-15" };
  const page = await open(REGISTER, {
    colleagues: [() => respond({ ok: true, data: colleagues })],
    plan: [() => refuse("internal"), () => respond({ ok: true, data: task })],
  });
  expect(page.asked).not.toContain("/api/colleagues");
  const over = () => page.buttons()[1]?.props.overlay as unknown as RenderedFragmentNode;
  page.buttons()[1]?.trigger("onClick");
  await page.waitFor(() => expect(over().find(Select).props.value).toBe("903"));
  over().find(LoadingButton).trigger("onClick");
  await page.waitFor(() => expect(over().find(Alert).props.title).toBe(taskMessagesFor("en").refused));
  over().find(LoadingButton).trigger("onClick");
  await page.waitFor(() => expect(page.announced).toHaveBeenCalledTimes(1));
  expect(page.bodies.at(-1)).toMatchObject({
    ...{ entry: "roll-off:reviewcount:2027-01-16", ownerId: "903", dueOn: "2027-01-15" },
  });
  expect(page.asked.at(-1)).toBe("/api/tasks/due");
});

test("what has come already is for today", async () => {
  const page = await open(REGISTER);
  const over = () => page.buttons()[0]?.props.overlay as unknown as RenderedFragmentNode;
  page.buttons()[0]?.trigger("onClick");
  await page.waitFor(() =>
    expect(over().find(DateInput).props.value).toMatchObject({ year: 2026, month: 10, date: 22 }),
  );
});
