import type { CommissionStatement } from "@partner-standing/contract/commission/commission";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { Chapter, Tone } from "@partner-standing/contract/reports/report";
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
interface Due {
  on: CalendarDate;
  what: string;
  tone: Tone;
  citations: readonly Citation[];
}

const MONTHS_AHEAD = 12;
/** As many as are taken in at one look. */
const MOST = 12;

function reviewsDue({ events, pending }: Timeline, teller: Teller): Due[] {
  const { text, reader, on: today } = teller;
  const { duties } = tierMessagesFor(teller.language).timeline;
  const reviewDays = parameterAt(TECHNOLOGY_PARAMETERS.reviewDays, today).citations;
  const formDays = parameterAt(TECHNOLOGY_PARAMETERS.pocFormDays, today).citations;
  const form: Due[] = pending
    ? [
        {
          ...{ on: pending.dueOn, what: text.due.form(reader.messages.tiers[pending.tier]) },
          ...{ tone: "warning", citations: formDays },
        },
      ]
    : [];
  const others = events.flatMap((event): Due[] => {
    const { on } = event;
    if (event.kind === "review") {
      const isBad = event.outcome === "demotion";
      const tone = isBad ? "bad" : "plain";
      return [{ on, what: text.due.review, tone, citations: reviewDays }];
    }
    if (event.kind === "tier-change" || event.kind === "form-due") return [];
    const what = duties[event.kind](event.app ?? "").replace(/\.$/, "");
    return [{ on, what, tone: "plain", citations: event.citations }];
  });
  return [...form, ...others];
}

function solutionsDue({ scorecard, obligations }: SolutionsStanding, teller: Teller): Due[] {
  const { text, solutions } = teller;
  const open = obligations.flatMap(({ id, state, due: on, citations }): Due[] =>
    on === null || state === "missed"
      ? []
      : [{ on, what: solutions.provider.names[id], tone: state === "open" ? "warning" : "plain", citations }],
  );
  if (!scorecard) return open;
  const rules = solutionsRulesOn(teller.on);
  const { refresh, recalibration, tiers, currentTier } = scorecard;
  const held = tiers.find(({ tier }) => tier === currentTier)?.requirements ?? [];
  const ends = held.flatMap(({ id, ends: end, citations }): Due[] =>
    end ? [{ on: end.on, what: text.due.ends(teller.requirements.names[id]), tone: "bad", citations }] : [],
  );
  const refreshed: Due = {
    ...{ on: refresh.date, what: text.due.refresh, citations: rules.refreshDay.citations },
    tone: refresh.outcome === "demotion" ? "bad" : "plain",
  };
  const recalibrated: Due[] = recalibration
    ? [
        {
          ...{ on: recalibration.date, what: text.due.recalibration },
          ...{ tone: recalibration.outcome === "demotion" ? "bad" : "plain" },
          citations: rules.recalibrationDays.citations,
        },
      ]
    : [];
  return [...open, ...ends, refreshed, ...recalibrated];
}

/** Papers and invoices. */
function commissionDue({ duties }: CommissionStatement, teller: Teller): Due[] {
  const { text } = teller;
  const shown = (quarter: string) => quarterShown(quarter, statementMessagesFor(teller.language));
  return duties.flatMap(({ state, due: on, quarter, citations }): Due[] =>
    state === "open"
      ? [
          {
            on,
            what: quarter ? text.due.invoice(shown(quarter)) : text.due.papers,
            tone: "warning",
            citations,
          },
        ]
      : [],
  );
}

interface Given {
  standing: Standing;
  timeline: Timeline;
  solutions: SolutionsStanding;
  /** Null where it was not added up, or the viewer may see none. */
  statement: CommissionStatement | null;
}

/** What comes in the twelve months after the day that is told of, the first first. */
export function dueChapter({ standing, timeline, solutions, statement }: Given, teller: Teller): Chapter {
  const { text, reader } = teller;
  const { columns, chapters } = text;
  const until = Temporal.PlainDate.from(teller.on).add({ months: MONTHS_AHEAD }).toString();
  const takesPart = standing.programs.includes("technology") && standing.scorecard !== null;
  const all = [
    ...(takesPart ? reviewsDue(timeline, teller) : []),
    ...solutionsDue(solutions, teller),
    ...(statement ? commissionDue(statement, teller) : []),
  ];
  const dues = all
    .filter(({ on }) => on >= teller.on && on <= until)
    .toSorted((one, other) => one.on.localeCompare(other.on));
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
