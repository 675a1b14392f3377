import { Alert, Button, LoadingSpinner, StatusTag } from "@hubspot/ui-extensions";
import { TimelineSchema } from "@partner-standing/contract/standing/timeline";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { messagesFor } from "@partner-standing/texts/standing/messages-for";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import { describe, expect, test } from "vitest";
import { fakeService } from "../../fixtures/fake-service.ts";
import { openPanel } from "../../fixtures/open-panel.tsx";
import { STANDINGS } from "../../fixtures/standings.ts";
import { EMPTY, FULL, LONG } from "../../fixtures/timelines.ts";

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

test.each([FULL, EMPTY, LONG])("the timelines of these tests are ones that the contract allows", (timeline) => {
  expect(TimelineSchema.safeParse(timeline).error).toBeUndefined();
});

describe("the timeline of the tier", () => {
  test("is fetched when it is opened, not before", async () => {
    const { says, asked } = await told(FULL);
    await says("The year ahead");
    expect(asked.filter((url) => url.endsWith("/api/timeline"))).toHaveLength(1);
  });

  test("says the credited and the qualified tier, and what is waited for", async () => {
    const { says, words } = await told(FULL);
    await says("Rising, credited since April 15, 2026");
    const text = words().join("\n");
    expect(text).toContain("Qualified for with today's figures\nLeading");
    expect(text).toContain("Waiting for the Partner POC form\nLeading, until October 29, 2026");
  });

  test("lists what is ahead by date, nearest first, as a forecast and not as a fact", async () => {
    const { says, words } = await told(FULL);
    await says("The year ahead");
    const all = words();
    expect(all.slice(all.indexOf("The year ahead"), all.indexOf("Until now"))).toEqual([
      "The year ahead",
      "A forecast says what would happen with what is known now. Nothing of it is decided.",
      ...["October 22, 2026", "Due", "Review of the app certification of Acme Sync; it counts until this day."],
      ...["October 29, 2026", "Awaited", "Last day for the Partner POC form for Leading."],
      ...["January 15, 2027", "Forecast", "Review: would drop from Rising to Partner."],
      ...["March 1, 2027", "Due", "Annual quality review."],
      "Assumed day: the guide names the interval, not the day it starts from.",
      ...["April 1, 2027", "Due", "Meeting of the executive sponsor with HubSpot, at least twice a year."],
      "Assumed day: the guide names the interval, not the day it starts from.",
      ...["April 15, 2027", "Forecast"],
      "Review: would qualify for Leading; the promotion would wait for the Partner POC form.",
      ...["April 20, 2027", "Forecast", "Would move up from Partner to Leading with the Partner POC form."],
      ...["April 29, 2027", "Forecast", "Would be the last day for the Partner POC form for Leading."],
      ...["July 15, 2027", "Forecast", "Review: would change nothing (no tier)."],
    ]);
  });

  test("lists what was, the latest first", async () => {
    const { says, words } = await told(FULL);
    await says("Until now");
    const all = words();
    expect(all.slice(all.indexOf("Until now") + 1, all.indexOf("Where it is printed"))).toEqual([
      ...["October 15, 2026", "Held"],
      "Review: qualified for Leading; the promotion waited for the Partner POC form.",
      ...["August 1, 2026", "Was due", "Annual quality review of Acme Sync."],
      ...["July 15, 2026", "Held", "Review: nothing changed (Rising)."],
      ...["April 15, 2026", "Held", "Review: moved up from Partner to Rising."],
      ...["January 29, 2026", "Too late", "Last day for the Partner POC form for Leading: it did not come in time."],
      ...["January 15, 2026", "Held"],
      "Review: qualified for Leading; the promotion waited for the Partner POC form.",
    ]);
  });

  test("says where a duty is printed", async () => {
    const { says } = await told(FULL);
    await says("Technology Partner Program guide 2026, German edition, lines 303");
  });

  test("without a tier and without events says so", async () => {
    const { says, words } = await told(EMPTY);
    await says("Nothing is known of the year ahead.");
    expect(words().join("\n")).toContain("Credited tier\nno tier");
    expect(words()).toContain("Nothing was recorded yet.");
  });

  test("shows forty reviews and a name of 120 characters", async () => {
    const { says, panel } = await told(LONG);
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
      () => (isAway ? refuse("upstream-unavailable") : respond({ ok: true, data: FULL })),
      language,
    );
    await says(messagesFor(language).states.failures.away.title);
    isAway = false;
    panel().find(Alert).find(Button).trigger("onClick");
    await says(text.ahead);
  });

  test.each([FULL, EMPTY, LONG])("everything on it reads well", async (timeline) => {
    const { says, words } = await told(timeline, language);
    await says(text.past);
    expect(words().filter((word) => /undefined|null|NaN|Invalid|\[object|\(\)|\s[.,]|^\s*$/.test(word))).toEqual([]);
  });
});
