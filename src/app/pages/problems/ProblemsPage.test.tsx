import {
  Alert,
  Button,
  DateInput,
  Input,
  Link,
  LoadingButton,
  Modal,
  Select,
  TableRow,
  Text,
} from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import type { RenderedFragmentNode } from "@hubspot/ui-extensions/testing";
import type { DataProblemList } from "@partner-standing/contract/standing/data-problem-list";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain } from "@partner-standing/extension-kit/fixtures/words-of";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { problemMessagesFor } from "@partner-standing/texts/problems/problem-messages-for";
import { taskMessagesFor } from "@partner-standing/texts/tasks/task-messages-for";
import { describe, expect, test, vi } from "vitest";
import { PROBLEMS, SETTINGS } from "../fixtures/problems.ts";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";

const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)/;
const { all, dates, restricted } = PROBLEMS;
const answer = (data: unknown) => () => respond({ ok: true, data });

async function open(
  given: Parameters<typeof fakeHomeService>[0] = {},
  params: Record<string, string> = {},
  language: Language = "en",
) {
  const service = fakeHomeService(given);
  const page = renderHome(service.fetch, { part: "problems", params, language });
  const announced = vi.fn<typeof page.mocks.actions.addAlert>();
  const gone = vi.fn<typeof page.mocks.actions.navigateToPage>();
  Object.assign(page.mocks.actions, { addAlert: announced, navigateToPage: gone });
  await page.answered();
  /** What opens over the page from a button. */
  const over = (label: string) =>
    page.findAll(Button).find((button) => button.text === label)?.props.overlay as unknown as RenderedFragmentNode;
  const press = (label: string) =>
    page
      .findAll(Button)
      .find((button) => button.text === label)
      ?.trigger("onClick");
  return { ...page, ...service, announced, gone, over, press };
}

describe.each(LANGUAGES)("in %s", (language) => {
  const text = problemMessagesFor(language);

  test("every problem has a way to its record, its property by its label, what is wrong and what is to be done", async () => {
    const page = await open({}, {}, language);
    expect(page.text()).not.toMatch(UNSAID);
    expect(page.text()).not.toMatch(/pp_\w+/);
    expect(page.findAll(TableRow)).toHaveLength(all.problems.length + 1);
    const shown = page.findAll(Link).map((link) => [link.text, link.props.href]);
    expect(shown).toEqual(all.problems.map(({ record }) => [record.name, record.url]));
    for (const { code } of all.problems) {
      expect(page.text()).toContain(plain(text.kinds[code]));
      expect(page.text()).toContain(plain(text.remedies[code]));
    }
    for (const { code, problems } of all.counts?.codes ?? [])
      expect(page.text()).toContain(plain(text.counted(text.kinds[code], String(problems))));
  });

  test("of one kind, what is to be done is said once", async () => {
    const page = await open({ problems: [answer(dates)] }, { code: "date-invalid" }, language);
    const said = page.text().split(plain(text.remedies["date-invalid"]));
    expect(said).toHaveLength(2);
    expect(page.asked.at(-1)).toBe("/api/data-problems?code=date-invalid&after=");
  });

  test("whoever may see no amounts is told so", async () => {
    const page = await open({ problems: [answer(restricted)] }, {}, language);
    expect(page.text()).toContain(plain(text.restricted));
    expect(page.text()).not.toMatch(UNSAID);
  });
});

const { rates, assign, ...text } = problemMessagesFor("en");

test("kind and owner are part of the address, and each keeps the other", async () => {
  const page = await open({}, { code: "date-invalid", owner: "503" });
  expect(page.asked.at(-1)).toBe("/api/data-problems?code=date-invalid&owner=503&after=");
  const links = page.findAll(PageLink).flatMap(({ props }) => (props.params ? [props.params] : []));
  const others = all.counts?.codes.map(({ code }) => code).filter((code) => code !== "date-invalid");
  expect(links).toEqual([{ owner: "503" }, ...(others ?? []).map((code) => ({ owner: "503", code }))]);
  page.find(Select).trigger("onChange", "nobody" as never);
  expect(page.gone).toHaveBeenLastCalledWith({
    to: "/problems",
    params: { code: "date-invalid", owner: "nobody" },
  });
  page.find(Select).trigger("onChange", "all" as never);
  expect(page.gone).toHaveBeenLastCalledWith({ to: "/problems", params: { code: "date-invalid" } });
});

