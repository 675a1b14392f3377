import { pluralIn } from "../../formats/plural-in.ts";
import type { en } from "./en.ts";

const plural = pluralIn("de");

export const de: typeof en = {
  account: "Account",
  timeZone: "Zeitzone",
  currency: "Währung",
  mayDo: "Darf lesen und schreiben",
  scopes: "Unternehmen, Kontakte, Deals und deren Eigenschaften; liest Zuständige und Benutzer",
  lastRead: "CRM zuletzt gelesen",
  never: "Noch nicht",
  lag: "Alter der Zahlen",
  records: "Gelesene Datensätze",
  queue: "Im CRM noch zu aktualisierende Datensätze",
  noErrors: "Keine offenen Fehler.",
  errorsTitle: "Offene Fehler",
  errors: {
    "sync-failed": "Das CRM konnte nicht gelesen werden. Es wird von selbst erneut versucht.",
    "kind-unread":
      "Datensätze dieser Art konnten nicht gelesen werden, die anderen schon. Es wird von selbst erneut versucht.",
    "crm-write-refused": "HubSpot hat die Aktualisierung dieses Datensatzes abgelehnt.",
    "time-zone-unknown":
      "Die Zeitzone des Accounts ist nicht bekannt, deshalb zählen seine Tage in UTC. Wählen Sie sie in HubSpot neu.",
  },
  since: (instant) => `Seit ${instant}.`,
  says: (message) => `HubSpot meldet: „${message}“`,
  sync: "Jetzt synchronisieren",
  syncing: "Das CRM wird gelesen",
  progress: (done, all) => `${done} von ${all} Arten von Datensätzen`,
  export: "Export",
  exportHint: "Eine Kopie von allem, was diese App über Ihren Account aufbewahrt.",
  exportButton: "Daten zusammenstellen",
  exporting: (shown, count) => `${shown} ${plural(count, "Datensatz", "Datensätze")} zusammengestellt`,
  exported: (shown, count) =>
    `${shown} ${plural(count, "Datensatz ist", "Datensätze sind")} bereit. Kopieren Sie sie und fügen Sie sie in eine Datei ein.`,
  copy: "Daten kopieren",
  copied: "Kopiert. Fügen Sie ihn in eine Datei ein.",
  erase: "Löschen …",
  eraseTitle: "Alles löschen, was von diesem Account aufbewahrt wird?",
  eraseText:
    "Zahlen, Registrierungen, Verlauf und Einstellungen sind dann endgültig gelöscht. Das CRM bleibt, wie es ist. Das lässt sich nicht rückgängig machen.",
  eraseLabel: (portalId) => `Geben Sie die Nummer des Accounts ein: ${portalId}`,
  eraseConfirm: "Alles löschen",
  eraseCancel: "Behalten",
  erasing: {
    data: {
      title: "Alles, was von diesem Account aufbewahrt wird, wird gerade gelöscht",
      text: "Das läuft von selbst weiter, auch wenn Sie diese Seite verlassen. Es lässt sich nicht mehr abbrechen.",
    },
    hubspot: {
      title: "Die Daten dieses Accounts sind gelöscht, die App ist noch installiert",
      text: "HubSpot hat die App noch nicht deinstalliert und wird eine Stunde lang erneut darum gebeten. Steht die App danach noch unter den verbundenen Apps, deinstallieren Sie sie dort.",
    },
  },
  erased: "Alles, was von diesem Account aufbewahrt wurde, ist gelöscht",
  erasedText:
    "Das CRM ist, wie es war. Dieser Account ist nicht mehr verbunden; wer den Service betreibt, verbindet ihn erneut.",
};
