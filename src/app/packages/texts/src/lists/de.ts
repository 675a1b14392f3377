import { pluralIn } from "../formats/plural-in.ts";
import type { ListMessages } from "./en.ts";

const plural = pluralIn("de");

export const de: ListMessages = {
  open: "In einer Liste verwenden",
  close: "Liste schließen",
  intro:
    "Legt in HubSpot eine statische Liste dessen an, was diese Seite jetzt mit Filter und Suche zeigt. Die Liste bleibt, wie sie ist: Was sich später ändert, kommt nicht dazu und fällt nicht heraus.",
  introRestricted: "Nur die Datensätze, deren Inhaber Sie sind, kommen hinein.",
  name: "Name der Liste",
  proposal: {
    customers: (filter, day) => `Kunden – ${filter} – ${day}`,
    leads: (filter, day) => `Leads – ${filter} – ${day}`,
  },
  searched: (filter, search) => `${filter} „${search}“`,
  noName: "Geben Sie der Liste einen Namen.",
  kind: "Was hineinkommt",
  kinds: { companies: "Die Unternehmen", contacts: "Die Kontakte" },
  make: (shown, count) => `Liste aus ${shown} ${plural(count, "Zeile", "Zeilen")} anlegen`,
  loading: "Ihre Listen werden abgefragt",
  progress: "Wird gefüllt",
  working: (walked, total) => `${walked} von ${total} Zeilen`,
  workingText: "Sie können diese Seite verlassen: Die Liste wird trotzdem gefüllt.",
  waits: "HubSpot nimmt im Moment nichts mehr an. Es geht von selbst weiter, sobald HubSpot wieder annimmt.",
  done: (name) => `„${name}“ ist in HubSpot`,
  doneText: (shown, count) => `${shown} ${plural(count, "Zeile ist", "Zeilen sind")} eingegangen.`,
  leftOut: {
    companies: (shown, count) =>
      `${shown} ${plural(count, "Zeile hat", "Zeilen haben")} kein Unternehmen, das noch in HubSpot ist.`,
    contacts: (shown, count) =>
      `${shown} ${plural(count, "Zeile hat", "Zeilen haben")} keinen Kontakt, der noch in HubSpot ist.`,
  },
  show: "Liste in HubSpot öffnen",
  failed: (name) => `„${name}“ konnte nicht fertiggestellt werden`,
  failures: {
    "missing-scope":
      "Partner Standing darf in diesem Account keine Listen schreiben. Ein Super-Admin bestätigt die neuen Rechte der App unter Einstellungen > Integrationen > Verknüpfte Apps; legen Sie die Liste danach erneut an.",
    "name-taken":
      "Eine andere Liste des Accounts heißt schon so. Legen Sie die Liste mit einem anderen Namen erneut an.",
    "no-room":
      "Der Account hat so viele Listen, wie sein HubSpot-Abonnement erlaubt. Löschen Sie eine, die niemand braucht, und legen Sie die Liste dann erneut an.",
    "list-gone":
      "Jemand hat die Liste in HubSpot gelöscht, während sie gefüllt wurde. Legen Sie sie erneut an, falls Sie sie brauchen.",
    refused:
      "HubSpot hat sie aus dem unten genannten Grund abgelehnt. Legen Sie die Liste erneut an, sobald das behoben ist.",
  },
};