test("an address that names no kind and no owner shows all", async () => {
  const page = await open({}, { code: "everything", owner: "Ada" });
  expect(page.asked.at(-1)).toBe("/api/data-problems?after=");
});

test("each owner can be chosen, with how many problems are theirs", async () => {
  const page = await open();
  const owners = all.counts?.owners ?? [];
  const options = page.find(Select).props.options as { value: string; label: string }[];
  expect(options.map(({ value }) => value)).toEqual(["all", ...owners.map(({ ownerId }) => ownerId ?? "nobody")]);
  expect(options[0]?.label).toBe(`Everybody (${all.total})`);
  expect(options.some(({ label }) => label.startsWith("Mary Hill ("))).toBe(true);
});

test("nothing to repair, and nothing of a kind any more, is said", async () => {
  const counts = { codes: [], owners: [], currencies: [] };
  const clean: DataProblemList = { ...all, problems: [], total: 0, counts };
  expect((await open({ problems: [answer(clean)] })).text()).toContain(text.none);
  const left = { ...all, problems: [], counts: { ...counts, codes: [{ code: "rating-missing", problems: 0 }] } };
  const page = await open({ problems: [answer(left)] }, { code: "rating-missing" });
  expect(page.text()).toContain(text.noneLeft);
  expect(page.findAll(TableRow)).toHaveLength(0);
});

test("further pages are added; a failed question is asked again", async () => {
  const [first, ...others] = all.problems;
  const page = await open({
    problems: [
      () => refuse("internal"),
      answer({ ...all, problems: [first], after: "abc" }),
      answer({ ...all, problems: others, after: null, total: null, counts: null }),
    ],
  });
  page.press("Try again");
  await page.waitFor(() => expect(page.findAll(TableRow)).toHaveLength(2));
  page.find(LoadingButton).trigger("onClick");
  await page.waitFor(() => expect(page.findAll(TableRow)).toHaveLength(all.problems.length + 1));
  expect(page.asked.at(-1)).toBe("/api/data-problems?after=abc");
  expect(page.maybeFind(LoadingButton)).toBeNull();
});

