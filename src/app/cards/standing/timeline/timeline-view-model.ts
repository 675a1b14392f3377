import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Timeline, TimelineEvent } from "@partner-standing/contract/standing/timeline";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import type { TierMessages } from "@partner-standing/texts/tier/en";

type Tag = keyof TierMessages["timeline"]["tags"];

export interface EventViewModel {
  key: string;
  date: string;
  sentence: string;
  tag: { text: string; variant: "default" | "info" | "success" | "warning" | "danger" };
  /** What about the date is assumed. */
  note: string | null;
}

interface TimelineViewModel {
  facts: { label: string; value: string }[];
  /** The nearest first, in both directions. */
  ahead: EventViewModel[];
  past: EventViewModel[];
  citations: Citation[];
}

interface Told {
  timeline: Timeline;
  text: TierMessages["timeline"];
  tierName: (tier: TechnologyTier | null) => string;
}

const VARIANTS: Record<Tag, EventViewModel["tag"]["variant"]> = {
  held: "default",
  changed: "success",
  forecast: "info",
  awaited: "warning",
  "in-time": "success",
  late: "danger",
  due: "warning",
  wasDue: "default",
};

function isAhead(event: TimelineEvent, { on }: Timeline): boolean {
  return "held" in event ? !event.held : event.on >= on;
}

/** A form that waits for a review that is still to come may never be asked for. */
function isSupposed(event: TimelineEvent, { on }: Timeline): boolean {
  return event.kind === "form-due" && event.state === "awaited" && event.reviewOn > on;
}

function sentenceOf(event: TimelineEvent, { timeline, text, tierName }: Told): string {
  if (event.kind === "review") {
    const { held, outcome, tierBefore, qualifiedTier } = event;
    return text.review[held ? "held" : "ahead"][outcome](tierName(tierBefore), tierName(qualifiedTier));
  }
  if (event.kind === "tier-change")
    return text.movedUp[event.held ? "held" : "ahead"](tierName(event.tierBefore), tierName(event.tierAfter));
  if (event.kind === "form-due") {
    const { state, tier } = event;
    return text.form[isSupposed(event, timeline) ? "wouldBeAwaited" : state](tierName(tier));
  }
  return text.duties[event.kind](event.app ?? "");
}

function tagOf(event: TimelineEvent, timeline: Timeline): Tag {
  if (event.kind === "review") return event.held ? "held" : "forecast";
  if (event.kind === "tier-change") return event.held ? "changed" : "forecast";
  if (event.kind === "form-due") return isSupposed(event, timeline) ? "forecast" : event.state;
  return isAhead(event, timeline) ? "due" : "wasDue";
}

function eventViewModel(event: TimelineEvent, told: Told, reader: Reader): EventViewModel {
  const { text, timeline } = told;
  const tag = tagOf(event, timeline);
  const sentence = sentenceOf(event, told);
  return {
    key: `${event.on} ${sentence}`,
    date: reader.date(event.on),
    sentence,
    tag: { text: text.tags[tag], variant: VARIANTS[tag] },
    note: "assumed" in event && event.assumed ? text.assumed : null,
  };
}

function factsOf({ timeline, text, tierName }: Told, reader: Reader): TimelineViewModel["facts"] {
  const { creditedTier, creditedSince, qualifiedTier, pending } = timeline;
  const said = creditedTier ? reader.messages.creditedSince : text.noneSince;
  const since = creditedSince && said(reader.date(creditedSince));
  return [
    { label: text.credited, value: [tierName(creditedTier), ...(since ? [since] : [])].join(", ") },
    { label: text.qualified, value: tierName(qualifiedTier) },
    ...(pending
      ? [{ label: text.pending, value: text.pendingUntil(tierName(pending.tier), reader.date(pending.dueOn)) }]
      : []),
  ];
}

/** Of a change the review of its day tells already, unless the tier waited for the form; a form that came has no last day ahead. */
function saysMore(event: TimelineEvent, { on }: Timeline): boolean {
  if (event.kind === "tier-change") return event.because === "form-in-time";
  return event.kind !== "form-due" || event.state === "awaited" || event.on <= on;
}

/** The life of the tier in the viewer's words: what was, apart from what is ahead. */
export function timelineViewModel(timeline: Timeline, reader: Reader): TimelineViewModel {
  const text = tierMessagesFor(reader.language).timeline;
  const tierName = (tier: TechnologyTier | null) => (tier ? reader.messages.tiers[tier] : text.noTier);
  const told = { timeline, text, tierName };
  const events = timeline.events.filter((event) => saysMore(event, timeline));
  const shown = (some: TimelineEvent[]) => some.map((event) => eventViewModel(event, told, reader));
  return {
    facts: factsOf(told, reader),
    ahead: shown(events.filter((event) => isAhead(event, timeline))),
    past: shown(events.filter((event) => !isAhead(event, timeline))).reverse(),
    citations: events.flatMap((event) => ("citations" in event ? event.citations : [])),
  };
}
