import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { writtenDate } from "@partner-standing/contract/values/written-date";
import type { TierCourse } from "../judgement/tier-course.ts";
import type { Queryable } from "../store/engine/database.ts";
import { closeNotices, listOpenNotices, openNotices, type OpenNotice } from "../store/reviews/notices.ts";
import type { TierChange } from "../store/reviews/reviews.ts";
import type { DuePortal } from "../store/reviews/review-watches.ts";
import type { NoticeDesk, Recipient, WantedTask } from "./notice-desk.ts";
import { de } from "@partner-standing/texts/notices/de";
import { en } from "@partner-standing/texts/notices/en";
import { fr } from "@partner-standing/texts/notices/fr";
import { noticesOn, type Notice } from "./notices.ts";

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
  desk: NoticeDesk,
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
    tasks.push(taskFor(taskKey(open), notice, await desk.recipientOf(transaction, portalId, email)));
  }
  if (tasks.length > 0) await desk.wantTasks(transaction, portalId, tasks);
}

async function close(
  transaction: Queryable,
  desk: NoticeDesk,
  { portalId, today }: DuePortal,
  { over, changes }: { over: OpenNotice[]; changes: TierChange[] },
) {
  const done = over.filter((notice) => isDone(notice, changes, today)).map(taskKey);
  const missed = over.filter((notice) => !isDone(notice, changes, today)).map(taskKey);
  if (done.length > 0) await desk.completeTasks(transaction, portalId, done);
  if (missed.length > 0) await desk.dropTasks(transaction, portalId, missed);
  const keys = over.map(({ key }) => key);
  if (over.length > 0) await closeNotices(transaction, portalId, today, keys);
}

/** Gives staff the notices of the day, each once, and closes those that are no longer true. One that comes true again is given again. */
export async function keepNotices(
  transaction: Queryable,
  desk: NoticeDesk,
  due: DuePortal,
  course: TierCourse,
): Promise<void> {
  const notices = noticesOn(course, due.today);
  await give(transaction, desk, due, notices, course);
  const wanted = new Set(notices.map(({ key }) => key));
  const open = await listOpenNotices(transaction, due.portalId);
  const over = open.filter((notice) => !wanted.has(notice.key) && !isForAPerson(notice));
  await close(transaction, desk, due, { over, changes: course.changes });
}
