import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import { writtenDate } from "@partner-standing/contract/written-date";
import type { Queryable } from "../store/database.ts";
import { closeNotices, listOpenNotices, openNotices, type OpenNotice } from "../store/notices.ts";
import { tierChanges } from "../store/reviews.ts";
import type { DuePortal } from "../store/review-watches.ts";
import type { NoticeDesk, Recipient, WantedTask } from "./notice-desk.ts";
import { de } from "./notice-texts/de.ts";
import { en } from "./notice-texts/en.ts";
import { fr } from "./notice-texts/fr.ts";
import { noticesOn, type Notice, type NoticedCompany } from "./notices.ts";

const TEXTS = { en, de, fr };

function taskFor({ key, dueOn, write }: Notice, { ownerId, language }: Recipient): WantedTask {
  const date = (on: CalendarDate) => writtenDate(on, language);
  return { key, ...write(TEXTS[language], date), dueOn, ownerId, about: null };
}

/** News of a change is for a person to tick off; nothing else resolves it. */
const isForAPerson = ({ key }: OpenNotice) => key.startsWith("tier-changed:");
/** What ends before its day was done, and a form that is stale no more was filed again; the rest ran out of time. */
const isDone = ({ key, dueOn }: OpenNotice, today: CalendarDate) => today <= dueOn || key.startsWith("form-stale:");

async function give(
  transaction: Queryable,
  desk: NoticeDesk,
  due: DuePortal,
  notices: Notice[],
  company: NoticedCompany,
) {
  const { portalId, today } = due;
  const opened = await openNotices(
    transaction,
    portalId,
    today,
    notices.map(({ key, dueOn }) => ({ key, dueOn })),
  );
  const tasks: WantedTask[] = [];
  for (const notice of notices.filter(({ key }) => opened.includes(key))) {
    const { contacts } = company.settings;
    const email = (contacts[notice.role] ?? contacts.partnershipOwner)?.email ?? null;
    tasks.push(taskFor(notice, await desk.recipientOf(transaction, portalId, email)));
  }
  if (tasks.length > 0) await desk.wantTasks(transaction, portalId, tasks);
}

async function close(transaction: Queryable, desk: NoticeDesk, { portalId, today }: DuePortal, over: OpenNotice[]) {
  const keysOf = (notices: OpenNotice[]) => notices.map(({ key }) => key);
  const done = keysOf(over.filter((notice) => isDone(notice, today)));
  const missed = keysOf(over.filter((notice) => !isDone(notice, today)));
  if (done.length > 0) await desk.completeTasks(transaction, portalId, done);
  if (missed.length > 0) await desk.dropTasks(transaction, portalId, missed);
  if (over.length > 0) await closeNotices(transaction, portalId, today, keysOf(over));
}

/** Gives staff the notices of the day, each once, and closes those that are no longer true. */
export async function keepNotices(
  transaction: Queryable,
  desk: NoticeDesk,
  due: DuePortal,
  company: NoticedCompany,
): Promise<void> {
  const notices = noticesOn(company, await tierChanges(transaction, due.portalId), due.today);
  await give(transaction, desk, due, notices, company);
  const wanted = new Set(notices.map(({ key }) => key));
  const open = await listOpenNotices(transaction, due.portalId);
  const over = open.filter((notice) => !wanted.has(notice.key) && !isForAPerson(notice));
  await close(transaction, desk, due, over);
}
