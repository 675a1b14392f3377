import { Alert, Button, LoadingSpinner, StatusTag } from "@hubspot/ui-extensions";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { createReader } from "@partner-standing/texts/standing/reader";
import { LANGUAGES, type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { messagesFor } from "@partner-standing/texts/standing/messages-for";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import { describe, expect, test } from "vitest";
import { fakeService } from "../../fixtures/fake-service.ts";
import { openPanel } from "../../fixtures/open-panel.tsx";
import { STANDINGS } from "../../fixtures/standings.ts";
import { TIMELINES } from "../../fixtures/timelines.ts";
import { type EventViewModel, timelineViewModel } from "./timeline-view-model.ts";

function opened(timeline: () => ReturnType<ServiceFetch>, language: Language = "en") {
  const { fetch, asked } = fakeService(STANDINGS.atRisk);
  const answer: ServiceFetch = (url, options) => {
    if (!url.endsWith("/api/timeline")) return fetch(url, options);
    asked.push(url);
    return timeline();
  };
  const panel = openPanel(tierMessagesFor(language).timeline.button, { fetch: answer, language });
  return panel.then((open) => ({ ...open, asked }));
}

const told = (data: unknown, language: Language = "en") => opened(() => respond({ ok: true, data }), language);

const reader = createReader(localeOf({ language: "en" }), "Europe/Berlin");
const text = tierMessagesFor("en").timeline;
const { printed } = reader.messages.explain;

/** What stands under one heading, up to the next. */
const between = (words: string[], from: string, to: string) => words.slice(words.indexOf(from) + 1, words.indexOf(to));
const linesOf = (events: EventViewModel[]) =>
  events.flatMap(({ date, tag, sentence, note }) => [date, tag.text, sentence, ...(note ? [note] : [])]);

describe("the timeline of the tier", () => {
  test("is fetched when it is opened, not before", async () => {
    const { says, asked } = await told(TIMELINES.pending);
    await says(text.ahead);
    expect(asked.filter((url) => url.endsWith("/api/timeline"))).toHaveLength(1);
  });

  test.each([TIMELINES.pending, TIMELINES.granted, TIMELINES.premier])(
    "says where the tier stands, then what is ahead and that it is a forecast, then what was",
    async (timeline) => {
      const { says, words } = await told(timeline);
      const { facts, ahead, past, citations } = timelineViewModel(timeline, reader);
      await says(citations.length > 0 ? printed : text.past);
      const all = words();
      expect(all.slice(0, all.indexOf(text.ahead)).slice(-2 * facts.length)).toEqual(
        facts.flatMap(({ label, value }) => [label, value]),
      );
      expect(between(all, text.ahead, text.past)).toEqual([text.aheadNote, ...linesOf(ahead)]);
      expect(between(all, text.past, printed)).toEqual(past.length > 0 ? linesOf(past) : [text.nothingPast]);
    },
  );

  test("says where a duty is printed", async () => {
    const { says } = await told(TIMELINES.pending);
    await says("Basic requirements in detail: app certification");
    await says("Technology Partner Program guide 2026: German edition, line 303");
  });

  test("without events says so", async () => {
    const { says, words } = await told(TIMELINES.unread);
    await says(text.nothingAhead);
    expect(words()).toContain(text.nothingPast);
  });

  test("shows forty reviews and a name of 120 characters", async () => {
    const { says, panel } = await told(TIMELINES.long);
    await says("x".repeat(120));
    expect(panel().findAll(StatusTag)).toHaveLength(41);
  });
});

describe.each(LANGUAGES)("in %s", (language) => {
  const text = tierMessagesFor(language).timeline;

  test("loading says so", async () => {
    const { panel } = await opened(() => new Promise(() => {}), language);
    await expect.poll(() => panel().maybeFind(LoadingSpinner)?.props.label).toBe(text.loading);
  });

  test("a failure says why, and is tried again", async () => {
    let isAway = true;
    const { panel, says } = await opened(
      () => (isAway ? refuse("upstream-unavailable") : respond({ ok: true, data: TIMELINES.pending })),
      language,
    );
    await says(messagesFor(language).states.failures.away.title);
    isAway = false;
    panel().find(Alert).find(Button).trigger("onClick");
    await says(text.ahead);
  });

  test.each(Object.values(TIMELINES))("everything on it reads well", async (timeline) => {
    const { says, words } = await told(timeline, language);
    await says(text.past);
    expect(words().filter((word) => /undefined|null|NaN|Invalid|\[object|\(\)|\s[.,]|^\s*$/.test(word))).toEqual([]);
  });
});
