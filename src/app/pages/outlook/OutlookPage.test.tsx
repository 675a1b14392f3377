import {
  Alert,
  Button,
  EmptyState,
  ErrorState,
  Input,
  LineChart,
  LoadingButton,
  LoadingSpinner,
  Modal,
  Select,
  StatusTag,
  Tab,
  TableRow,
  Tabs,
} from "@hubspot/ui-extensions";
import type { RenderedFragmentNode } from "@hubspot/ui-extensions/testing";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain } from "@partner-standing/extension-kit/fixtures/words-of";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { outlookPageMessagesFor } from "@partner-standing/texts/outlook-page/outlook-page-messages-for";
import { describe, expect, test, vi } from "vitest";
import { INFLUENCES, OUTLOOKS } from "../fixtures/outlooks.ts";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";

/** What a missing or miscalculated value looks like once it is a text. */
const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)|^\s*$/;

type Given = Parameters<typeof fakeHomeService>[0];
const answered = (data: unknown) => () => respond({ ok: true, data });

async function open(given: Given = {}, language: Language = "en") {
  const service = fakeHomeService(given);
  const page = renderHome(service.fetch, { part: "outlook", language });
  const announced = vi.fn<typeof page.mocks.actions.addAlert>();
  const gone = vi.fn<typeof page.mocks.actions.navigateToPage>();
  Object.assign(page.mocks.actions, { addAlert: announced, navigateToPage: gone });
  await page.answered();
  const press = (text: string, place = 0) => {
    const buttons = [...page.findAll(Button), ...page.findAll(LoadingButton)].filter((button) => button.text === text);
    const button = buttons[place];
    if (!button) throw new Error(`no button says ${text}`);
    button.trigger("onClick");
  };
  const select = (name: string) => {
    const found = page.findAll(Select).find(({ props }) => props.name === name);
    if (!found) throw new Error(`nothing can be chosen as ${name}`);
    return found;
  };
  return {
    ...page,
    ...service,
    announced,
    gone,
    press,
    select,
    text: outlookPageMessagesFor(language),
    shown: page.text,
  };
}

describe.each(LANGUAGES)("in %s", (language) => {
  test("it says how safe the tier is, what each review decides, the curve that breaks, ways, what leaves, and deals", async () => {
    const page = await open({}, language);
    const { known } = OUTLOOKS;
    expect(page.find(Alert).props.variant).toBe("warning");
    expect(page.findAll(StatusTag).length).toBeGreaterThanOrEqual(5);
    expect(page.select("metric").props.value).toBe("reviewCount");
    expect(page.findAll(LineChart)).toHaveLength(1);
    for (const { title } of [
      page.text.reviews,
      page.text.whatIf,
      page.text.ways,
      page.text.rollOff,
      page.text.influence,
    ])
      expect(page.shown()).toContain(plain(title));
    const rows = known.rollOff.entries.length + INFLUENCES.unmarked.deals.length + 2;
    expect(page.findAll(TableRow)).toHaveLength(rows);
    expect(page.words().filter((word) => UNSAID.test(word))).toEqual([]);
  });

  test("whoever may see no amounts sees dates and percent, and can suppose and mark nothing of them", async () => {
    const given = { outlook: [answered(OUTLOOKS.restricted)], influence: [answered(INFLUENCES.restricted)] };
    const page = await open(given, language);
    const { whatIf, ways, influence } = page.text;
    expect(page.select("kind").props.options?.map(({ value }) => value)).toEqual([
      ...["reviews", "certification", "contact", "form", "setting"],
    ]);
    expect(page.shown()).not.toMatch(/Nordwind|[13][.,\s]?[23]00|900/);
    expect(page.shown()).toContain(plain(influence.hidden("1", 1)));
    const buttons = page.findAll(Button).map((button) => button.text);
    expect(buttons).not.toContain(ways.assume);
    expect(buttons).not.toContain(influence.mark);
    expect(buttons).toContain(ways.plan);
    expect(page.shown()).toContain(plain(whatIf.none));
    expect(page.words().filter((word) => UNSAID.test(word))).toEqual([]);
  });

  test("without a tier, ways or anything that leaves, it says so", async () => {
    const given = { outlook: [answered(OUTLOOKS.empty)], influence: [answered(INFLUENCES.submitted)] };
    const page = await open(given, language);
    const { noTier, ways, rollOff } = page.text;
    expect(page.find(Alert).props.title).toBe(noTier.title);
    for (const said of [noTier.text, ways.none, rollOff.none]) expect(page.shown()).toContain(plain(said));
    expect(page.findAll(TableRow)).toHaveLength(0);
  });
});