describe("a rate that is missing", () => {
  const label = rates.enter("GBP");
  const settingsOf = (usdRates: object) => ({
    ...SETTINGS,
    settings: { ...SETTINGS.settings, usdRates },
  });

  async function openRate(given: Parameters<typeof fakeHomeService>[0]) {
    const page = await open(given);
    page.press(label);
    await page.waitFor(() => expect(page.over(label).findAll(LoadingButton)).toHaveLength(1));
    const form = () => page.over(label);
    const write = async (typed: string) => {
      form()
        .find(Input)
        .trigger("onInput", typed as never);
      await page.waitFor(() => expect(form().find(Input).props.value).toBe(typed));
      form().find(LoadingButton).trigger("onClick");
    };
    return { ...page, form, write };
  }

  test("is entered here, beside the others, and mends all amounts: the list is asked anew", async () => {
    const page = await openRate({
      settings: [answer(settingsOf({ EUR: 1.1 }))],
      saved: [answer(settingsOf({ EUR: 1.1, GBP: 1.27 }))],
      problems: [answer(all), answer(dates)],
    });
    await page.write("one");
    await page.waitFor(() => expect(page.form().find(Input).props.validationMessage).toBe(rates.fault));
    expect(page.form().maybeFind(DateInput)).toBeNull();
    await page.write("1.27");
    await page.waitFor(() => expect(page.announced).toHaveBeenCalledTimes(1));
    expect(page.announced.mock.calls[0]?.[0].message).toBe(rates.saved("GBP"));
    expect(page.bodies.at(-1)).toMatchObject({
      ...{ section: "data", version: SETTINGS.version },
      changes: { usdRates: { EUR: 1.1, GBP: 1.27 } },
    });
    await page.waitFor(() => expect(page.asked.at(-1)).toBe("/api/data-problems?after="));
  });

  test("of a currency with dated rates holds from a day before them", async () => {
    const dated = [{ from: "2026-03-01", rate: 1.25 }];
    const page = await openRate({
      settings: [answer(settingsOf({ GBP: dated }))],
      saved: [answer(settingsOf({ GBP: dated }))],
    });
    await page.write("1.2");
    await page.waitFor(() => expect(page.form().find(DateInput).props.validationMessage).toBe(rates.fromFault));
    page
      .form()
      .find(DateInput)
      .trigger("onChange", { year: 2025, month: 0, date: 1 } as never);
    await page.waitFor(() => expect(page.form().find(DateInput).props.value).toMatchObject({ year: 2025 }));
    page.form().find(LoadingButton).trigger("onClick");
    await page.waitFor(() => expect(page.announced).toHaveBeenCalledTimes(1));
    expect(page.bodies.at(-1)).toMatchObject({
      changes: { usdRates: { GBP: [{ from: "2025-01-01", rate: 1.2 }, ...dated] } },
    });
  });

  test("is built on the newest settings where somebody else saved meanwhile", async () => {
    const newest = { ...settingsOf({ CHF: 1.12 }), version: SETTINGS.version + 1 };
    const page = await openRate({
      settings: [answer(settingsOf({})), answer(newest)],
      saved: [() => refuse("conflict"), answer(newest)],
    });
    await page.write("1.27");
    await page.waitFor(() => expect(page.form().find(Alert).text).toContain(rates.conflict));
    await page.waitFor(() => expect(page.form().find(LoadingButton).props.loading).toBe(false));
    page.form().find(LoadingButton).trigger("onClick");
    await page.waitFor(() => expect(page.announced).toHaveBeenCalledTimes(1));
    expect(page.bodies.at(-1)).toMatchObject({
      ...{ version: newest.version, changes: { usdRates: { CHF: 1.12, GBP: 1.27 } } },
    });
  });

  test("is not asked of whoever may not change the settings", async () => {
    const page = await open({ settings: [answer({ ...SETTINGS, mayEdit: "no" })] });
    page.press(label);
    await page.waitFor(() =>
      expect(
        page
          .over(label)
          .findAll(Text)
          .map(({ text: said }) => said),
      ).toContain(rates.mayNot),
    );
    expect(page.over(label).findAll(Input)).toHaveLength(0);
  });
});

test("how a deal was influenced is chosen here; whatever else is wrong is repaired in its record", async () => {
  const page = await open();
  const marks = page.findAll(Button).filter(({ props }) => {
    const overlay = props.overlay as unknown as RenderedFragmentNode | undefined;
    return overlay?.maybeFind(Modal)?.props.title === "Mark Misspelt rollout";
  });
  expect(marks).toHaveLength(1);
});

test("all that is listed becomes one task, for the owner whose it is", async () => {
  const mary = all.counts?.owners.find(({ name }) => name === "Mary Hill");
  if (!mary?.ownerId) throw new Error("Mary has nothing to repair");
  const task = { subject: "Repair them", dueOn: "2027-01-14" };
  const codes = [{ code: "date-invalid", problems: mary.problems }];
  const hers = { ...all, counts: { ...all.counts, codes } };
  const page = await open(
    {
      problems: [answer(hers)],
      colleagues: [answer({ people: [{ ownerId: mary.ownerId, name: "Mary Hill" }], you: null })],
      plan: [() => refuse("internal"), answer(task)],
    },
    { owner: mary.ownerId },
  );
  const label = assign.button(String(mary.problems), mary.problems);
  page.press(label);
  await page.waitFor(() => expect(page.over(label).find(Select).props.value).toBe(mary.ownerId));
  page.over(label).find(LoadingButton).trigger("onClick");
  await page.waitFor(() => expect(page.over(label).find(Alert).props.title).toBe(taskMessagesFor("en").refused));
  page.over(label).find(LoadingButton).trigger("onClick");
  await page.waitFor(() => expect(page.announced).toHaveBeenCalledTimes(1));
  expect(page.bodies.at(-1)).toMatchObject({ owner: mary.ownerId, ownerId: mary.ownerId, dueOn: "2027-01-14" });
});
