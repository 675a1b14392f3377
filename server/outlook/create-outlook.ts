import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Assumption, Estimates, Outlook, Way } from "@partner-standing/contract/standing/outlook";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type RecordId, recordLink } from "../facts/record-id.ts";
import { createMemory } from "../process/memory.ts";
import { tierAbove } from "../rules/packs/technology/tier-rank.ts";
import type { Queryable } from "../store/engine/database.ts";
import { type Tenant, hasFigures, stateOf } from "../store/portals/portals.ts";
import { customersWithoutReview } from "../store/steps/contributions.ts";
import { cautious, reviewsPerMonth } from "./courses.ts";
import {
  asKnown,
  askedOf,
  type Courses,
  coursesOf,
  curvesOf,
  type Foretold,
  foretell,
  reviewsAhead,
  safeUntil,
} from "./foretell.ts";
import { type OutlookReading, readOutlook } from "./outlook-reading.ts";
import { recordRollOff, rollOff } from "./roll-off.ts";
import { readAssumed, suppose } from "./suppose.ts";
import { waysTo } from "./ways.ts";
import { entryInPercent, withoutAmounts } from "./without-amounts.ts";

/** Accounts whose reading is kept in memory: a few megabytes each where they are largest. */
const READINGS_KEPT = 20;
/** Answers kept, some 30 KB each. */
const ANSWERS_KEPT = 200;

/** What is asked of an outlook, and whether the viewer may see amounts and records. */
export interface OutlookAsked {
  /** The tier that ways lead to; without it the one above that held. */
  tier: TechnologyTier | undefined;
  months: number;
  /** Where the page of the roll-off ledger begins; '' for the first. */
  after: string;
  amounts: boolean;
}

/** What of an outlook follows from what is known alone. */
type Known = Pick<Outlook, "on" | "tier" | "target" | "asked" | "safeUntil" | "ways" | "estimates">;

interface Read {
  reading: OutlookReading;
  courses: Courses;
  /** By the tier that ways lead to. */
  known: ReturnType<typeof createMemory<Known>>;
}

const percent = (share: number) => Math.round(share * 10_000) / 100;

/** The last day of the next month: what is lost by then is a month's loss. */
const MONTH_AHEAD_DAYS = 31;

function estimatesOf(reading: OutlookReading): Estimates {
  const { today, loss, openDeals } = reading;
  const ahead = new Date(Date.parse(today) + MONTH_AHEAD_DAYS * 86_400_000).toISOString().slice(0, 10);
  return {
    months: loss.months,
    from: loss.from,
    monthlyLossPercent: percent(loss.meanBy(ahead)),
    worstLossPercent: percent(loss.worstBy(ahead)),
    isFloor: loss.isFloor,
    reviewsPerMonth: Math.round(reviewsPerMonth(reading) * 100) / 100,
    openDeals: openDeals.length,
  };
}

/** What is supposed to be, with the cautious course of it. */
interface Assumed {
  course: Foretold;
  cautious: Foretold;
}

async function assumedOf(database: Queryable, { reading }: Read, assume: readonly Assumption[]): Promise<Assumed> {
  const records = await readAssumed(database, reading.tenant, assume);
  const supposed = suppose(asKnown(reading), assume, records);
  return { course: foretell(reading, supposed), cautious: foretell(reading, cautious(reading, supposed)) };
}

const HIGHEST: TechnologyTier = "premier";

/** How many customers are named who could write a Marketplace review. */
const CANDIDATES = 5;

/** The same ways with customers who wrote no Marketplace review, the largest first; asked for where a way takes reviews. */
async function withReviewers(database: Queryable, { tenant: { portal }, today }: OutlookReading, ways: Way[]) {
  if (!ways.some(({ actions }) => actions.some(({ kind }) => kind === "review"))) return ways;
  const customers = await customersWithoutReview(database, portal.portalId, today, CANDIDATES);
  const candidates = customers.map((customer) => recordLink(portal, "companies", customer));
  return ways.map((way) => ({
    ...way,
    actions: way.actions.map((action) => (action.kind === "review" ? { ...action, candidates } : action)),
  }));
}

