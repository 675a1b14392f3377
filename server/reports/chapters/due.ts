import type { CommissionStatement } from "@partner-standing/contract/commission/commission";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { RegisterPage } from "@partner-standing/contract/reports/register";
import type { Chapter } from "@partner-standing/contract/reports/report";
import type { Tone } from "@partner-standing/contract/reports/tone";
import type { ContactRole } from "@partner-standing/contract/settings/point-of-contact";
import type { SolutionsStanding } from "@partner-standing/contract/standing/solutions-standing";
import type { Standing } from "@partner-standing/contract/standing/standing";
import type { Timeline } from "@partner-standing/contract/standing/timeline";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { quarterShown } from "@partner-standing/texts/quarters/quarter-shown";
import { statementMessagesFor } from "@partner-standing/texts/statement/statement-messages-for";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import { Temporal } from "temporal-polyfill";
import { parameterAt } from "../../rules/define-parameter.ts";
import { rulesOn as solutionsRulesOn } from "../../rules/packs/solutions/rules-on.ts";
import { TECHNOLOGY_PARAMETERS } from "../../rules/packs/technology/parameters.ts";
import { type Teller, short, words } from "../teller.ts";

/** Something that comes on a day. */
export interface Due {
  /** Lower-case text that names it from one day to the next. */
  key: string;
  on: CalendarDate;
  what: string;
  tone: Tone;
  citations: readonly Citation[];
  /** A day of the calendar on which nothing changes, as things stand. */
  isRoutine?: boolean;
  page: RegisterPage;
  /** Whose it is. */
  role: ContactRole;
}

type Dated = Omit<Due, "page" | "role">;

/** What an app has to do is for whoever knows it; the rest is for the owner of the partnership. */
const TECHNICAL = ["certification-review", "quality-review"];

/** How far ahead is told. */
export const MONTHS_AHEAD = 12;
/** As many as are taken in at one look. */
const MOST = 12;

function reviewsDue({ events, pending }: Timeline, teller: Teller): Due[] {
  const page = "outlook";
  const role = "partnershipOwner";
  const { text, reader, on: today } = teller;
  const { duties } = tierMessagesFor(teller.language).timeline;
  const reviewDays = parameterAt(TECHNOLOGY_PARAMETERS.reviewDays, today).citations;
  const formDays = parameterAt(TECHNOLOGY_PARAMETERS.pocFormDays, today).citations;
  const form: Due[] = pending
    ? [
        {
          ...{ key: `form:${pending.reviewOn}`, page, role, on: pending.dueOn },
          ...{ what: text.due.form(reader.messages.tiers[pending.tier]), tone: "warning", citations: formDays },
        },
      ]
    : [];
  const others = events.flatMap((event): Due[] => {
    const { on } = event;
    if (event.kind === "review") {
      const isBad = event.outcome === "demotion";
      const tone = isBad ? "bad" : "plain";
      const isRoutine = event.outcome === "unchanged";
      const key = `review:${on}`;
      return [{ key, page, role, on, what: text.due.review, tone, citations: reviewDays, isRoutine }];
    }
    if (event.kind === "tier-change" || event.kind === "form-due") return [];
    const { kind, app = "", citations } = event;
    const what = duties[kind](app).replace(/\.$/, "");
    const key = `${kind}:${app}:${on}`.toLowerCase();
    return [{ key, page, role: TECHNICAL.includes(kind) ? "technical" : role, on, what, tone: "plain", citations }];
  });
  return [...form, ...others];
}