describe("what if", () => {
  const review = { kind: "reviews", count: 1, stars: 5, on: OUTLOOKS.known.on };

  test("one Marketplace review saves the tier: it is said beside today's outlook, drawn, and can be taken back", async () => {
    const page = await open();
    page.press(page.text.whatIf.add);
    await page.waitFor(() => expect(page.shown()).toContain("Safe until July 15, 2027"));
    expect(page.bodies).toEqual([{ assume: [review] }]);
    expect(page.shown()).toContain("1 Marketplace review with 5.0 stars on November 22, 2026");
    // Today's stays at the top, and in the comparison.
    expect(page.findAll(Alert).map(({ props }) => props.variant)).toEqual(["warning", "warning", "info"]);
    const series = (page.find(LineChart).props.data as { series: string }[]).map((row) => row.series);
    expect(series).toContain("With your assumptions");
    page.press(page.text.whatIf.reset);
    await page.waitFor(() => expect(page.shown()).toContain(page.text.whatIf.none));
    expect(page.findAll(Alert)).toHaveLength(1);
  });

  test("several at once are sent together, each can be removed, and none is sent twice", async () => {
    const page = await open({ suppose: [1, 2, 3, 4].map(() => answered(OUTLOOKS.saved)) });
    const { whatIf } = page.text;
    page.press(whatIf.add);
    await page.waitFor(() => expect(page.shown()).toContain("1 Marketplace review with"));
    page.select("kind").trigger("onChange", "form" as never);
    await page.waitFor(() => expect(page.select("kind").props.value).toBe("form"));
    page.press(whatIf.add);
    await page.waitFor(() => expect(page.shown()).toContain("form is filed on November 22, 2026"));
    const form = { kind: "form", on: OUTLOOKS.known.on };
    expect(page.bodies.at(-1)).toEqual({ assume: [review, form] });
    page.press(whatIf.add);
    await page.waitFor(() => expect(page.bodies).toHaveLength(3));
    expect(page.bodies.at(-1)).toEqual({ assume: [review, form] });
    page.press(whatIf.remove);
    await page.waitFor(() => expect(page.bodies.at(-1)).toEqual({ assume: [form] }));
  });

  test("a fault is said at its field before anything is sent; a refusal at the field that the service names", async () => {
    const field = "assume.0.companyId";
    const page = await open({ suppose: [() => refuse("invalid-request", { field })] });
    const { whatIf } = page.text;
    page.select("kind").trigger("onChange", "loss" as never);
    await page.waitFor(() => expect(page.shown()).toContain(whatIf.fields.on));
    page.press(whatIf.add);
    const address = () => page.find(Input);
    await page.waitFor(() => expect(address().props.validationMessage).toBe(whatIf.faults.companyId));
    expect(page.bodies).toEqual([]);
    address().trigger("onInput", "77" as never);
    await page.waitFor(() => expect(address().props.validationMessage).toBeUndefined());
    page.press(whatIf.add);
    await page.waitFor(() => expect(address().props.validationMessage).toBe(whatIf.faults.companyId));
    expect(page.bodies).toHaveLength(1);
    expect(page.shown()).toContain(whatIf.none);
  });

  test("too many at once, and a service that is away, are said above the form; what was assumed stays", async () => {
    const suppose = [
      answered(OUTLOOKS.saved),
      () => refuse("invalid-request", { field: "assume" }),
      () => refuse("internal"),
      () => refuse("invalid-request", { field: "assume.7.dealId" }),
    ];
    const page = await open({ suppose });
    const { whatIf, ways } = page.text;
    page.press(whatIf.add);
    await page.waitFor(() => expect(page.findAll(Alert)).toHaveLength(3));
    const refused = () => page.findAll(Alert).find(({ props }) => props.title === whatIf.refused)?.text;
    page.press(ways.assume, 0);
    await page.waitFor(() => expect(refused()).toBe(whatIf.faults.many));
    page.press(ways.assume, 0);
    await page.waitFor(() => expect(refused()).toBe("Your data is safe. Try again in a minute."));
    page.press(ways.assume, 0);
    await page.waitFor(() => expect(refused()).toBe(whatIf.faults.twice));
    expect(page.shown()).toContain("1 Marketplace review with 5.0 stars on November 22, 2026");
  });
});

