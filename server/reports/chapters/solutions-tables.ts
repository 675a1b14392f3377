import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import {
  POINT_KINDS,
  type Points,
  type Recalibration,
  type SolutionsRequirement,
  type SolutionsScorecard,
} from "@partner-standing/contract/programs/solutions-scorecard";
import type { ReportLine, ReportRow, ReportTable } from "@partner-standing/contract/reports/report";
import type { Tone } from "@partner-standing/contract/reports/tone";
import type { SolutionsStanding, TrackExplanation } from "@partner-standing/contract/standing/solutions-standing";
import { type Rounding, toDecimals } from "@partner-standing/texts/formats/format-amount";
import { rulesOn } from "../../rules/packs/solutions/rules-on.ts";
import { type Teller, numbers, short, status, words } from "../teller.ts";

/** A scorecard, and whoever tells it. */
export interface Judged {
  scorecard: SolutionsScorecard;
  teller: Teller;
}

/** Points in whole numbers. */
export const whole = (points: number, { reader }: Teller, rounding: Rounding = "down") =>
  reader.count(toDecimals(points, 0, rounding));
/** To the hundredth, where points stand beside others that they are added up with. */
const exact = (points: number, { reader }: Teller) => reader.decimal(toDecimals(points, 2, "nearest"));

/** A figure of a requirement in its unit; a median may have a half. */
function shown(value: number | null, { unit }: SolutionsRequirement, teller: Teller, rounding: Rounding): string {
  const { reader, text } = teller;
  if (value === null) return text.notKnown;
  if (unit === "yes-no") return value ? text.there : text.notThere;
  if (unit === "usd-per-month") return reader.measure(value, "usd-per-month", rounding);
  if (unit === "points") return whole(value, teller, rounding);
  if (unit === "retention") return reader.measure(toDecimals(value, 0, rounding), "percent");
  return unit === "percent" ? reader.measure(value, "percent") : reader.decimal(value);
}

function statusOf(requirement: SolutionsRequirement, teller: Teller): Pick<ReportLine, "text" | "tone"> {
  const { statusMet, statusMissing, statusUnknown } = teller.solutions.gaps;
  const { met, missing, unit } = requirement;
  if (met === null) return { text: statusUnknown, tone: "warning" };
  if (met) return { text: statusMet, tone: "good" };
  if (missing === null || unit === "yes-no") return { text: statusMissing, tone: "bad" };
  return { text: teller.text.missing(shown(missing, requirement, teller, "up")), tone: "bad" };
}

/** What a tier asks for; nothing where there is none. */
export const requirementsOf = ({ tiers }: SolutionsScorecard, tier: SolutionsTier | null) =>
  tiers.find((verdict) => verdict.tier === tier)?.requirements ?? [];

/** What is met now and ends soon. */
function endsText(requirement: SolutionsRequirement, teller: Teller): string[] {
  const { id, ends } = requirement;
  if (!ends) return [];
  const { reader } = teller;
  return [teller.requirements.ends[id](reader.date(ends.on), shown(ends.missing, requirement, teller, "up"))];
}

/** Every requirement with the thresholds of the tier held and of the next one. */
export function requirementTable({ scorecard, teller }: Judged): ReportTable | null {
  const { currentTier, nextTier } = scorecard;
  const held = requirementsOf(scorecard, currentTier);
  const aim = nextTier ? requirementsOf(scorecard, nextTier) : held;
  const aimed = nextTier ?? currentTier;
  if (aim.length === 0 || !aimed) return null;
  const { text, solutions } = teller;
  const { columns, tables } = text;
  const showsHeld = nextTier !== null && currentTier !== null;
  // Without amounts all that is said of a threshold of the agreement is how far it is.
  const needed = (requirement: SolutionsRequirement | undefined) =>
    requirement === undefined || requirement.unit === "percent"
      ? ""
      : shown(requirement.target, requirement, teller, "nearest");
  const notes = held.flatMap((requirement) => endsText(requirement, teller));
  return {
    id: "requirements",
    title: (nextTier ? tables.requirements : tables.keep)(solutions.tiers[aimed]),
    note: notes.length > 0 ? notes.join(" ") : null,
    columns: [
      words(columns.requirement),
      numbers(columns.now),
      ...(showsHeld ? [numbers(columns.neededFor(solutions.tiers[currentTier]))] : []),
      numbers(columns.neededFor(solutions.tiers[aimed])),
      status(columns.status),
    ],
    rows: aim.map((requirement) => {
      const { text: said, tone } = statusOf(requirement, teller);
      const below = held.find(({ id }) => id === requirement.id);
      return teller.row(
        [
          teller.requirements.names[requirement.id],
          shown(requirement.actual, requirement, teller, "down"),
          ...(showsHeld ? [needed(below)] : []),
          needed(requirement),
          said,
        ],
        { tone, citations: requirement.citations },
      );
    }),
  };
}

