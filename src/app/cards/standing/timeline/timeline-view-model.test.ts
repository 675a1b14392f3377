import type { Timeline } from "@partner-standing/contract/standing/timeline";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, test } from "vitest";
import { TIMELINES } from "../../fixtures/timelines.ts";
import { type EventViewModel, timelineViewModel } from "./timeline-view-model.ts";

const reader = createReader(localeOf({ language: "en" }), "Europe/Berlin");
const ASSUMED = "Assumed day: the guide names the interval, not the day it starts from.";

const lines = (events: EventViewModel[]) =>
  events.map(({ date, tag, sentence, note }) => [date, tag.text, sentence, ...(note ? [note] : [])]);
const told = (timeline: Timeline) => {
  const { facts, ahead, past } = timelineViewModel(timeline, reader);
  return { facts: facts.map(({ label, value }) => [label, value]), ahead: lines(ahead), past: lines(past) };
};

describe("where the tier stands", () => {
  test("says the credited and the qualified tier, and what is waited for", () => {
    expect(told(TIMELINES.pending).facts).toEqual([
      ["Credited tier", "Rising, credited since April 15, 2026"],
      ["Today's figures qualify for", "Leading"],
      ["Waiting for the Partner POC form", "Leading, until October 29, 2026"],
    ]);
  });

  test("says that there is none, since the day it was lost", () => {
    expect(told(TIMELINES.none).facts).toEqual([
      ["Credited tier", "no tier, since January 15, 2027"],
      ["Today's figures qualify for", "no tier"],
    ]);
  });
});

describe("what is ahead", () => {
  test("is a forecast by date, nearest first, and what would follow from it", () => {
    expect(told(TIMELINES.pending).ahead).toEqual([
      ["October 22, 2026", "Due", "Review of the app certification of Acme Sync; it counts until this day."],
      ["October 29, 2026", "Awaited", "Last day for the Partner POC form for Leading."],
      ["January 15, 2027", "Forecast", "Review: would drop from Rising to Partner."],
      [
        ...["April 15, 2027", "Forecast"],
        "Review: would qualify for Leading; the promotion would wait for the Partner POC form.",
      ],
      ["April 29, 2027", "Forecast", "Would be the last day for the Partner POC form for Leading."],
      [
        ...["July 15, 2027", "Forecast"],
        "Review: would qualify for Leading; the promotion would wait for the Partner POC form.",
      ],
      ["July 29, 2027", "Forecast", "Would be the last day for the Partner POC form for Leading."],
      ["October 15, 2027", "Forecast", "Review: still Partner."],
    ]);
  });

  test("says of a duty without a known start that its day is assumed", () => {
    expect(told(TIMELINES.premier).ahead).toEqual([
      ["January 15, 2027", "Forecast", "Review: still Premier."],
      ["January 15, 2027", "Due", "Meeting of the executive sponsor with HubSpot, at least twice a year.", ASSUMED],
      ["April 15, 2027", "Forecast", "Review: still Premier."],
      ["July 15, 2027", "Forecast", "Review: still Premier."],
      ["July 15, 2027", "Due", "Annual quality review.", ASSUMED],
      ["July 15, 2027", "Due", "Meeting of the executive sponsor with HubSpot, at least twice a year.", ASSUMED],
      ["October 15, 2027", "Forecast", "Review: still Premier."],
    ]);
  });

  test("says of a tier that was lost that nothing gives it back yet", () => {
    expect(told(TIMELINES.none).ahead[0]).toEqual([...["April 15, 2027", "Forecast"], "Review: still no tier."]);
  });

  test("of a promotion that would wait says what a form on file would do", () => {
    const [change] = TIMELINES.granted.events.filter(({ kind }) => kind === "tier-change");
    if (change?.kind !== "tier-change") throw new Error("no tier has changed");
    const event = { ...change, on: "2027-04-20", held: false, tierBefore: "partner", tierAfter: "leading" } as const;
    const ahead = { ...event, because: "form-in-time" } as const;
    expect(told({ ...TIMELINES.none, events: [ahead] }).ahead).toEqual([
      ["April 20, 2027", "Forecast", "Would move up from Partner to Leading with the Partner POC form."],
    ]);
  });
});

describe("what was", () => {
  test("is listed with the latest first", () => {
    expect(told(TIMELINES.granted).past).toEqual([
      ["October 29, 2026", "In time", "Last day for the Partner POC form for Leading: it came in time."],
      ["October 25, 2026", "Changed", "Moved up from Rising to Leading: the Partner POC form came in time."],
      ["October 22, 2026", "Was due", "Review of the app certification of Acme Sync; it counts until this day."],
      [
        ...["October 15, 2026", "Held"],
        "Review: qualified for Leading; the promotion waited for the Partner POC form.",
      ],
      ["August 1, 2026", "Was due", "Annual quality review of Acme Sync."],
      ["July 15, 2026", "Held", "Review: nothing changed (Rising)."],
      ["April 15, 2026", "Held", "Review: moved up from Partner to Rising."],
      ["January 29, 2026", "Too late", "Last day for the Partner POC form for Leading: it did not come in time."],
      [
        ...["January 15, 2026", "Held"],
        "Review: qualified for Leading; the promotion waited for the Partner POC form.",
      ],
    ]);
  });

  test("is nothing before the first reading, as is what is ahead", () => {
    expect(told(TIMELINES.unread)).toMatchObject({ ahead: [], past: [] });
  });
});