describe("a way", () => {
  test("puts what it takes into the what-if, with its records' names", async () => {
    const page = await open();
    const way = OUTLOOKS.known.ways[1];
    page.press(page.text.ways.assume, 1);
    await page.waitFor(() => expect(page.bodies).toEqual([{ assume: way?.assume }]));
    await page.waitFor(() => expect(page.shown()).toContain("Renewal of Nordwind: $1,200 a month"));
    expect(page.findAll(Button).filter((button) => button.text === page.text.ways.assumed)).not.toHaveLength(0);
  });

  test("becomes a task for each action, due by the deal's day or the chosen one, under keys of their own", async () => {
    const task = answered({ subject: "A task", dueOn: "2027-01-14" });
    const page = await open({ plan: [task, () => refuse("internal"), task, task, task] });
    const { ways } = page.text;
    page.press(ways.plan, 1);
    await page.waitFor(() => expect(page.select("owner").props.value).toBe("502"));
    expect(page.shown()).toContain("Reaches Leading at the review on January 15, 2027: a task for each step");
    page.press(ways.create(3));
    await page.waitFor(() => expect(page.findAll(Alert).map(({ props }) => props.title)).toContain(ways.planRefused));
    expect(page.announced).not.toHaveBeenCalled();
    page.press(ways.create(3));
    await page.waitFor(() => expect(page.announced).toHaveBeenCalledTimes(1));
    expect(page.announced.mock.calls[0]?.[0].message).toBe("3 tasks created, due on January 14, 2027 at the latest.");
    const way = { target: "leading", review: "2027-01-15", ownerId: "502" };
    expect(page.bodies.map(({ idempotencyKey: _key, ...body }) => body)).toEqual([
      { ...way, action: "deal:33", dueOn: "2026-12-18" },
      { ...way, action: "review", dueOn: "2027-01-14" },
      // Pressed again, the first is the same task.
      { ...way, action: "deal:33", dueOn: "2026-12-18" },
      { ...way, action: "review", dueOn: "2027-01-14" },
      { ...way, action: "form", dueOn: "2027-01-14" },
    ]);
    // What nobody answered is asked again under the key that it had.
    expect(page.bodies[3]?.["idempotencyKey"]).toBe(page.bodies[1]?.["idempotencyKey"]);
    expect(new Set(page.bodies.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(4);
  });

  test("leads to the tier that is chosen, and what is assumed is asked anew", async () => {
    const page = await open({ suppose: [answered(OUTLOOKS.saved), answered(OUTLOOKS.saved)] });
    page.press(page.text.whatIf.add);
    await page.waitFor(() => expect(page.findAll(Alert)).toHaveLength(3));
    expect(page.select("target").props.options?.map(({ value }) => value)).toEqual(["leading", "premier"]);
    page.select("target").trigger("onChange", "premier" as never);
    // It is part of the address, from where the page takes it.
    expect(page.gone).toHaveBeenCalledWith({ to: "/outlook", params: { tier: "premier" } });
    page.goTo("/outlook", { tier: "premier" });
    await page.waitFor(() => expect(page.asked).toContain("/api/outlook?tier=premier"));
    await page.waitFor(() => expect(page.bodies.at(-1)).toMatchObject({ tier: "premier" }));
    // The page stands while another question is answered.
    expect(page.maybeFind(LoadingSpinner)).toBeNull();
  });
});

describe("what leaves its window", () => {
  test("is read on when somebody wants it", async () => {
    const { rollOff } = OUTLOOKS.known;
    const rest = { ...OUTLOOKS.known, rollOff: { ...rollOff, entries: rollOff.entries.slice(2, 5) } };
    const page = await open({ outlook: [answered(OUTLOOKS.long), () => refuse("internal"), answered(rest)] });
    const before = page.findAll(TableRow).length;
    page.press("Show more");
    await page.waitFor(() => expect(page.shown()).toContain("The service cannot be reached"));
    page.press("Show more");
    await page.waitFor(() => expect(page.findAll(TableRow)).toHaveLength(before + 3));
    expect(page.asked.filter((path) => path.includes("after=next"))).toHaveLength(2);
    expect(page.findAll(LoadingButton).map((button) => button.text)).not.toContain("Show more");
  });
});

describe("influence", () => {
  const dialog = (page: Awaited<ReturnType<typeof open>>, label: string) =>
    page.findAll(Button).find((button) => button.text === label)?.props.overlay as unknown as RenderedFragmentNode;

  test("a deal is marked, which is announced, and the list and the outlook are asked anew", async () => {
    const standing = { record: INFLUENCES.unmarked.deals[0]?.record, counts: false, reasons: [], amount: null };
    const told = { ...standing, since: null, until: null, influence: [], submittedOn: null, options: [] };
    const marked = answered({ ...told, saving: null, problems: [], amountsShown: true });
    const lists = [answered(INFLUENCES.unmarked), answered({ ...INFLUENCES.unmarked, deals: [], total: 0 })];
    const page = await open({ influence: lists, note: [() => refuse("invalid-data", { field: "dealId" }), marked] });
    const { influence } = page.text;
    page.press(influence.mark);
    await page.waitFor(() => expect(dialog(page, influence.mark).find(Select).props.value).toBe("co-sell"));
    expect(dialog(page, influence.mark).find(Modal).props.title).toBe("Mark Upgrade of Nordwind");
    dialog(page, influence.mark)
      .find(Select)
      .trigger("onChange", "referral" as never);
    await page.waitFor(() => expect(dialog(page, influence.mark).find(Select).props.value).toBe("referral"));
    const outlooks = page.asked.filter((path) => path === "/api/outlook").length;
    dialog(page, influence.mark).find(LoadingButton).trigger("onClick");
    await page.waitFor(() => expect(dialog(page, influence.mark).find(Alert).props.title).toBe(influence.refused));
    dialog(page, influence.mark).find(LoadingButton).trigger("onClick");
    await page.waitFor(() => expect(page.shown()).toContain(influence.none.unmarked));
    expect(page.announced.mock.calls[0]?.[0].message).toBe(
      "Upgrade of Nordwind is marked: Referral. It moves to “To be submitted” as soon as HubSpot has it.",
    );
    expect(page.bodies.at(-1)).toMatchObject({ dealId: "34", influence: "referral" });
    expect(page.asked.filter((path) => path === "/api/outlook").length).toBeGreaterThan(outlooks - 1);
  });

  test("of a marked deal the day of its submission is noted", async () => {
    const page = await open();
    const { influence } = page.text;
    page.find(Tabs).trigger("onSelectedChange", "unsubmitted" as never);
    await page.waitFor(() => expect(page.shown()).toContain(plain(influence.about.unsubmitted)));
    expect(page.findAll(Tab).map(({ props }) => props.title)).toEqual(Object.values(influence.names));
    await page.waitFor(() => page.press(influence.note));
    await page.waitFor(() => expect(dialog(page, influence.note).find(LoadingButton)).toBeTruthy());
    dialog(page, influence.note).find(LoadingButton).trigger("onClick");
    await page.waitFor(() => expect(page.bodies.at(-1)).toMatchObject({ dealId: "32", submittedOn: "2026-11-22" }));
  });
});

describe("states", () => {
  test("while the first answer is awaited the page has its height already", async () => {
    const service = fakeHomeService({ outlook: [() => new Promise(() => undefined)] });
    const page = renderHome(service.fetch, { part: "outlook" });
    await page.waitFor(() => expect(page.find(LoadingSpinner).props.label).toBe("Working out what lies ahead"));
  });

  test("a company outside the program is told so; a service that is away is said and asked again", async () => {
    const outside = await open({ outlook: [() => refuse("outside-program")] });
    expect(outside.find(EmptyState).props.title).toBe(outside.text.outside.title);
    const away = await open({ outlook: [() => refuse("upstream-unavailable"), answered(OUTLOOKS.known)] });
    expect(away.find(ErrorState).props.title).toBe("The service cannot be reached");
    away.press("Try again");
    await away.waitFor(() => expect(away.findAll(LineChart)).toHaveLength(1));
  });

  test("an account that is read for the first time is told so", async () => {
    const page = await open({ outlook: [() => refuse("first-sync-running")] });
    expect(page.find(ErrorState).props.title).toBe("Your CRM is being read for the first time");
  });
});
