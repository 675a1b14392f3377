import { Accordion, Alert, Button, Icon, LineChart, Link, Modal, Panel } from "@hubspot/ui-extensions";
import type { RenderedElementNode, RenderedFragmentNode } from "@hubspot/ui-extensions/testing";
import { wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import type { ComponentProps } from "react";
import { describe, expect, test, vi } from "vitest";
import { EXPLANATIONS, LAST_PAGE, NEWER, NOTHING } from "../../fixtures/explanations.ts";
import { fakeService } from "../../fixtures/fake-service.ts";
import { renderCard } from "../../fixtures/render-card.tsx";
import { behindViewModel, figureViewModel } from "@partner-standing/texts/standing/explanation-view-model";
import { STANDINGS } from "../../fixtures/standings.ts";

const reader = createReader(localeOf({ language: "en" }), "Europe/Berlin");
const { explain } = reader.messages;
const deals = EXPLANATIONS.influencedDealMrr;
const customers = EXPLANATIONS.attributedMrr;

type Card = ReturnType<typeof renderCard>;
type ButtonNode = RenderedElementNode<ComponentProps<typeof Button>>;

function overlayOf(button: ButtonNode): RenderedFragmentNode {
  return button.props.overlay as RenderedFragmentNode;
}

/** The button of the explanation of a figure of the next tier, as it is now: nodes are snapshots. */
function explainButton(card: Card, name: string): ButtonNode {
  const found = card
    .findAll(Button)
    .reverse()
    .find((button) => button.maybeFind(Icon)?.props.screenReaderText === `Explain ${name}`);
  if (!found) throw new Error(`there is no explanation of ${name}`);
  return found as ButtonNode;
}

async function opened(name: string, fetch: ServiceFetch = fakeService(STANDINGS.atRisk).fetch) {
  const card = renderCard({ fetch });
  await card.answered();
  explainButton(card, name).trigger("onClick");
  const panel = () => overlayOf(explainButton(card, name)).find(Panel);
  const says = (text: string) => card.waitFor(() => expect(wordsOf(panel()).join("\n")).toContain(text));
  return { card, panel, says };
}

/** The card itself asks what lies ahead. */
const isOfPanel = (url: string) => !url.includes("/api/outlook");

describe("the explanation of a figure", () => {
  test("is fetched when it is opened, not before", async () => {
    const { fetch, asked } = fakeService(STANDINGS.atRisk);
    const { says } = await opened("Influenced-deal MRR", fetch);
    await says(deals.contributions[0]?.record.name ?? "nobody");
    await says("What is said about badges.");
    expect(asked.slice(1).filter(isOfPanel).sort()).toEqual([
      "https://api.example/api/notes?place=influenced-revenue&language=en",
      "https://api.example/api/sources?language=en",
      "https://api.example/api/standing/explain?metric=influencedDealMrr&after=",
    ]);
  });

  test("says rule, figure, period, records and where it is printed", async () => {
    const { says, panel } = await opened("Influenced-deal MRR");
    const { total, window, records } = figureViewModel(deals, reader);
    await says(records);
    const words = wordsOf(panel());
    expect(words).toContain(explain.rules.influencedDealMrr);
    expect(words).toContain("Leading needs at least $5,000.");
    expect(words).toEqual(expect.arrayContaining([total, window]));
    for (const { link, amount, days } of behindViewModel(deals, reader)) {
      expect(words).toEqual(expect.arrayContaining([link.name, amount, days]));
      expect(
        panel()
          .findAll(Link)
          .map(({ props }) => props.href),
      ).toContain(link.url);
    }
    await says(
      "Requirements by tier\nTechnology Partner Program guide 2026: German edition, line 214; French edition, line 221",
    );
    await says("FAQ: I have several apps. How is my tier calculated?");
  });

  test("draws its twelve months and the threshold", async () => {
    const { says, panel } = await opened("Influenced-deal MRR");
    await says("Where it is printed");
    await says(deals.contributions[0]?.record.name ?? "nobody");
    const { data, options } = panel().find(LineChart).props;
    expect(options?.title).toBe("Influenced-deal MRR, the last twelve months");
    const rows = Array.isArray(data) ? data : data.data;
    const of = (series: string) => rows.filter((row) => row["series"] === series);
    expect(of("Influenced-deal MRR").map(({ day, value }) => [day, value])).toEqual(
      deals.trend.map(({ on, amount }) => [reader.month(on.slice(0, 7)), amount]),
    );
    expect(of("Leading needs $5,000").map(({ value }) => value)).toEqual(Array(13).fill(5_000));
  });

  test("asks once a card what documents are called", async () => {
    const { fetch, asked } = fakeService(STANDINGS.atRisk);
    const { card, says } = await opened("Marketplace rating", fetch);
    await says("Requirements by tier");
    explainButton(card, "Attributed MRR").trigger("onClick");
    await card.waitFor(() => expect(asked.some((url) => url.includes("attributedMrr"))).toBe(true));
    expect(asked.filter((url) => url.includes("/api/sources"))).toHaveLength(1);
  });

  test("opens at its unclear wordings from the requirement that counts them", async () => {
    const card = renderCard({ fetch: fakeService(STANDINGS.atRisk).fetch });
    await card.answered();
    const link = () => card.findAll(Button).find(({ text }) => text === "2 unclear wordings") as ButtonNode;
    link().trigger("onClick");
    const panel = () => overlayOf(link()).find(Panel);
    await card.waitFor(() => expect(wordsOf(panel()).join("\n")).toContain("Requirements by tier"));
    const { title, defaultOpen } = panel().find(Accordion).props;
    expect([title, defaultOpen]).toEqual(["How unclear wording is read", true]);
    await card.waitFor(() => expect(wordsOf(panel())).toContain("4 records behind it"));
    const words = wordsOf(panel());
    const first = words.findIndex((word) => word.startsWith("We read it as:"));
    expect(first).toBeLessThan(words.indexOf("4 records behind it"));
  });

  test("names no wording that another tier alone is about", async () => {
    const { says, panel } = await opened("Attributed MRR");
    await says("Requirements by tier");
    expect(wordsOf(panel()).join()).not.toContain("Premier exception");
  });

  test("says how contested wording is read and why", async () => {
    const { says } = await opened("Marketplace rating");
    await says("We read it as: a rating of exactly 3.5 or 4.0 stars meets the requirement.");
    await says("It could also mean: it must lie above.");
    await says("Because: only one German line says “above”");
  });

  test("shows more records on demand, below the first", async () => {
    const { fetch, asked } = fakeService(STANDINGS.atRisk);
    const { card, panel, says } = await opened("Attributed MRR", fetch);
    await says(explain.showMore);
    panel().find(Button).trigger("onClick");
    await says(LAST_PAGE.contributions.at(-1)?.record.name ?? "nobody");
    expect(wordsOf(panel())).not.toContain(explain.showMore);
    expect(asked.at(-1)).toContain(`after=${encodeURIComponent(customers.after ?? "")}`);
    await card.waitFor(() => expect(panel().findAll(Link)).toHaveLength(customers.records));
  });

  test("copes with nothing behind it and a document it does not know", async () => {
    const { fetch } = fakeService(STANDINGS.atRisk);
    const answer: ServiceFetch = (url, options) =>
      url.includes("/explain") ? respond({ ok: true, data: NEWER }) : fetch(url, options);
    const { says } = await opened("Marketplace rating", answer);
    const { total, records, problems } = figureViewModel(NOTHING, reader);
    for (const words of [total, records, "another.txt, line 7"]) await says(words);
    for (const { sentence } of problems) await says(sentence);
  });

  test("leads from what is not counted to the page that has all of it, of the kind where there is one", async () => {
    const [problem] = NOTHING.problems;
    if (!problem) throw new Error("no problem");
    const { fetch } = fakeService(STANDINGS.atRisk);
    const toPage = async (problems: (typeof problem)[]) => {
      const answer: ServiceFetch = (url, options) =>
        url.includes("/explain") ? respond({ ok: true, data: { ...NOTHING, problems } }) : fetch(url, options);
      const { card, panel, says } = await opened("Marketplace rating", answer);
      const gone = vi.fn<typeof card.mocks.actions.navigateToPage>();
      Object.assign(card.mocks.actions, { navigateToPage: gone });
      await says("Where it is printed");
      panel()
        .findAll(Button)
        .find(({ text }) => text === "See all")
        ?.trigger("onClick");
      return gone.mock.calls;
    };
    const dated = { ...problem, code: "date-invalid" as const };
    expect(await toPage([dated, dated])).toEqual([[{ to: "/problems", params: { code: "date-invalid" } }]]);
    const two = [dated, { ...problem, code: "rating-invalid" as const }];
    expect(await toPage(two)).toEqual([[{ to: "/problems", params: {} }]]);
    expect(await toPage([])).toEqual([]);
  });

  test("can be tried again when it fails", async () => {
    const { fetch } = fakeService(STANDINGS.atRisk);
    let isAway = true;
    const answer: ServiceFetch = (url, options) =>
      url.includes("/explain") && isAway ? refuse("upstream-unavailable") : fetch(url, options);
    const { panel, says } = await opened("Attributed MRR", answer);
    await says(reader.messages.states.failures.away.title);
    isAway = false;
    panel().find(Alert).find(Button).trigger("onClick");
    await says(figureViewModel(customers, reader).records);
  });

  test("of what is there or not says who it rests on, since when, and where it is changed", async () => {
    const contact = await opened("Named technical/product contact", fakeService(STANDINGS.contactLeft).fetch);
    await contact.says("Named: Jonas Albers.");
    await contact.says("Jonas Albers is no longer an active user of the account.");
    await contact.says("under “Points of contact”");
    const standing = await opened("Good standing");
    await standing.says("Checked by your own staff on October 1, 2026.");
    const listing = await opened("Live Marketplace listing");
    await listing.says("Listed: Muster Sync and Muster Forms, since March 1, 2024.");
  });

  test("says at its end what is good to know, also where that comes later or not at all", async () => {
    const { fetch } = fakeService(STANDINGS.atRisk);
    let isAway = true;
    const answer: ServiceFetch = (url, options) =>
      url.includes("/notes") && isAway ? refuse("upstream-unavailable") : fetch(url, options);
    const { panel, says } = await opened("Data sharing for account mapping", answer);
    await says("The service cannot be reached");
    await says("Where it is printed");
    isAway = false;
    panel().find(Alert).find(Button).trigger("onClick");
    await says("Guide, lines 7 (partner-days)");
    const words = wordsOf(panel());
    expect(words.indexOf("Good to know")).toBeGreaterThan(words.indexOf("Where it is printed"));
  });

  test("without figures asks for nothing but what is good to know", async () => {
    const { fetch, asked } = fakeService(STANDINGS.atRisk);
    const { says } = await opened("Data sharing for account mapping", fetch);
    await says("ideally through Crossbeam");
    await says("We read it as: data sharing for account mapping is preferred for Leading");
    expect(asked.slice(1).filter(isOfPanel)).toEqual([
      "https://api.example/api/sources?language=en",
      "https://api.example/api/notes?place=account-mapping&language=en",
    ]);
  });

  test("is gone after closing", async () => {
    const { card, panel, says } = await opened("Marketplace rating");
    await says(figureViewModel(EXPLANATIONS.reviewAverage, reader).records);
    panel().trigger("onClose");
    await card.waitFor(() => expect(wordsOf(panel())).toEqual(["Marketplace rating"]));
  });
});

test("from the sidebar, details open in a panel and explanations above it in a modal", async () => {
  const card = renderCard({ fetch: fakeService(STANDINGS.atRisk).fetch, layout: "compact" });
  await card.answered();
  const details = () => card.find(Button) as ButtonNode;
  details().trigger("onClick");
  const panel = () => overlayOf(details()).find(Panel);
  await card.waitFor(() => expect(wordsOf(panel()).join()).toContain("To Leading"));
  const explain = panel()
    .findAll(Button)
    .find((button) => button.maybeFind(Icon)) as ButtonNode;
  expect(overlayOf(explain).maybeFind(Panel)).toBeNull();
  expect(overlayOf(explain).find(Modal).props.id).toBe("explain-rising-marketplace-reviews");
});