/** Points by kind, and what they are counted from. */
export function pointTable({ scorecard, teller }: Judged): ReportTable | null {
  const { points } = scorecard;
  if (!points) return null;
  const { text, reader, solutions } = teller;
  const { columns } = text;
  const { citations } = rulesOn(teller.on).pointRates;
  const row = ({ kind, mrr, growthMrr, perHundred, points: each }: Points["kinds"][number]) =>
    teller.row(
      [
        solutions.points.kinds[kind],
        reader.usd(mrr, "down"),
        reader.usd(growthMrr, "down"),
        reader.count(perHundred),
        exact(each, teller),
      ],
      { citations },
    );
  const all = teller.row([text.allPoints, "", "", "", exact(points.total, teller)], { citations });
  return {
    id: "points",
    title: text.tables.points,
    note: null,
    columns: [
      short(columns.kind),
      numbers(columns.monthly),
      numbers(columns.growth),
      numbers(columns.rate),
      numbers(columns.points),
    ],
    rows: [...points.kinds.map(row), all],
  };
}

/** What is left by kind on the next three days on which tiers are refreshed. */
export function aheadTable({ scorecard, teller }: Judged): ReportTable | null {
  const { points, pointsAhead } = scorecard;
  if (!points || pointsAhead.length === 0) return null;
  const { text, reader, solutions } = teller;
  const { columns, tables, aheadNote } = text;
  const kinds = POINT_KINDS.filter((kind) => points.kinds.some((known) => known.kind === kind));
  const { citations } = rulesOn(teller.on).refreshDay;
  const row = (on: string, left: Points): ReportRow => {
    const less = points.total - left.total;
    const each = kinds.map((kind) => exact(left.kinds.find((known) => known.kind === kind)?.points ?? 0, teller));
    const tone: Tone = less > 0 ? "warning" : "plain";
    return teller.row([reader.date(on), ...each, exact(left.total, teller), less > 0 ? exact(less, teller) : ""], {
      ...{ tone, citations },
    });
  };
  return {
    id: "ahead",
    title: tables.ahead,
    note: aheadNote,
    columns: [
      short(columns.day),
      ...kinds.map((kind) => numbers(solutions.points.kinds[kind])),
      numbers(columns.total),
      numbers(columns.less),
    ],
    rows: [row(teller.on, points), ...pointsAhead.map(({ on, points: left }) => row(on, left))],
  };
}

/** What was performed on each refresh that a recalibration looks back at, and what will be. */
export function lookBackTable(recalibration: Recalibration, { teller }: Judged): ReportTable {
  const { text, reader, solutions } = teller;
  const { best, none, notKnown } = solutions.recalibration;
  const { citations } = rulesOn(teller.on).lookBackRefreshes;
  return {
    id: "look-back",
    title: text.tables.lookBack(reader.date(recalibration.date)),
    note: recalibration.lookBack.some(({ on }) => on > teller.on) ? text.lookBackNote : null,
    columns: [short(text.columns.day), short(text.columns.performed)],
    rows: recalibration.lookBack.map(({ on, tier, known }) => {
      const performed = known ? (tier ? best(solutions.tiers[tier]) : none) : notKnown;
      const said = on > teller.on ? text.foretold(performed) : performed;
      return teller.row([reader.date(on), said], { tone: known && tier ? "good" : "warning", citations });
    }),
  };
}

const OBLIGATION_TONES = { met: "good", open: "warning", missed: "bad" } as const;

/** What the package asks for, and by when. */
export function obligationTable({ obligations, package: held }: SolutionsStanding, teller: Teller): ReportTable | null {
  if (obligations.length === 0) return null;
  const { text, reader, solutions } = teller;
  const { provider } = solutions;
  const { columns, tables } = text;
  return {
    id: "obligations",
    title: held === "partner" ? tables.obligations : tables.providerObligations,
    note: null,
    columns: [words(columns.duty), short(columns.due), status(columns.status)],
    rows: obligations.map(({ id, state, due, citations }) =>
      teller.row([provider.names[id], due ? reader.date(due) : "", provider.states[state]], {
        ...{ tone: OBLIGATION_TONES[state], citations },
      }),
    ),
  };
}

/** Whoever may see no amounts is told how many lapse, and none by name. */
export function lapsingTable({ lapsing }: SolutionsStanding, teller: Teller): ReportTable | null {
  if (lapsing.total === 0) return null;
  const { text, reader } = teller;
  const { columns, tables } = text;
  const { citations } = rulesOn(teller.on).activityWindowDays;
  return {
    id: "lapsing",
    title: tables.lapsing,
    note: text.lapsing(reader.count(lapsing.total), lapsing.total),
    columns: [words(columns.client), numbers(columns.monthly), short(columns.lastActive), short(columns.until)],
    rows: lapsing.clients.map(({ company, mrr, lastActivityOn, until }) =>
      teller.row([company.name, reader.usd(mrr, "down"), reader.date(lastActivityOn), reader.date(until)], {
        ...{ tone: "warning", citations },
      }),
    ),
  };
}

const NAMED = 5;

/** The clients with the most points. */
export function topClients({ total, clients }: TrackExplanation, teller: Teller): ReportTable | null {
  if (clients.length === 0 || total === 0) return null;
  const { text, reader } = teller;
  const { columns, tables } = text;
  const { citations } = rulesOn(teller.on).pointRates;
  return {
    id: "clients",
    title: tables.topClients,
    note: null,
    columns: [words(columns.client), numbers(columns.points), numbers(columns.share), short(columns.until)],
    rows: clients
      .slice(0, NAMED)
      .map(({ record, amount, until }) =>
        teller.row(
          [
            record.name,
            exact(amount, teller),
            reader.measure((amount / total) * 100, "percent"),
            until ? reader.date(until) : "",
          ],
          { citations },
        ),
      ),
  };
}
