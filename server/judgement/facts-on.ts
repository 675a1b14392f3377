import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { METRICS, type Metric, type Unit } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import type { FigureSources, OfficialMonth } from "@partner-standing/contract/settings/official-figures";
import { FORM_PARTS, type FormPart, type Person } from "@partner-standing/contract/settings/point-of-contact";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { Figure } from "@partner-standing/contract/standing/figure";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { type Credited, creditedBy } from "../rules/packs/technology/credited-by.ts";
import { type Metrics, metricsOn } from "../rules/packs/technology/metrics/metrics-on.ts";
import { isFormStale, requiredParts } from "../rules/packs/technology/poc-form.ts";
import { type TechnologyRules, rulesOn } from "../rules/packs/technology/rules-on.ts";
import { evaluateTechnology } from "../rules/packs/technology/technology-judge.ts";
import { daysBetween } from "../rules/steps/rolling-window.ts";
import { TECHNOLOGY_STEPS, type ValueOn } from "../rules/steps/step.ts";
import type { Queryable } from "../store/engine/database.ts";
import { departedOwners } from "../store/mirror/owners.ts";
import { officialMonths } from "../store/settings/official-figures.ts";
import { filingsOf } from "../store/settings/poc-forms.ts";
import { type JudgedChange, changesFrom } from "../store/settings/settings-changes.ts";
import { type StepTotal, readStepTotals } from "../store/steps/steps.ts";
import { type DatedChange, settingsOfDay } from "./settings-of-day.ts";
import { stepCurves } from "./step-curves.ts";
import { companyFacts } from "./technology-facts.ts";

const METRIC_UNITS: Record<Metric, Unit> = {
  attributedMrr: "usd-per-month",
  influencedDealMrr: "usd-per-month",
  firstNinetyDaysMrr: "usd-per-month",
  reviewCount: "count",
  reviewAverage: "stars",
};

type Official = Pick<NonNullable<Figure["official"]>, "amount" | "asOf">;

/** HubSpot's newest figure known on a date; a date in the future uses the last one known. */
function officialOn(months: OfficialMonth[], metric: Metric, on: CalendarDate): Official | null {
  const known = months.flatMap(({ asOf, [metric]: amount }) =>
    amount !== null && asOf <= on ? [{ amount, asOf }] : [],
  );
  return known.sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0] ?? null;
}

/** Differences of whole cents, without the traces that subtracting in binary leaves. */
function differenceOf(official: number, computed: number | null): number | null {
  return computed === null ? null : Math.round((official - computed) * 100) / 100;
}

/** Every metric as computed and as HubSpot says it on a date, and which of both counts. */
export function figuresOn(
  computed: Metrics,
  official: { months: OfficialMonth[]; sources: FigureSources },
  on: CalendarDate,
): Figure[] {
  return METRICS.map((metric) => {
    const known = officialOn(official.months, metric, on);
    const counted = known !== null && official.sources[metric] === "official";
    return {
      metric,
      unit: METRIC_UNITS[metric],
      source: counted ? "official" : "computed",
      computed: computed[metric],
      official: known && {
        ...known,
        ageDays: daysBetween(known.asOf, on),
        difference: differenceOf(known.amount, computed[metric]),
      },
    };
  });
}

/** The metrics that count: HubSpot's own where the account chose so. */
export function countedMetrics(computed: Metrics, figures: Figure[]): Metrics {
  const chosen = figures.flatMap(({ metric, source, official }) =>
    source === "official" && official ? [[metric, official.amount] as const] : [],
  );
  return { ...computed, ...Object.fromEntries(chosen) };
}

/** The point-of-contact form that HubSpot has of a partner. */
export interface PocForm {
  /** The day it was filed; null when there is none. */
  filedOn: CalendarDate | null;
  /** Whether a contact changed since, or somebody whom it must name is missing: then it has to be filed again. */
  stale: boolean;
}

function isNamed({ contacts, accountMapping }: PortalSettings, part: FormPart): boolean {
  return (part === "accountMapping" ? accountMapping : contacts[part]) !== null;
}

/**
 * The form on file, and whether it still holds for a tier by the rules of a day: it names everybody whom that tier requires,
 * the sales and customer success contact included (000_767800270b4ee6ef.txt, lines 341-343).
 */
export function pocFormOf(settings: PortalSettings, tier: TechnologyTier | null, rules: TechnologyRules): PocForm {
  const filedOn = settings.pocFormSubmittedOn;
  const required = tier === null ? [] : requiredParts(FORM_PARTS, tier, rules);
  const isComplete = required.every((part) => isNamed(settings, part));
  return { filedOn, stale: filedOn !== null && (isFormStale(settings) || !isComplete) };
}

