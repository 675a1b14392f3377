import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { writtenDate } from "@partner-standing/contract/values/written-date";

export type ReminderLanguage = "en" | "de" | "fr";

interface Registration {
  domain: string;
  /** Calendar date in the portal's time zone. */
  expiresOn: CalendarDate;
}

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
  { domain, expiresOn }: Registration,
): { subject: string; body: string } {
  const { tag, subject, body } = TEXTS[language];
  const date = writtenDate(expiresOn, tag);
  return { subject: subject(domain, date), body: body(domain, date) };
}
