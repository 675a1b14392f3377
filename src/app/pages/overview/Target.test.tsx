import { Alert, Button, Link, Select, TableRow } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Outlook } from "@partner-standing/contract/standing/outlook";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain, wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { LANGUAGES, type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { outlookPageMessagesFor } from "@partner-standing/texts/outlook-page/outlook-page-messages-for";
import { outlookReader } from "@partner-standing/texts/outlook/outlook-reader";
import { overviewMessagesFor } from "@partner-standing/texts/overview/overview-messages-for";
import { describe, expect, test, vi } from "vitest";
import { OUTLOOKS } from "../fixtures/outlooks.ts";
import { overviewOf } from "../fixtures/overviews.ts";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";

const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)/;

const answered = (data: Outlook) => () => respond({ ok: true, data });

async function open(given: object = {}, { language = "en", tier }: { language?: Language; tier?: string } = {}) {
  const told = { ...overviewOf("technology", language), register: null };
  const service = fakeHomeService({ overview: [() => respond({ ok: true, data: told })], ...given });
  const page = renderHome(service.fetch, { part: "overview", language, params: tier ? { tier } : {} });
  const gone = vi.fn<typeof page.mocks.actions.navigateToPage>();
  Object.assign(page.mocks.actions, { navigateToPage: gone });
  await page.answered();
  const chooser = () => {
    const found = page.findAll(Select).find(({ props }) => props.name === "target");
    if (!found) throw new Error("nothing can be chosen");
    return found;
  };
  return { ...page, ...service, chooser, gone };
}

const toldIn = (language: Language) => ({
  reader: outlookReader(createCardReader(localeOf({ language }), "UTC")),
  text: overviewMessagesFor(language),
});

describe.each(LANGUAGES)("in %s", (language) => {
  const { reader, text } = toldIn(language);
  const { tiers, requirements, metrics, outlook: said } = reader.messages;

  test("the tier above that held says what is missing, when it can be decided, and the shortest way", async () => {
    const page = await open({}, { language });
    expect(page.chooser().props).toMatchObject({ value: "leading", label: outlookPageMessagesFor(language).target });
    expect(page.chooser().props.options?.map(({ label }) => label)).toEqual(Object.values(tiers));
    expect(page.text()).not.toMatch(UNSAID);
    for (const words of [
      text.or(metrics.firstNinetyDaysMrr),
      // A figure beside its target, and what is missing of it.
      reader.messages.against.of(reader.usd(4200), reader.usd(5000)),
      reader.usd(800),
      reader.usd(18_000),
      reader.messages.against.requiredFrom(reader.date("2027-01-01")),
      text.review(reader.date("2027-01-15"), reader.daysFromNow(54)),
      said.ways.ideas["fewest-records"],
      said.ways.reaches(tiers.leading, reader.date("2027-01-15")),
      text.more(tiers.leading),
    ])
      expect(page.text()).toContain(plain(words));
    // What is met stands in one line.
    const met = page.words().filter((line) => line.startsWith(plain(text.met("")).split(" ")[0] ?? ""));
    expect(met.filter((line) => line.includes(plain(requirements["attributed-mrr"])))).toHaveLength(1);
    expect(page.findAll(Link).some(({ props }) => String(props.href).includes("/record/0-3/"))).toBe(true);
    const links = page.findAll(PageLink).map(({ props }) => [props.to, props.params]);
    expect(links).toContainEqual(["/outlook", { tier: "leading" }]);
  });

  test.each(["premier", "rising", "partner"] as const)("of %s everything is said", async (tier) => {
    const page = await open({}, { language, tier });
    await page.waitFor(() => expect(page.chooser().props.value).toBe(tier));
    await page.answered();
    expect(page.text()).not.toMatch(UNSAID);
    const { asked } = { premier: OUTLOOKS.premier, rising: OUTLOOKS.held, partner: OUTLOOKS.below }[tier];
    for (const { id, met, kind } of asked?.requirements ?? [])
      if (met || kind !== "any-of") expect(page.text()).toContain(plain(requirements[id]));
    const held = { premier: null, rising: text.held(tiers.rising), partner: text.above(tiers.rising, tiers.partner) }[
      tier
    ];
    if (held) expect(page.text()).toContain(plain(held));
    const isDecided = page.text().includes(plain(text.review(reader.date("2027-01-15"), reader.daysFromNow(54))));
    expect(isDecided).toBe(tier !== "partner");
  });

  test("whoever may see no amounts sees percent of public thresholds, and no record", async () => {
    const page = await open({ outlook: [answered(OUTLOOKS.restricted)] }, { language });
    expect(page.text()).not.toMatch(UNSAID);
    const limit = reader.measure(5000, "usd-per-month");
    expect(page.text()).toContain(plain(reader.messages.against.wayTo(reader.measure(84, "percent"), limit)));
    expect(page.text()).not.toContain(plain(reader.messages.against.of(reader.usd(4200), reader.usd(5000))));
    expect(page.findAll(Link)).toEqual([]);
  });
});

