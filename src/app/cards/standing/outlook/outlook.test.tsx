import { Button, LineChart, Link, LoadingButton } from "@hubspot/ui-extensions";
import { refuse } from "@partner-standing/extension-kit/fixtures/respond";
import { plain } from "@partner-standing/extension-kit/fixtures/words-of";
import { LANGUAGES, type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { outlookReader } from "@partner-standing/texts/outlook/outlook-reader";
import { safetyOf } from "@partner-standing/texts/outlook/outlook-sentences";
import { createReader } from "@partner-standing/texts/standing/reader";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import { describe, expect, test, vi } from "vitest";
import { fakeService } from "../../fixtures/fake-service.ts";
import { openPanel } from "../../fixtures/open-panel.tsx";
import { OUTLOOKS } from "../../fixtures/outlooks.ts";
import { renderCard } from "../../fixtures/render-card.tsx";
import { STANDINGS, type StandingName } from "../../fixtures/standings.ts";
import { outlookViewModel } from "@partner-standing/texts/outlook/outlook-view-model";

type OutlookName = keyof typeof OUTLOOKS;
const NAMES = Object.keys(OUTLOOKS) as OutlookName[];

const readerIn = (language: Language) => createReader(localeOf({ language }), "Europe/Berlin");
const reader = readerIn("en");
const text = tierMessagesFor("en").outlook;
const safetyIn = (name: OutlookName) => safetyOf(OUTLOOKS[name], outlookReader(reader));

const open = (name: OutlookName, language: Language = "en") =>
  openPanel(tierMessagesFor(language).outlook.button, {
    fetch: fakeService(STANDINGS.atRisk, OUTLOOKS[name]).fetch,
    language,
  });

describe.each(["full", "compact"] as const)("under the banner, %s", (layout) => {
  test("stands until when the tier is safe, or from when it falls short", async () => {
    for (const name of ["atRisk", "safe", "amountsHiddenAtRisk"] as const) {
      const card = renderCard({ fetch: fakeService(STANDINGS[name], OUTLOOKS[name]).fetch, layout });
      await card.answered();
      await card.waitFor(() => expect(card.words()).toContain(safetyIn(name)?.title));
    }
  });

  test("an outlook that does not come leaves no gap without a word", async () => {
    const card = renderCard({ fetch: fakeService(STANDINGS.safe).fetch, layout });
    await card.answered();
    await card.waitFor(() => expect(card.words()).toContain(reader.messages.states.failures.away.title));
    expect(card.words().filter((word) => word.trim() === "")).toEqual([]);
  });

  test("a later drop keeps its reason, and is said before the outlook is there", async () => {
    const { fetch } = fakeService(STANDINGS.dropLater, OUTLOOKS.fading);
    let isAsked = false;
    let answer = () => {};
    const answering = new Promise<void>((resolve) => (answer = resolve));
    const card = renderCard({
      layout,
      async fetch(url, options) {
        isAsked ||= url.includes("/api/outlook");
        if (url.includes("/api/outlook")) await answering;
        return fetch(url, options);
      },
    });
    await card.answered();
    await card.waitFor(() => expect(isAsked).toBe(true));
    const before = card.words();
    expect(before.filter((word) => word.includes("drop"))).toHaveLength(1);
    answer();
    await card.waitFor(() => expect(card.words()).toContain(safetyIn("fading")?.title));
    expect(card.words()).toContain(safetyIn("fading")?.text);
    expect(card.words().length).toBe(before.length + (layout === "compact" ? 1 : 0));
  });

  test("without an outlook the card stands as it is", async () => {
    const card = renderCard({ fetch: fakeService(STANDINGS.dropLater).fetch, layout });
    await card.answered();
    expect(card.words().filter((word) => word.includes("drop"))).toHaveLength(1);
  });

  test.each(["noTier", "notSetUp", "unmapped", "firstSync", "solutionsOnly"] satisfies StandingName[])(
    "%s has no tier that a review could take",
    async (name) => {
      const card = renderCard({ fetch: fakeService(STANDINGS[name], OUTLOOKS.atRisk).fetch, layout });
      await card.answered();
      expect(card.words()).not.toContain(safetyIn("atRisk")?.title);
    },
  );
});

test("a newer standing has the outlook asked for again, and the earlier one stands meanwhile", async () => {
  const { fetch, asked } = fakeService(STANDINGS.atRisk, OUTLOOKS.atRisk);
  const card = renderCard({ fetch });
  await card.answered();
  const title = safetyIn("atRisk")?.title;
  await card.waitFor(() => expect(card.words()).toContain(title));
  card.find(LoadingButton).trigger("onClick");
  await expect.poll(() => asked.filter((url) => url.includes("/api/outlook"))).toHaveLength(2);
  expect(card.words()).toContain(title);
});

describe("the panel", () => {
  test("shows the figure that breaks first as lines, then what leaves of this record, what leaves next, and the shortest way", async () => {
    const { panel, words, says } = await open("atRisk");
    const view = outlookViewModel(OUTLOOKS.atRisk, reader, text);
    await says(view.safety?.title ?? "none");
    expect(panel().find(LineChart).props.options?.title).toBe("Marketplace reviews");
    const all = words();
    const places = [text.own, view.own[0]?.when, text.next, view.next[0]?.when, view.way?.idea, view.way?.title].map(
      (said) => all.indexOf(said ?? "none"),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    for (const action of view.way?.actions ?? []) expect(all).toContain(action.text);
  });

  test("tells nothing twice that leaves", async () => {
    const { own, next } = outlookViewModel(OUTLOOKS.atRisk, reader, text);
    const keys = [...own, ...next].map(({ key }) => key);
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("leads to the page that has all of it", async () => {
    const { card, panel, says } = await open("safe");
    const gone = vi.fn<typeof card.mocks.actions.navigateToPage>();
    Object.assign(card.mocks.actions, { navigateToPage: gone });
    panel().trigger("onClose");
    const [opener] = card.findAll(Button).filter((button) => button.text === text.button);
    opener?.trigger("onClick");
    await says(text.page);
    panel()
      .findAll(Button)
      .find((button) => button.text === text.page)
      ?.trigger("onClick");
    expect(gone.mock.calls).toEqual([[{ to: "/outlook" }]]);
  });

  test("that does not come says so, and asks again", async () => {
    const { fetch } = fakeService(STANDINGS.atRisk, OUTLOOKS.safe);
    let isAway = true;
    const { says, panel } = await openPanel(text.button, {
      fetch: (url, options) => (isAway && url.includes("/api/outlook") ? refuse("internal") : fetch(url, options)),
    });
    const { retry } = reader.messages.states;
    await says(retry);
    isAway = false;
    panel()
      .findAll(Button)
      .find((button) => button.text === retry)
      ?.trigger("onClick");
    await says(safetyIn("safe")?.title ?? "none");
  });

  test.each(["amountsHiddenAtRisk", "amountsHiddenPremier"] as const)(
    "%s names no record and no amount of the account",
    async (name) => {
      const { panel, words, says } = await open(name);
      await says(safetyIn(name)?.title ?? text.page);
      expect(panel().findAll(Link)).toEqual([]);
      const left = words().filter((word) => word.startsWith("Leaves on") && word.includes("$"));
      expect(left.every((word) => /: then (\d+% of the way to|at least) \$[\d,.]+[MK]?$/.test(word))).toBe(true);
    },
  );

  describe.each(LANGUAGES)("in %s", (language) => {
    test.each(NAMES)("%s reads well", async (name) => {
      const { words, says } = await open(name, language);
      await says(tierMessagesFor(language).outlook.page);
      const view = outlookViewModel(OUTLOOKS[name], readerIn(language), tierMessagesFor(language).outlook);
      if (view.safety) await says(plain(view.safety.title));
      expect(words().filter((word) => /undefined|null|NaN|Invalid|\[object|^\s*$/.test(word))).toEqual([]);
    });
  });
});