async function workOut(database: Queryable, { reading, courses }: Read, target: TechnologyTier): Promise<Known> {
  const { today } = reading;
  return {
    on: today,
    tier: courses.known.course.lifeOn(today).creditedTier,
    target,
    asked: askedOf(courses.known, target, reading),
    safeUntil: safeUntil(courses.cautious, today),
    ways: await withReviewers(database, reading, waysTo(reading, courses.known, target)),
    estimates: estimatesOf(reading),
  };
}

function knownOf(database: Queryable, read: Read, tier: TechnologyTier | undefined): Promise<Known> {
  const { known, courses, reading } = read;
  const { creditedTier } = courses.known.course.lifeOn(reading.today);
  const target = tier ?? tierAbove(creditedTier) ?? HIGHEST;
  return known(target, "", () => workOut(database, read, target));
}

async function tell(
  database: Queryable,
  read: Read,
  { tier, months, after }: OutlookAsked,
  assumed: Assumed | null,
): Promise<Outlook> {
  const { reading, courses } = read;
  return {
    ...(await knownOf(database, read, tier)),
    ...(assumed && { safeUntil: safeUntil(assumed.cautious, reading.today) }),
    reviews: reviewsAhead(courses, assumed && assumed.course),
    curves: curvesOf(reading, courses, assumed && assumed.course, months),
    rollOff: await rollOff(database, reading, courses.known.course, after),
    amountsShown: true,
  };
}

/**
 * Looks ahead: what is known, cautious and expected of the tier, and what it would be with something supposed. It is read once
 * and remembered until a fact or a setting of the account changes.
 */
export function createOutlook(database: Queryable, today: (timeZone: string) => CalendarDate) {
  const readings = createMemory<Read>(READINGS_KEPT);
  const answers = createMemory<Outlook>(ANSWERS_KEPT);

  async function read(tenant: Tenant, on: CalendarDate): Promise<Read> {
    const reading = await readOutlook(database, tenant, on);
    return { reading, courses: coursesOf(reading), known: createMemory(TECHNOLOGY_TIERS.length) };
  }
  const known = (tenant: Tenant, on: CalendarDate) =>
    readings(`${tenant.portal.portalId} ${on}`, stateOf(tenant), () => read(tenant, on));

  async function told(
    tenant: Tenant,
    asked: OutlookAsked,
    assume: readonly Assumption[] | null,
  ): Promise<Outlook | "no-figures" | "outside-program"> {
    const { portal, settings } = tenant;
    if (!settings.settings.programs.includes("technology")) return "outside-program";
    if (!hasFigures(portal)) return "no-figures";
    const on = today(portal.timeZone);
    const work = async () => {
      const knowing = await known(tenant, on);
      const assumed = assume === null ? null : await assumedOf(database, knowing, assume);
      const outlook = await tell(database, knowing, asked, assumed);
      return asked.amounts ? outlook : withoutAmounts(outlook);
    };
    if (assume !== null) return work();
    const { tier, months, after, amounts } = asked;
    return answers([portal.portalId, on, tier, months, after, amounts].join(" "), stateOf(tenant), work);
  }

  return {
    /** The outlook with what is known, and what leaves of a record. */
    async read(tenant: Tenant, asked: OutlookAsked, record: RecordId | null) {
      const outlook = await told(tenant, asked, null);
      if (record === null || typeof outlook === "string") return outlook;
      const { reading, courses } = await known(tenant, outlook.on);
      const entries = await recordRollOff(database, reading, courses.known.course, record);
      const ofRecord = asked.amounts ? entries : entries.map((entry) => entryInPercent(entry, outlook));
      return { ...outlook, rollOff: { ...outlook.rollOff, ofRecord } };
    },
    /** The same with something supposed, beside it. Nothing is written. @throws ProblemError for records that are unknown */
    suppose: told,
  };
}
export type OutlookService = ReturnType<typeof createOutlook>;