/** A company on any day: what is known of that day, or, for a day to come, what is known now. */
export interface JudgedCompany {
  /** The settings of now. */
  settings: PortalSettings;
  settingsOn: (on: CalendarDate) => PortalSettings;
  /** Whether it takes part in the Technology Partner Program: without that there is nothing to review. */
  takesPartOn: (on: CalendarDate) => boolean;
  /** Every metric as computed and as HubSpot says it, and which of both counts. */
  figuresOn: (on: CalendarDate) => Figure[];
  /** Every metric as it counts. */
  countedOn: (on: CalendarDate) => Metrics;
  /** Every metric as computed. */
  computedOn: (on: CalendarDate) => Metrics;
  /** What the program judges; of the form only what was filed by that day. */
  factsOn: (on: CalendarDate, currentTier: TechnologyTier | null) => TechnologyFacts;
  /** The form as it stands on a day for a tier that would be opened by it. */
  formOn: (on: CalendarDate, tier: TechnologyTier | null) => PocForm;
  /** Whether a person had left the account by a day. */
  hasLeft: (person: Person, on: CalendarDate) => boolean;
  /** The tier that staff noted themselves after one day, up to another one; null when they noted none. */
  tierNoted: (span: { after: CalendarDate; until: CalendarDate }) => Credited | null;
  /** Whether any record carries a property that the rules read. */
  isMapped: boolean;
}

/** The portal whose company it is, on whose days, and from which past day on it will be asked about. */
export interface Asked {
  portalId: number;
  timeZone: string;
  settings: PortalSettings;
  today: CalendarDate;
  from: CalendarDate;
}

const isMeasured = (metric: string) => (TECHNOLOGY_STEPS as readonly string[]).includes(metric);

function dayOf(instant: string, timeZone: string): CalendarDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** A tier that a review credits counts from the day of that review, also where it was held later. */
function datedChange({ at, byStaff, changes }: JudgedChange, timeZone: string): DatedChange {
  const since = changes.find(({ field }) => field === "creditedSince")?.after;
  const on = !byStaff && typeof since === "string" ? since : dayOf(at, timeZone);
  return { on, byStaff, changes };
}

/** Nothing of the past is asked about in most cases: then nothing is undone. */
async function readPast(database: Queryable, { portalId, timeZone, today, from }: Asked) {
  if (from >= today) return { changes: [], filings: [] };
  const changes = await changesFrom(database, portalId, from);
  const dated = changes.map((change) => datedChange(change, timeZone));
  return {
    changes: dated.toSorted((one, other) => one.on.localeCompare(other.on)),
    filings: await filingsOf(database, portalId, FILINGS),
  };
}

/** More than anybody files in the time that a review may be late. */
const FILINGS = 50;

/** What the facts of any day follow from, as it was read. */
export interface CompanyReading {
  totals: StepTotal[];
  valueOn: ValueOn;
  /** HubSpot's own figures. */
  months: OfficialMonth[];
  /** Since when people have left the account (UTC), by their addresses. */
  departed: Map<string, string>;
  past: Awaited<ReturnType<typeof readPast>>;
}

/** Reads what the facts of any day follow from. */
export async function readCompany(database: Queryable, asked: Asked): Promise<CompanyReading> {
  const { portalId } = asked;
  const totals = await readStepTotals(database, portalId);
  const months = await officialMonths(database, portalId);
  const departed = await departedOwners(database, portalId);
  return { totals, valueOn: stepCurves(totals), months, departed, past: await readPast(database, asked) };
}

/** What is thought to be otherwise than it is known. */
export interface Supposed {
  valueOn: ValueOn;
  settingsOn: (known: PortalSettings, on: CalendarDate) => PortalSettings;
}

/** Cards and outlooks ask for the same day again and again. */
function onceADay<Value>(workOut: (on: CalendarDate) => Value): (on: CalendarDate) => Value {
  const known = new Map<CalendarDate, Value>();
  return (on) => {
    const value = known.get(on) ?? workOut(on);
    known.set(on, value);
    return value;
  };
}

/** A company as it is known. */
const asKnown = ({ valueOn }: CompanyReading): Supposed => ({ valueOn, settingsOn: (known) => known });

