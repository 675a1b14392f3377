import { pluralIn } from "../../formats/plural-in.ts";
import type { en } from "./en.ts";
import { de as properties } from "../../property-names/de.ts";

const plural = pluralIn("de");

export const de: typeof en = {
  properties: "Eigenschaften",
  propertiesHint: "Ohne Zuordnung gilt die Eigenschaft der App.",
  mapped: (kind, shown, all) => `${kind}: ${shown} von ${all} zugeordnet`,
  allOwn: (kind, all) => `${kind}: ${all} Eigenschaften, alle von der App`,
  own: "Die der App",
  none: "Keine",
  property: properties.own,
  counting: "Wird gezählt",
  filled: (shown, all) => `Ausgefüllt in ${shown} von ${all} Datensätzen`,
  notCounted: "HubSpot hat nicht gezählt; versuchen Sie es später erneut.",
  open: "Eigenschaften wählen",
  propertyFaults: {
    "unknown-property": "Der Account hat keine solche Eigenschaft.",
    "no-access": "HubSpot lässt die App solche Datensätze in diesem Account nicht lesen.",
    "wrong-type": "Ihr Typ passt nicht.",
  },
  ratesHint:
    "US-Dollar für eine Einheit, ohne Datum an allen Tagen. Provision wird zu dem Kurs gezahlt, der das Datum des letzten Tages ihres Monats trägt.",
  noRates: "Beträge in anderen Währungen als US-Dollar zählen, sobald deren Kurs bekannt ist.",
  from: "Ab",
  rate: "US-Dollar",
  rateOf: (currency, dollars) => `1 ${currency} = ${dollars} $`,
  rateFrom: (rate, date) => `${rate} ab ${date}`,
  rateNamed: (currency) => `Kurs von ${currency}`,
  newRate: "neuer Kurs",
  addRate: "Kurs hinzufügen",
  addMonthEnds: "Nächste Monatsendkurse hinzufügen",
  currencyFault: "Geben Sie einen Währungscode wie EUR ein.",
  rateFault: "Geben Sie einen Betrag größer als 0 ein, zum Beispiel 1,08.",
  rateDateFault: "Mehrere Kurse einer Währung brauchen je ein eigenes Datum.",
  leads: "Lead-Registrierung",
  domainsHint: "Eine pro Zeile. Keine davon kann ein Lead sein.",
  capacityHint: "Aus Ihrer Vereinbarung; leer für den veröffentlichten Standard.",
  wholeFault: "Geben Sie eine ganze Zahl ein.",
  reminders: "Die zuständige Person 60, 30 und 7 Tage vor dem Ablauf erinnern",
  tasks: "Aufgaben und Notizen",
  languageHint: "In dieser Sprache schreibt die App Aufgaben und Notizen.",
  languages: { en: "Englisch", de: "Deutsch", fr: "Französisch" },
  notChosen: "Nicht gewählt: Englisch",
  digestHint:
    "Eine Aufgabe am Montag: was sich in einer Woche geändert hat und was in den nächsten vier ausläuft. Gibt es nichts zu berichten, kommt keine.",
  digests: { off: "Aus", weekly: "Montags" },
  problems: "Datenprobleme",
  problemsHint:
    "Einträge im CRM, die nicht gezählt werden konnten. Die Seite der Datenprobleme sagt zu jedem, was zu tun ist.",
  noProblems: "Es wurde kein Datenproblem gefunden.",
  problemCount: (shown, count) => `${shown} ${plural(count, "Eintrag", "Einträge")} zu korrigieren`,
  showProblems: "Anzeigen",
};