function solutionsDue({ scorecard, obligations }: SolutionsStanding, teller: Teller): Dated[] {
  const { text, solutions } = teller;
  const open = obligations.flatMap(({ id, state, due: on, citations }): Dated[] => {
    if (on === null || state === "missed") return [];
    const [key, what] = [`obligation:${id}:${on}`, solutions.provider.names[id]];
    return [{ key, on, what, tone: state === "open" ? "warning" : "plain", citations }];
  });
  if (!scorecard) return open;
  const rules = solutionsRulesOn(teller.on);
  const { refresh, recalibration, tiers, currentTier } = scorecard;
  const held = tiers.find(({ tier }) => tier === currentTier)?.requirements ?? [];
  const ends = held.flatMap(({ id, ends: end, citations }): Dated[] => {
    const what = text.due.ends(teller.requirements.names[id]);
    return end ? [{ key: `ends:${id}:${end.on}`, on: end.on, what, tone: "bad", citations }] : [];
  });
  const refreshed: Dated = {
    key: `refresh:${refresh.date}`,
    ...{ on: refresh.date, what: text.due.refresh, citations: rules.refreshDay.citations },
    tone: refresh.outcome === "demotion" ? "bad" : "plain",
    isRoutine: refresh.outcome === "unchanged" || refresh.outcome === "unknown",
  };
  const recalibrated: Dated[] = recalibration
    ? [
        {
          key: `recalibration:${recalibration.date}`,
          ...{ on: recalibration.date, what: text.due.recalibration },
          ...{ tone: recalibration.outcome === "demotion" ? "bad" : "plain" },
          citations: rules.recalibrationDays.citations,
          isRoutine: recalibration.outcome !== "demotion",
        },
      ]
    : [];
  return [...open, ...ends, refreshed, ...recalibrated];
}

/** Papers and invoices. */
function commissionDue({ duties }: CommissionDuties, teller: Teller): Dated[] {
  const { text } = teller;
  const shown = (quarter: string) => quarterShown(quarter, statementMessagesFor(teller.language));
  return duties.flatMap(({ state, due: on, quarter, citations }): Dated[] =>
    state === "open"
      ? [
          {
            key: quarter ? `invoice:${quarter.toLowerCase()}` : `papers:${on}`,
            on,
            what: quarter ? text.due.invoice(shown(quarter)) : text.due.papers,
            tone: "warning",
            citations,
          },
        ]
      : [],
  );
}

/** What of a statement is to be done by a day. */
export type CommissionDuties = Pick<CommissionStatement, "duties">;

export interface Given {
  standing: Standing;
  timeline: Timeline;
  solutions: SolutionsStanding;
  /** Null where it was not added up, or the viewer may see none. */
  statement: CommissionDuties | null;
}

const forOwner = (dues: Dated[], page: RegisterPage) =>
  dues.map((due): Due => ({ ...due, page, role: "partnershipOwner" }));

/** What comes from the day that is told of until another one, the first first. */
export function duesUntil(
  { standing, timeline, solutions, statement }: Given,
  until: CalendarDate,
  teller: Teller,
): Due[] {
  const takesPart = standing.programs.includes("technology") && standing.scorecard !== null;
  const all = [
    ...(takesPart ? reviewsDue(timeline, teller) : []),
    ...forOwner(solutionsDue(solutions, teller), "solutions"),
    ...(statement ? forOwner(commissionDue(statement, teller), "commission") : []),
  ];
  return all
    .filter(({ on }) => on >= teller.on && on <= until)
    .toSorted((one, other) => one.on.localeCompare(other.on));
}

/** What comes in the twelve months after the day that is told of, the first first. */
export function dueChapter(given: Given, teller: Teller): Chapter {
  const { text, reader } = teller;
  const { columns, chapters } = text;
  const until = Temporal.PlainDate.from(teller.on).add({ months: MONTHS_AHEAD }).toString();
  const dues = duesUntil(given, until, teller);
  const more = dues.length - MOST;
  const rows = dues
    .slice(0, MOST)
    .map(({ on, what, tone, citations }) =>
      teller.row([reader.date(on), what, teller.inDays(on)], { tone, citations }),
    );
  return {
    id: "due",
    title: chapters.due,
    tier: null,
    lines: rows.length === 0 ? [{ title: "", text: text.due.nothing, tone: "plain" }] : [],
    chart: null,
    tables:
      rows.length === 0
        ? []
        : [
            {
              id: "due",
              title: text.tables.due,
              note: more > 0 ? reader.messages.andMore(reader.count(more), more) : null,
              columns: [short(columns.day), words(columns.what), short(columns.left)],
              rows,
            },
          ],
  };
}
