import { pluralIn } from "../formats/plural-in.ts";
import type { ProblemMessages } from "./en.ts";

const plural = pluralIn("de");

export const de: ProblemMessages = {
  loading: "Die Datenprobleme werden geholt",
  intro:
    "Was in Ihrem CRM steht und die App nicht lesen kann. Es zählt nicht, bis es korrigiert ist, außer wo eine Zeile sagt, was stattdessen zählt.",
  restricted:
    "Sie sehen, was Sie selbst zu korrigieren haben, ohne Beträge: Die Einstellungen zeigen Beträge nur bestimmten Personen.",
  none: "Es wurde kein Datenproblem gefunden: Alles in Ihrem CRM ist lesbar.",
  noneLeft: "Davon ist nichts mehr zu korrigieren.",
  all: "Alle",
  counted: (name, count) => `${name} (${count})`,
  owner: "Zuständig",
  everybody: "Alle",
  nobody: "Niemand",
  unknownOwner: (id) => `Zuständig ${id}, nicht im Account`,
  ownerHint: "Wem der Datensatz gehört; wo er niemanden nennt, und bei Deals, wem das Unternehmen gehört.",
  columns: { record: "Datensatz", property: "Eigenschaft", value: "Wert", problem: "Was falsch ist, was zu tun ist" },
  ownedBy: (name) => `Zuständig: ${name}`,
  empty: "Leer",
  wholeRecord: "Der ganze Datensatz",

  kinds: {
    "mrr-missing": "Kein MRR",
    "mrr-invalid": "MRR ist kein Betrag",
    "history-cut-off": "Älteres MRR unbekannt",
    "dates-impossible": "Deinstalliert vor Installation",
    "date-invalid": "Kein Datum",
    "deal-mrr-missing": "Deal ohne MRR",
    "deal-mrr-invalid": "Deal-MRR ist kein Betrag",
    "currency-rate-missing": "Kein Wechselkurs",
    "close-date-missing": "Kein Abschlussdatum",
    "rating-missing": "Keine Sterne",
    "rating-invalid": "Nicht 1 bis 5 Sterne",
    "activity-date-missing": "Ein Aktivitätsdatum fehlt",
    "activity-dates-impossible": "Aktivitätsdaten vertauscht",
    "manager-missing": "Niemand betreut",
    "sale-credit-missing": "Verkauf ohne Anrechnung",
    "email-invalid": "Keine E-Mail-Adresse",
    "text-damaged": "Unlesbares Zeichen",
    "option-unknown": "Unbekannte Option",
    "record-unreadable": "Datensatz unlesbar",
  },
  remedies: {
    "mrr-missing": "Tragen Sie ein, was der Kunde HubSpot im Monat zahlt; 0, wenn er nichts zahlt.",
    "mrr-invalid": "Tragen Sie eine reine Zahl ein, zum Beispiel 1200.50, ohne Währungszeichen.",
    "history-cut-off":
      "Hier ist nichts zu tun: HubSpot bewahrt keine älteren Werte auf. Für die Zeit davor zählt der älteste bekannte Wert.",
    "dates-impossible":
      "Korrigieren Sie den falschen der beiden Tage. Wurde die App neu installiert, leeren Sie den Tag der Deinstallation.",
    "date-invalid": "Wählen Sie den Tag in der Datumsauswahl der Eigenschaft.",
    "deal-mrr-missing": "Tragen Sie das MRR des Deals ein, oder fügen Sie seine wiederkehrenden Artikel hinzu.",
    "deal-mrr-invalid": "Tragen Sie eine reine Zahl ein, zum Beispiel 1200.50, ohne Währungszeichen.",
    "currency-rate-missing":
      "Geben Sie oben den Kurs ein: Einer genügt für alle Beträge in der Währung. Eine Währung, die es nicht gibt, wird im Datensatz korrigiert.",
    "close-date-missing": "Tragen Sie den Tag ein, an dem der Deal gewonnen wurde.",
    "rating-missing": "Tragen Sie die Sterne ein, die der Marketplace zeigt.",
    "rating-invalid": "Tragen Sie 1 bis 5 ein, wie der Marketplace es zeigt.",
    "activity-date-missing": "Tragen Sie den Tag ein. Bis dahin steht der andere Tag dafür.",
    "activity-dates-impossible": "Korrigieren Sie den falschen der beiden Tage.",
    "manager-missing": "Tragen Sie die E-Mail-Adresse der Person ein, die den Kunden betreut.",
    "sale-credit-missing": "Wählen Sie Sourced oder Assisted: Ohne das bringt der Verkauf keine Punkte.",
    "email-invalid": "Tragen Sie die E-Mail-Adresse einer einzelnen Person ein.",
    "text-damaged": "Schreiben Sie den Wert neu: Beim Import ging ein Zeichen verloren.",
    "option-unknown": "Wählen Sie eine der Optionen der Eigenschaft.",
    "record-unreadable":
      "Leeren Sie die Eigenschaft oder schreiben Sie ihren Wert neu. Hilft nichts, wenden Sie sich an den Support der App.",
  },

  rates: {
    title: "Fehlende Kurse",
    hint: (shown, count) => `Ein Kurs genügt für ${shown} ${plural(count, "Betrag", "Beträge")}.`,
    enter: (currency) => `Kurs für ${currency} eingeben`,
    rate: (currency) => `US-Dollar für 1 ${currency}`,
    from: "Ab",
    fromHint: "Der Tag, vor dem kein Betrag in dieser Währung ist. Kurse, die folgen, bleiben, wie sie sind.",
    fromFault: "Nennen Sie einen Tag vor dem ersten bekannten Kurs.",
    fault: "Geben Sie eine Zahl größer als 0 ein, zum Beispiel 1,08.",
    unclear: (one, other) =>
      `Das lässt sich als ${one} oder als ${other} lesen: Schreiben Sie es ohne Tausendertrennzeichen.`,
    save: "Kurs speichern",
    loading: "Die Einstellungen werden geholt",
    mayNot: "Das muss jemand eingeben, der die Einstellungen der App ändern darf.",
    conflict: "Die Einstellungen wurden inzwischen geändert. Prüfen Sie den Kurs noch einmal und speichern Sie dann.",
    refused: "Der Kurs wurde nicht gespeichert",
    saved: (currency) => `Der Kurs für ${currency} ist gespeichert. Die Beträge werden neu berechnet.`,
  },

  assign: {
    button: (shown, count) => `${shown} ${plural(count, "Eintrag", "Einträge")} zuweisen …`,
    title: (shown, count) => `${shown} ${plural(count, "Eintrag", "Einträge")} korrigieren lassen`,
  },
  task: {
    subject: (shown, count, what) =>
      `${shown} ${plural(count, "Eintrag", "Einträge")} im CRM korrigieren${what === null ? "" : ` (${what})`}`,
    line: (record, what) => `${record}: ${what}`,
  },
  whereIs: "Alle, mit dem, was zu tun ist, stehen in Partner Standing unter Datenprobleme.",
};