/** The rating that HubSpot's own becomes with the reviews that are thought of besides; its own number of them weighs it. */
function movedRating(official: Metrics, known: Metrics, supposed: Metrics): number | null {
  const starsOf = ({ reviewCount, reviewAverage }: Metrics) => reviewCount * (reviewAverage ?? 0);
  const count = official.reviewCount + supposed.reviewCount - known.reviewCount;
  if (count <= 0) return null;
  const stars = starsOf(official) + starsOf(supposed) - starsOf(known);
  return Math.min(MOST_STARS, Math.max(LEAST_STARS, stars / count));
}
const [LEAST_STARS, MOST_STARS] = [1, 5];

/** What is thought of; where HubSpot's own figure counts, that one, moved by as much as the computed figure is. */
function movedMetrics(known: Metrics, supposed: Metrics, figures: Figure[]): Metrics {
  const counted = countedMetrics(known, figures);
  const moved = { ...supposed };
  for (const { metric, source } of figures) {
    if (source !== "official") continue;
    if (metric !== "reviewAverage") {
      const cents = Math.round((counted[metric] + supposed[metric] - known[metric]) * 100);
      moved[metric] = Math.max(0, cents / 100);
      continue;
    }
    const isMoved = supposed.reviewCount !== known.reviewCount || supposed.reviewAverage !== known.reviewAverage;
    moved.reviewAverage = isMoved ? movedRating(counted, known, supposed) : counted.reviewAverage;
  }
  return moved;
}

/**
 * What the facts of any day follow from, read once, as a company to judge. This is the only place where they are made.
 * @param supposed what is thought to be otherwise; without it the company is judged as it is known
 */
export function judgedCompany(
  reading: CompanyReading,
  { timeZone, settings, today }: Omit<Asked, "from" | "portalId">,
  supposed: Supposed = asKnown(reading),
): JudgedCompany {
  const { totals, months, departed, past } = reading;
  const settingsOn = (on: CalendarDate) =>
    supposed.settingsOn(on >= today ? settings : settingsOfDay(settings, past, on), on);
  const knownOn = (on: CalendarDate) => {
    const computed = metricsOn(reading.valueOn, on);
    const { figureSources: sources } = settingsOn(on);
    return { computed, figures: figuresOn(computed, { months, sources }, on) };
  };
  const countedOn = onceADay((on) => {
    if (months.length === 0) return metricsOn(supposed.valueOn, on);
    const { computed, figures } = knownOn(on);
    if (supposed.valueOn === reading.valueOn) return countedMetrics(computed, figures);
    return movedMetrics(computed, metricsOn(supposed.valueOn, on), figures);
  });
  const hasLeft = (person: Person, on: CalendarDate) => {
    const since = departed.get(person.email.trim().toLowerCase());
    return since !== undefined && (on >= today || dayOf(since, timeZone) <= on);
  };
  const formOn = (on: CalendarDate, tier: TechnologyTier | null) => pocFormOf(settingsOn(on), tier, rulesOn(on));

  function factsOn(on: CalendarDate, currentTier: TechnologyTier | null): TechnologyFacts {
    const company = companyFacts(settingsOn(on), countedOn(on), {
      on,
      hasLeft: (person) => hasLeft(person, on),
    });
    const known = { ...company, currentTier, pocFormSubmittedOn: null };
    const { filedOn, stale } = formOn(on, evaluateTechnology(known, on).qualifiedTier);
    return { ...known, pocFormSubmittedOn: filedOn !== null && filedOn <= on && !stale ? filedOn : null };
  }

  /** Without a tier it matters since when; a firm that never held one is credited by its listing in the program. */
  function mayCredit({ on, changes }: DatedChange): boolean {
    const { currentTier, creditedSince } = settingsOn(on);
    const crediting = ["currentTier"];
    if (currentTier === null) crediting.push("creditedSince");
    if (currentTier === null && creditedSince === null) crediting.push("listingLive", "programs");
    return changes.some(({ field }) => crediting.includes(field));
  }

  function tierNoted({ after, until }: { after: CalendarDate; until: CalendarDate }): Credited | null {
    const noted = past.changes.findLast(
      (change) => change.byStaff && change.on > after && change.on <= until && mayCredit(change),
    );
    if (!noted) return null;
    return creditedBy(settingsOn(noted.on));
  }

  return {
    settings,
    settingsOn,
    takesPartOn: (on) => settingsOn(on).programs.includes("technology"),
    figuresOn: (on) => knownOn(on).figures,
    computedOn: (on) => metricsOn(supposed.valueOn, on),
    countedOn,
    factsOn,
    formOn,
    hasLeft,
    tierNoted,
    isMapped: totals.some(({ metric }) => isMeasured(metric)),
  };
}
