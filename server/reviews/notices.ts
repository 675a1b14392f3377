import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { Temporal } from "temporal-polyfill";
import { dayAfter } from "../judgement/replay-reviews.ts";
import type { TierCourse } from "../judgement/tier-course.ts";
import { dutiesOf } from "../rules/packs/technology/duties.ts";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import type { TierChange } from "../store/reviews/reviews.ts";
import type { NoticeTexts, TaskText } from "@partner-standing/texts/notices/en";

/** A review's outcome can still be turned in this time; a certification's review takes longer to arrange. */
const REVIEW_AHEAD_DAYS = 60;
const CERTIFICATION_AHEAD_DAYS = 90;
/** News of an older change is no news; staff has this many days to compare a new one with HubSpot's e-mail. */
const TIER_CHANGED_DAYS = 30;
const COMPARE_WITHIN_DAYS = 7;

/** Something that staff should do, and the role whose it is. */
export interface Notice {
  key: string;
  dueOn: CalendarDate;
  role: keyof PortalSettings["contacts"];
  write: (texts: NoticeTexts, date: (on: CalendarDate) => string) => TaskText;
}

function plus(on: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}

function formNotices({ company, lifeOn }: TierCourse, today: CalendarDate): Notice[] {
  const { pending, creditedTier } = lifeOn(today);
  const role = "partnershipOwner";
  if (pending) {
    const { tier, reviewOn, dueOn } = pending;
    return [{ key: `form-due:${reviewOn}`, dueOn, role, write: (texts, date) => texts.formDue(tier, date(dueOn)) }];
  }
  if (creditedTier === null || !rulesOn(today).pocFormTiers.value.includes(creditedTier)) return [];
  const { filedOn, stale } = company.formOn(today, creditedTier);
  if (!stale) return [];
  const dueOn = plus(today, COMPARE_WITHIN_DAYS);
  return [{ key: `form-stale:${filedOn}`, dueOn, role, write: (texts) => texts.formStale(creditedTier) }];
}

function certificationNotices({ company, lifeOn }: TierCourse, today: CalendarDate): Notice[] {
  const holder = { ...lifeOn(today), apps: company.settings.apps };
  return dutiesOf(holder, plus(today, CERTIFICATION_AHEAD_DAYS)).flatMap(({ kind, on, app = "" }) =>
    kind === "certification-review" && on >= today
      ? {
          key: `certification:${app}:${on}`,
          dueOn: on,
          role: "technical" as const,
          write: (texts, date) => texts.certificationEnds(app, date(on)),
        }
      : [],
  );
}

function dropNotices({ eventsUntil }: TierCourse, today: CalendarDate): Notice[] {
  const review = nextReviewOn(dayAfter(today));
  if (review > plus(today, REVIEW_AHEAD_DAYS)) return [];
  const ahead = eventsUntil(review).at(-1);
  if (ahead?.kind !== "review" || ahead.scorecard.nextReview.outcome !== "demotion") return [];
  const { before, after, scorecard } = ahead;
  return [
    {
      key: `review-ahead:${review}`,
      dueOn: review,
      role: "partnershipOwner",
      write: (texts, date) =>
        texts.dropAhead(before.creditedTier, after.creditedTier, date(review), scorecard.nextReview.because),
    },
  ];
}

function changeNotices(changes: TierChange[], today: CalendarDate): Notice[] {
  const recent = changes.filter(({ changedOn }) => plus(changedOn, TIER_CHANGED_DAYS) >= today);
  return recent.map(({ changedOn, tierBefore, tierAfter }) => ({
    key: `tier-changed:${changedOn}`,
    dueOn: plus(changedOn, COMPARE_WITHIN_DAYS),
    role: "partnershipOwner",
    write: (texts, date) => texts.tierChanged(tierBefore, tierAfter, date(changedOn)),
  }));
}

/** Everything that staff should know on a day; of a program without the company, nothing. What was given before keeps its key. */
export function noticesOn(course: TierCourse, today: CalendarDate): Notice[] {
  if (!course.company.takesPartOn(today)) return [];
  return [
    ...formNotices(course, today),
    ...certificationNotices(course, today),
    ...dropNotices(course, today),
    ...changeNotices(course.changes, today),
  ];
}
