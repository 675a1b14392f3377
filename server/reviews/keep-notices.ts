import type { RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { writtenDate } from "@partner-standing/contract/values/written-date";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { noticeMessagesFor } from "@partner-standing/texts/notices/notice-messages-for";
import { createReader } from "@partner-standing/texts/standing/reader";
import type { Course, TierCourse } from "../judgement/tier-course.ts";
import { blockingOn } from "../outlook/foretell.ts";
import type { CoursesReading } from "../outlook/outlook-reading.ts";
import { findThreats } from "../outlook/threats.ts";
import type { Queryable } from "../store/engine/database.ts";
import type { WantedTask } from "../store/outbox/crm-tasks.ts";
import { type OpenNotice, closeNotices, listOpenNotices, openNotices } from "../store/reviews/notices.ts";
import { type Notice, noticesOn } from "./notices.ts";
import type { Recipient, TaskOutbox } from "./task-outbox.ts";

/** What was averted and is foreseen again is another task: the first one was done. */
function taskKey({ key, times }: OpenNotice): string {
  return times === 1 ? key : `${key}:${times}`;
}

function taskFor(
  key: string,
  { dueOn, write }: Notice,
  { ownerId, language }: Recipient,
  { timeZone }: Course,
): WantedTask {
  const date = (on: CalendarDate) => writtenDate(on, language);
  const reader = createReader(localeOf({ language }), timeZone);
  return { key, ...write(noticeMessagesFor(language), { date, reader }), dueOn, ownerId, about: null };
}

const kindOf = ({ key }: Pick<OpenNotice, "key">) => key.split(":")[0] ?? "";

/** News of a change is for a person to tick off; nothing else resolves it. */
const isForAPerson = (notice: OpenNotice) => kindOf(notice) === "tier-changed";

const DROPS = ["drop-foreseen", "review-ahead", "review-ahead-30", "review-ahead-7"];

/** The same review, told at another stage. */
const isToldAgain = ({ dueOn }: OpenNotice, notices: Notice[]) =>
  notices.some((other) => DROPS.includes(kindOf(other)) && other.dueOn === dueOn);

/**
 * What ends before its day was done, and a form that is stale no more was filed again; the rest ran out of time. A drop that
 * was announced was averted, unless it came or its next announcement takes the place of this one; what a roll-off breaks is
 * broken or is not.
 */
function wasDone(
  notice: OpenNotice,
  notices: Notice[],
  { company, changes, lifeOn }: TierCourse,
  today: CalendarDate,
): boolean {
  const kind = kindOf(notice);
  if (kind === "form-stale") return true;
  if (kind === "roll-off") {
    const broken = notice.key.split(":").at(-1) as RequirementId;
    return !blockingOn(company, lifeOn(today).creditedTier, today).includes(broken);
  }
  if (!DROPS.includes(kind)) return today <= notice.dueOn;
  const isCome = changes.some(({ changedOn, because }) => changedOn === notice.dueOn && because === "demotion");
  return !isCome && !isToldAgain(notice, notices);
}

async function give(transaction: Queryable, outbox: TaskOutbox, course: Course, notices: Notice[]) {
  const { portalId, today, settings } = course;
  const opened = await openNotices(transaction, portalId, today, notices);
  const tasks: WantedTask[] = [];
  for (const open of opened) {
    const notice = notices.find(({ key }) => key === open.key);
    if (!notice) continue;
    const { contacts } = settings;
    const email = (contacts[notice.role] ?? contacts.partnershipOwner)?.email ?? null;
    tasks.push(taskFor(taskKey(open), notice, await outbox.recipientOf(transaction, portalId, email), course));
  }
  if (tasks.length > 0) await outbox.wantTasks(transaction, portalId, tasks);
}

async function close(
  transaction: Queryable,
  outbox: TaskOutbox,
  { portalId, today }: Course,
  { over, isDone }: { over: OpenNotice[]; isDone: (notice: OpenNotice) => boolean },
) {
  const done = over.filter((notice) => isDone(notice)).map(taskKey);
  const missed = over.filter((notice) => !isDone(notice)).map(taskKey);
  if (done.length > 0) await outbox.completeTasks(transaction, portalId, done);
  if (missed.length > 0) await outbox.dropTasks(transaction, portalId, missed);
  const keys = over.map(({ key }) => key);
  if (over.length > 0) await closeNotices(transaction, portalId, today, keys);
}

/** Gives staff the notices of the day, each once, and closes those that are no longer true. One that comes true again is given again. */
export async function keepNotices(transaction: Queryable, outbox: TaskOutbox, reading: CoursesReading): Promise<void> {
  const { asked } = reading.course;
  const threats = await findThreats(transaction, reading);
  const notices = noticesOn(threats, reading.today);
  await give(transaction, outbox, asked, notices);
  const wanted = new Set(notices.map(({ key }) => key));
  const open = await listOpenNotices(transaction, asked.portalId);
  const over = open.filter((notice) => !wanted.has(notice.key) && !isForAPerson(notice));
  const isDone = (notice: OpenNotice) => wasDone(notice, notices, threats.course, reading.today);
  await close(transaction, outbox, asked, { over, isDone });
}
