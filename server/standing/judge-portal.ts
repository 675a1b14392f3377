import type { Metric, NextReview, Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { DropAhead, LastReview, Standing } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { recordLink } from "../facts/record-id.ts";
import { type LifeEvent, type ReviewEvent, dayBefore } from "../judgement/replay-reviews.ts";
import { notChecked } from "../judgement/technology-facts.ts";
import { type TierCourse, changeCause, readTierCourse } from "../judgement/tier-course.ts";
import { createMemory } from "../process/memory.ts";
import { TECHNOLOGY_PARAMETERS } from "../rules/packs/technology/parameters.ts";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import { evaluateTechnology } from "../rules/packs/technology/technology-judge.ts";
import { monthlyDays } from "../rules/steps/rolling-window.ts";
import type { Queryable } from "../store/engine/database.ts";
import { type Tenant, stateOf } from "../store/portals/portals.ts";
import { frozenReview } from "../store/reviews/reviews.ts";
import { lastSaid } from "../store/settings/settings-changes.ts";
import { customersWithoutReview } from "../store/steps/contributions.ts";
import { countProblems, hasProblem } from "../store/steps/data-problems.ts";
import { EVIDENCE_FIELDS, evidenceOf, formOnFile, formRule, formStanding } from "./evidence.ts";
import { nextSteps } from "./next-steps.ts";
import { setUpOf } from "./set-up.ts";

/** HubSpot's e-mail about a review comes within days; a month later nobody compares it any more. */
const LOOK_BACK_DAYS = 30;

const FIRST_EDITION = TECHNOLOGY_PARAMETERS.edition.values.at(-1)?.from ?? "";

/** The review that lies up to a month behind a day. */
function latelyReviewedOn({ held }: TierCourse, on: CalendarDate): CalendarDate | null {
  const from = dayBefore(on, LOOK_BACK_DAYS);
  if (from < FIRST_EDITION) return null;
  const reviewOn = nextReviewOn(from);
  const isOver = reviewOn < on || held.some((review) => review.reviewOn === reviewOn && reviewOn === on);
  return isOver ? reviewOn : null;
}

function recorded({ changes }: TierCourse, reviewOn: CalendarDate): LastReview | null {
  const change = changes.find(({ changedOn }) => changedOn === reviewOn);
  if (!change) return null;
  const { tierBefore, tierAfter, because } = change;
  return { on: reviewOn, recorded: true, tierBefore, tierAfter, because };
}

/**
 * A review of lately that has moved the tier, or by our figures should have: what HubSpot decided, only HubSpot's e-mail
 * says. Null when it moved nothing, or when staff has noted a tier since.
 */
export function lastReview(course: TierCourse, on: CalendarDate): LastReview | null {
  const reviewOn = latelyReviewedOn(course, on);
  if (reviewOn === null || course.company.tierNoted({ after: reviewOn, until: on })) return null;
  if (course.held.some((review) => review.reviewOn === reviewOn)) return recorded(course, reviewOn);
  const { creditedSince } = course.lifeOn(on);
  if (creditedSince !== null && creditedSince >= reviewOn) return null;
  const review = course.reviewAgain(reviewOn);
  if (!review) return null;
  const tierBefore = review.before.creditedTier;
  const tierAfter = review.after.creditedTier;
  if (tierBefore === tierAfter) return null;
  return { on: reviewOn, recorded: false, tierBefore, tierAfter, because: changeCause(review) };
}

/** How far ahead a drop is told. */
const MONTHS_AHEAD = 12;
/** How many customers a next step names. */
const CANDIDATES = 5;
/** Verdicts kept in memory. */
const KEPT = 500;

/** The verdict on a whole portal on one date, and what follows from it. */
export interface PortalVerdict extends Omit<Standing, "programs" | "amountsShown" | "record" | "freshness"> {
  scorecard: Scorecard;
  problems: number;
  /** Every metric as computed, a month apart over the window that ends on the day. */
  trend: { on: CalendarDate; computed: Record<Metric, number | null> }[];
}

/** The day that is asked about, and the day on which somebody asks; both in the portal's time zone. */
export interface Days {
  on: CalendarDate;
  today: CalendarDate;
}

/** The first demotion in the year after a day, with what is known now. */
function dropAfter(course: TierCourse, on: CalendarDate): ReviewEvent | null {
  const until = Temporal.PlainDate.from(on).add({ months: MONTHS_AHEAD }).toString();
  const isDrop = (event: LifeEvent): event is ReviewEvent =>
    event.kind === "review" && event.on >= on && event.scorecard.nextReview.outcome === "demotion";
  return course.eventsUntil(until).find(isDrop) ?? null;
}

function dropAhead({ on, before, after, scorecard }: ReviewEvent): DropAhead {
  const { because } = scorecard.nextReview;
  return { on, tierBefore: before.creditedTier, tierAfter: after.creditedTier, because };
}

/** What the review after a day decided, or will decide with what is known now; the scorecard's own where there is none. */
async function nextReview(
  database: Queryable,
  portalId: number,
  { course, on }: { course: TierCourse; on: CalendarDate },
): Promise<NextReview | null> {
  const review = course.reviewFrom(on);
  if (!review) return null;
  if (!("reviewOn" in review)) return review.scorecard.nextReview;
  return (await frozenReview(database, portalId, review.reviewOn))?.scorecard.nextReview ?? null;
}

async function judge(database: Queryable, tenant: Tenant, { on, today }: Days): Promise<PortalVerdict> {
  const { portal, settings } = tenant;
  const { portalId, timeZone } = portal;
  const asked = { portalId, timeZone, settings: settings.settings, today };
  const course = await readTierCourse(database, asked, dayBefore(on, LOOK_BACK_DAYS));
  const life = course.lifeOn(on);
  const judged = evaluateTechnology(course.company.factsOn(on, life.creditedTier), on);
  const review = await nextReview(database, portalId, { course, on });
  const scorecard = { ...judged, nextReview: review ?? judged.nextReview };
  const drop = dropAfter(course, on);
  const customers = await customersWithoutReview(database, portalId, on, CANDIDATES);
  const candidates = {
    records: customers.map((customer) => recordLink(portal, "companies", customer)),
    total: customers[0]?.total ?? 0,
  };
  const { isMapped } = course.company;
  const known = {
    ...{ scorecard, isMoved: course.changes.length > 0, isMapped, companyCurrency: portal.companyCurrency },
    lacksRates: await hasProblem(database, portalId, { code: "currency-rate-missing", on }),
  };
  return {
    setUp: setUpOf(settings.settings, known),
    scorecard,
    notChecked: notChecked(course.company.settingsOn(on)),
    creditedSince: life.creditedSince,
    pocForm: formStanding(course, on),
    formOnFile: await formOnFile(database, portalId, on),
    formRule: formRule(on),
    dropAhead: drop && dropAhead(drop),
    lastReview: lastReview(course, on),
    figures: course.company.figuresOn(on),
    evidence: evidenceOf(course.company, await lastSaid(database, portalId, EVIDENCE_FIELDS), on),
    nextSteps: nextSteps(course, { on, review: scorecard.nextReview, drop }, candidates),
    problems: await countProblems(database, portalId, on),
    trend: monthlyDays(on).map((day) => ({ on: day, computed: course.company.computedOn(day) })),
    mapped: isMapped,
  };
}

/**
 * Judges portals, and remembers each verdict until a fact or a setting of its portal changes: most card opens find
 * one that is still true.
 */
export function createPortalJudge(database: Queryable) {
  const remembered = createMemory<PortalVerdict>(KEPT);
  return (tenant: Tenant, days: Days): Promise<PortalVerdict> =>
    remembered(`${tenant.portal.portalId} ${days.on} ${days.today}`, stateOf(tenant), () =>
      judge(database, tenant, days),
    );
}