const change = (outlook: Outlook, more: Partial<NonNullable<Outlook["asked"]>>, rest: Partial<Outlook> = {}) => {
  if (!outlook.asked) throw new Error("nothing is asked");
  return { ...outlook, asked: { ...outlook.asked, ...more }, ...rest };
};

test("the tier that is chosen becomes part of the address, from where the page takes it", async () => {
  const page = await open();
  page.chooser().trigger("onChange", "premier" as never);
  expect(page.gone).toHaveBeenCalledWith({ to: "/", params: { tier: "premier" } });
  page.goTo("/", { tier: "premier" });
  await page.waitFor(() => expect(page.asked).toContain("/api/outlook?tier=premier"));
  await page.waitFor(() => expect(page.text()).toContain("$1.01M of $7M"));
  expect(page.text()).not.toContain("Reaches Leading");
});

test("an address that names no tier asks for the one above that held", async () => {
  const page = await open({}, { tier: "diamond" });
  expect(page.chooser().props.value).toBe("leading");
  expect(page.asked).toContain("/api/outlook");
});

test("where nothing is missing that is said, and where no way is known", async () => {
  const requirements = (OUTLOOKS.known.asked?.requirements ?? []).filter(({ met }) => met);
  const met = change(OUTLOOKS.known, { requirements, missing: [] }, { ways: [] });
  const page = await open({ outlook: [answered(met)] });
  expect(page.text()).toContain("Nothing that Leading asks for is missing today.");
  expect(page.text()).toContain(outlookPageMessagesFor("en").ways.none);
  expect(page.text()).not.toContain("it falls short on that day");
  // Met now, and not when it counts; and the other way round.
  const missing = OUTLOOKS.known.asked?.missing ?? [];
  const later = await open({ outlook: [answered(change(OUTLOOKS.known, { requirements, missing }))] });
  expect(later.text()).toContain("With what is known today, it falls short on that day: ");
  const sooner = await open({ outlook: [answered(change(OUTLOOKS.known, { missing: [] }))] });
  expect(sooner.text()).toContain("With what is known today, nothing is missing on that day.");
});

test("what nobody has checked is neither met nor missing", async () => {
  const page = await open({ outlook: [answered(change(OUTLOOKS.known, { notChecked: ["good-standing"] }))] });
  const row = page.findAll(TableRow).find((each) => wordsOf(each).join(" ").startsWith("Good standing"));
  expect(row && wordsOf(row)).toEqual(["Good standing", "Not checked", "Enter your own check in the settings"]);
});

test("of an earlier version's answer there is only the choice; a service that is away is asked again", async () => {
  const earlier = await open({ outlook: [answered({ ...OUTLOOKS.known, asked: null })] });
  expect(earlier.text()).not.toContain("Reaches Leading");
  const page = await open({ outlook: [() => refuse("upstream-unavailable")] });
  expect(page.findAll(Alert).map(({ props }) => props.title)).toContain("The service cannot be reached");
  page
    .findAll(Button)
    .find((button) => button.text === "Try again")
    ?.trigger("onClick");
  await page.waitFor(() => expect(page.text()).toContain("Reaches Leading"));
});

const TIERS: TechnologyTier[] = ["partner", "premier"];
test.each(TIERS)("on the Outlook an address may name %s", async (tier) => {
  const service = fakeHomeService();
  const page = renderHome(service.fetch, { part: "outlook", params: { tier } });
  await page.answered();
  const chooser = page.findAll(Select).find(({ props }) => props.name === "target");
  expect(service.asked).toContain(`/api/outlook?tier=${tier}`);
  expect(chooser?.props.value).toBe(tier);
  expect(chooser?.props.options?.map(({ value }) => value)).toContain(tier);
});
