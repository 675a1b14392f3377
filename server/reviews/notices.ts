import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { writtenDate } from "@partner-standing/contract/values/written-date";
import { de } from "@partner-standing/texts/notices/de";
import { type NoticeTexts, type TaskText, en } from "@partner-standing/texts/notices/en";
import { fr } from "@partner-standing/texts/notices/fr";
import { Temporal } from "temporal-polyfill";
import { dayAfter } from "../judgement/replay-reviews.ts";
import type { TierCourse } from "../judgement/tier-course.ts";
import { dutiesOf } from "../rules/packs/technology/duties.ts";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import type { Queryable } from "../store/engine/database.ts";
import type { WantedTask } from "../store/outbox/crm-tasks.ts";
import { type OpenNotice, closeNotices, listOpenNotices, openNotices } from "../store/reviews/notices.ts";
import type { DuePortal } from "../store/reviews/review-watches.ts";
import type { TierChange } from "../store/reviews/reviews.ts";
import type { Recipient, TaskOutbox } from "./task-outbox.ts";

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
function noticesOn(course: TierCourse, today: CalendarDate): Notice[] {
  if (!course.company.takesPartOn(today)) return [];
  return [
    ...formNotices(course, today),
    ...certificationNotices(course, today),
    ...dropNotices(course, today),
    ...changeNotices(course.changes, today),
  ];
}

const TEXTS = { en, de, fr };

/** What was averted and is foreseen again is another task: the first one was done. */
function taskKey({ key, times }: OpenNotice): string {
  return times === 1 ? key : `${key}:${times}`;
}

function taskFor(key: string, { dueOn, write }: Notice, { ownerId, language }: Recipient): WantedTask {
  const date = (on: CalendarDate) => writtenDate(on, language);
  return { key, ...write(TEXTS[language], date), dueOn, ownerId, about: null };
}

/** News of a change is for a person to tick off; nothing else resolves it. */
const isForAPerson = ({ key }: OpenNotice) => key.startsWith("tier-changed:");

/**
 * What ends before its day was done, and a form that is stale no more was filed again; the rest ran out of time. A drop that
 * was announced was averted, unless it came.
 */
function isDone({ key, dueOn }: OpenNotice, changes: TierChange[], today: CalendarDate): boolean {
  if (key.startsWith("form-stale:")) return true;
  if (!key.startsWith("review-ahead:")) return today <= dueOn;
  return !changes.some(({ changedOn, because }) => changedOn === dueOn && because === "demotion");
}

async function give(
  transaction: Queryable,
  outbox: TaskOutbox,
  due: DuePortal,
  notices: Notice[],
  { company }: TierCourse,
) {
  const { portalId, today } = due;
  const opened = await openNotices(transaction, portalId, today, notices);
  const tasks: WantedTask[] = [];
  for (const open of opened) {
    const notice = notices.find(({ key }) => key === open.key);
    if (!notice) continue;
    const { contacts } = company.settings;
    const email = (contacts[notice.role] ?? contacts.partnershipOwner)?.email ?? null;
    tasks.push(taskFor(taskKey(open), notice, await outbox.recipientOf(transaction, portalId, email)));
  }
  if (tasks.length > 0) await outbox.wantTasks(transaction, portalId, tasks);
}

async function close(
  transaction: Queryable,
  outbox: TaskOutbox,
  { portalId, today }: DuePortal,
  { over, changes }: { over: OpenNotice[]; changes: TierChange[] },
) {
  const done = over.filter((notice) => isDone(notice, changes, today)).map(taskKey);
  const missed = over.filter((notice) => !isDone(notice, changes, today)).map(taskKey);
  if (done.length > 0) await outbox.completeTasks(transaction, portalId, done);
  if (missed.length > 0) await outbox.dropTasks(transaction, portalId, missed);
  const keys = over.map(({ key }) => key);
  if (over.length > 0) await closeNotices(transaction, portalId, today, keys);
}

/** Gives staff the notices of the day, each once, and closes those that are no longer true. One that comes true again is given again. */
export async function keepNotices(
  transaction: Queryable,
  outbox: TaskOutbox,
  due: DuePortal,
  course: TierCourse,
): Promise<void> {
  const notices = noticesOn(course, due.today);
  await give(transaction, outbox, due, notices, course);
  const wanted = new Set(notices.map(({ key }) => key));
  const open = await listOpenNotices(transaction, due.portalId);
  const over = open.filter((notice) => !wanted.has(notice.key) && !isForAPerson(notice));
  await close(transaction, outbox, due, { over, changes: course.changes });
}
