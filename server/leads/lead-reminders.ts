import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import {
  expiresWithin,
  REMINDER_DAYS,
  reminderDue,
  type ReminderDays,
} from "../rules/packs/registration/expiry-reminders.ts";
import { daysLeft } from "../rules/packs/registration/registration-term.ts";
import { dropTasks, wantTasks, type WantedTask } from "../store/outbox/crm-tasks.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { markReminded, registrationsToRemind, type ReminderCandidate } from "../store/leads/lead-reminders.ts";
import { inBatches, type LeftOut } from "./in-batches.ts";
import { reminderText, type ReminderLanguage } from "./reminder-text.ts";

interface Term {
  domain: string;
  registeredOn: CalendarDate;
}

/** One task a registration and reminder: wanting it twice makes one. */
function taskKey({ domain, registeredOn }: Term, days: ReminderDays): string {
  return `lead-expiry:${domain}:${registeredOn}:${days}`;
}

/** A registration that is over reminds nobody. */
export function dropReminders(transaction: Queryable, portalId: number, ended: Term[]): Promise<void> {
  const keys = ended.flatMap((term) => REMINDER_DAYS.map((days) => taskKey(term, days)));
  return dropTasks(transaction, portalId, keys);
}

function taskOf(candidate: ReminderCandidate, days: ReminderDays, language: ReminderLanguage): WantedTask {
  const { domain, expiresOn, ownerId, contactId, companyId } = candidate;
  return {
    key: taskKey(candidate, days),
    ...reminderText(language, { domain, expiresOn }),
    dueOn: Temporal.PlainDate.from(expiresOn).subtract({ days }).toString(),
    ownerId,
    about: contactId
      ? { objectType: "contacts", objectId: contactId }
      : companyId
        ? { objectType: "companies", objectId: companyId }
        : null,
  };
}

/** Wants the tasks that are due for these domains. A newer reminder takes the place of an older one that nobody has done. */
async function remind(
  transaction: Queryable,
  { portalId, on, until, language }: Reminding & { until: CalendarDate },
  domains: string[],
): Promise<number> {
  const candidates = await registrationsToRemind(transaction, portalId, { on, until, domains });
  const reminders = candidates.flatMap((candidate) => {
    const days = reminderDue(daysLeft(candidate.expiresOn, on));
    return days ? [{ candidate, days }] : [];
  });
  const older = reminders.flatMap(({ candidate, days }) =>
    REMINDER_DAYS.filter((other) => other > days).map((other) => taskKey(candidate, other)),
  );
  await dropTasks(transaction, portalId, older);
  await wantTasks(
    transaction,
    portalId,
    reminders.map(({ candidate, days }) => taskOf(candidate, days, language)),
  );
  await markReminded(
    transaction,
    portalId,
    reminders.map(({ candidate, days }) => ({ domain: candidate.domain, days })),
  );
  return reminders.length;
}

interface Reminding {
  portalId: number;
  on: CalendarDate;
  language: ReminderLanguage;
}

/**
 * Reminds the owners of records whose registration runs out soon, each of them once per reminder.
 * @returns how many registrations were reminded of
 */
export async function remindOwners(database: Database, reminding: Reminding, leftOut: LeftOut): Promise<number> {
  const { portalId, on } = reminding;
  const until = expiresWithin(REMINDER_DAYS[0], on);
  return inBatches(database, {
    portalId,
    registrations: await registrationsToRemind(database, portalId, { on, until }),
    leftOut,
    work: (transaction, domains) => remind(transaction, { ...reminding, until }, domains),
  });
}
