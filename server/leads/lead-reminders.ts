import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { writtenDate } from "@partner-standing/contract/values/written-date";
import { Temporal } from "temporal-polyfill";
import {
  REMINDER_DAYS,
  type ReminderDays,
  daysLeft,
  expiresWithin,
  reminderDue,
} from "../rules/packs/registration/registration-term.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { type ReminderCandidate, markReminded, registrationsToRemind } from "../store/leads/lead-reminders.ts";
import { type WantedTask, dropTasks, wantTasks } from "../store/outbox/crm-tasks.ts";
import { type LeftOut, inBatches } from "./in-batches.ts";

type ReminderLanguage = "en" | "de" | "fr";

const TEXTS: Record<
  ReminderLanguage,
  { tag: string; subject: (domain: string, date: string) => string; body: (domain: string, date: string) => string }
> = {
  en: {
    tag: "en-US",
    subject: (domain, date) => `Lead registration of ${domain} ends on ${date}`,
    body: (domain, date) =>
      `From ${date} on another partner can register ${domain}, and you earn no commission if it buys. You can register it again on that day, in the sidebar of the record.`,
  },
  de: {
    tag: "de-DE",
    subject: (domain, date) => `Die Lead-Registrierung von ${domain} endet am ${date}`,
    body: (domain, date) =>
      `Ab dem ${date} kann ein anderer Partner ${domain} registrieren, und Sie erhalten keine Provision, wenn die Domain kauft. An diesem Tag können Sie sie in der Seitenleiste des Datensatzes erneut registrieren.`,
  },
  fr: {
    tag: "fr-FR",
    subject: (domain, date) => `L’enregistrement du lead ${domain} expire le ${date}`,
    body: (domain, date) =>
      `À partir du ${date}, un autre partenaire peut enregistrer ${domain}, et vous ne recevez pas de commission si ce domaine achète. Ce jour-là, vous pouvez le réenregistrer dans la barre latérale de la fiche.`,
  },
};

/** What a reminder says in the CRM, in the language of the account. */
export function reminderText(
  language: ReminderLanguage,
  { domain, expiresOn }: Pick<ReminderCandidate, "domain" | "expiresOn">,
): { subject: string; body: string } {
  const { tag, subject, body } = TEXTS[language];
  const date = writtenDate(expiresOn, tag);
  return { subject: subject(domain, date), body: body(domain, date) };
}

type Term = Pick<ReminderCandidate, "domain" | "registeredOn">;

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
  const tasks = reminders.map(({ candidate, days }) => taskOf(candidate, days, language));
  await wantTasks(transaction, portalId, tasks);
  const reminded = reminders.map(({ candidate, days }) => ({ domain: candidate.domain, days }));
  await markReminded(transaction, portalId, reminded);
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
