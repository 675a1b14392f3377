import { pluralIn } from "../formats/plural-in.ts";
import type { CaseMessages } from "./en.ts";

const plural = pluralIn("de");

export const de: CaseMessages = {
  subject: (metric, month) => `${metric} für ${month}: Ihre Zahl und unsere`,
  greeting: "Guten Tag,",
  nothing: "nichts",
  figures: (metric, month, date, official) => `für ${month} nennt Ihr Bericht (Stand ${date}): ${metric} ${official}.`,
  ours: (amount) => `Aus unserem CRM ergibt sich für diesen Tag: ${amount}.`,
  short: (difference) => `Ihre Zahl liegt um ${difference} niedriger.`,
  long: (difference) => `Ihre Zahl liegt um ${difference} höher.`,
  rule: "Wir zählen nach diesen Stellen des Leitfadens:",
  behind: (shown, count) =>
    `${plural(count, "Dieser Datensatz steht", `Diese ${shown} Datensätze stehen`)} hinter unserer Zahl, der größte zuerst:`,
  record: (name, amount, date) => `${name}: ${amount}, seit ${date}`,
  doubted: (line, doubts) => `${line} (${doubts})`,
  more: (shown, _count) => `und ${shown} weitere`,
  lacking: "Diese fehlen möglicherweise in Ihrer Zahl:",
  doubts: {
    unsubmitted: "bis dahin nicht bei Ihnen eingereicht",
    late: "erst spät im Monat dazugekommen",
    "other-currency": "in einer anderen Währung als US-Dollar",
  },
  pleaseCorrect:
    "Bitte prüfen Sie, welche dieser Datensätze Sie zählen, und korrigieren Sie die Zahl, oder teilen Sie uns mit, warum sie nicht zählen.",
  pleaseExplain:
    "Bitte teilen Sie uns mit, welche Datensätze Sie außerdem zählen, damit wir unser CRM ergänzen können.",
  regards: "Mit freundlichen Grüßen",
  columns: {
    record: "Datensatz",
    address: "Adresse",
    amount: "Trägt bei",
    since: "Seit",
    doubts: "Warum HubSpot ihn nicht zählen könnte",
  },
};
