import { pluralIn } from "../formats/plural-in.ts";
import { de as quarter } from "../quarters/de.ts";
import { de as sales } from "../sales/de.ts";
import type { StatementMessages } from "./en.ts";
import { de as names } from "../property-names/de.ts";

const { own: properties } = names;

const plural = pluralIn("de");

export const de: StatementMessages = {
  ...quarter,
  sold: sales,
  title: "Provision",
  loading: "Provision wird zusammengerechnet",
  firstSync: "Die Abrechnung erscheint, wenn alles gelesen ist, damit Sie nie eine halbe Summe sehen.",
  next: (amounts, quarter, date) => `Nächste Auszahlung: ${amounts} für ${quarter}, am ${date}.`,
  nothingDue: "Alle abgeschlossenen Quartale haben ihren Zahltag erreicht.",
  expected: (amounts, quarter, date) => `Für ${quarter} bisher erwartet: ${amounts}, fällig am ${date}.`,
  outside: {
    title: "Nicht im Solutions Partner Program",
    text: "Wenn Ihr Unternehmen Solutions Partner oder Solutions Provider ist, schalten Sie das ein. Dann erscheint hier die Provision.",
    where:
      "In HubSpot: Einstellungen > Integrationen > Verbundene Apps > Partner Standing > Einstellungen, unter „Programme“.",
  },
  noSale: {
    title: "Noch kein Verkauf bringt Provision",
    text: `Tragen Sie den Tag eines Verkaufs in „${properties.pp_sold_on}“ des Unternehmens ein. Seine Solutions-Karte zeigt dann die Bedingungen.`,
  },
  views: { statement: "Nach Quartal", period: "Beliebiger Zeitraum", unpaid: "Monate ohne Provision" },
  days: {
    from: "Von",
    to: "Bis",
    show: "Zeitraum anzeigen",
    hint: "Ein Monat zählt an seinem letzten Tag, eine Rückbuchung am Tag ihrer Buchung.",
    order: "Wählen Sie einen letzten Tag, der nicht vor dem ersten liegt.",
    long: "Wählen Sie höchstens zehn Jahre.",
    none: "In diesem Zeitraum gibt es nichts davon.",
  },
  period: {
    byMonth: "Nach Monat",
    columns: { currency: "Währung", forecast: "Davon Prognose", month: "Monat", months: "Monate mit Provision" },
  },
  unpaid: {
    hint: "Künftige Monate nach dem Stand von heute. Von mehreren Verkäufen zählt jeder für sich.",
    all: "Alle Gründe",
    span: (from, to) => `${from} bis ${to}`,
    columns: { reason: "Grund", months: "Monate", which: "Welche" },
  },
  settled: "Abrechnung",
  forecast: "Prognose",
  openByQuarter: {
    title: (quarters) => `Je Quartal kämen hinzu: ${quarters}.`,
    line: (quarter, amounts) => `${quarter} ${amounts}`,
  },
  columns: {
    quarter: "Quartal",
    commission: "Provision",
    reversed: "Zurückgebucht",
    total: "Summe",
    customers: "Kunden",
    paidOn: "Zahlbar am",
    status: "Status",
    export: "Export",
  },
  export: {
    button: "CSV vorbereiten",
    lines: (shown, count) => `${shown} ${plural(count, "Zeile", "Zeilen")}`,
    whole: "Das CSV eines Quartals enthält auch Kunden ohne Provision, jeweils mit dem Grund.",
    copy: "CSV kopieren",
    copied: "Kopiert. Fügen Sie es in eine Datei oder eine Tabelle ein.",
    copyFailed:
      "Der Browser hat das Kopieren nicht erlaubt. Erlauben Sie es für diese Seite und versuchen Sie es erneut.",
  },
  paid: {
    title: "Von HubSpot gezahlt",
    estimated: (amount) => `${amount} (geschätzt)`,
    intro: "Tragen Sie ein, was HubSpot für ein Quartal gezahlt hat. Am Berechneten ändert das nichts.",
    columns: {
      quarter: "Quartal",
      computed: "Berechnet",
      paid: "Gezahlt",
      difference: "Unterschied",
      paidOn: "Gezahlt am",
      entry: "Eintrag",
    },
    notEntered: "Nicht eingetragen",
    more: (amount) => `${amount} mehr als berechnet`,
    less: (amount) => `${amount} weniger als berechnet`,
    same: "Wie berechnet",
    enter: "Eintragen",
    correct: "Korrigieren",
    heading: (quarter) => `Für ${quarter} gezahlt`,
    amount: (currency) => `Betrag in ${currency}`,
    note: "Notiz (freiwillig)",
    save: "Speichern",
    remove: "Eintrag entfernen",
    cancel: "Abbrechen",
    amountFault: "Schreiben Sie einen Betrag ab 0.",
    dayFault: "Wählen Sie einen Tag nach dem Ende des Quartals, spätestens heute.",
    noteFault: "Schreiben Sie eine Zeile mit höchstens 200 Zeichen.",
    history: "Wer was eingetragen hat",
    entry: (quarter, amount, date) => `${quarter}: ${amount}, gezahlt am ${date}`,
    removed: (quarter) => `${quarter}: Eintrag entfernt`,
    by: (entry, name, instant) => `${entry} (${name}, ${instant})`,
  },
  duties: {
    title: "Unterlagen und Rechnung",
    states: { met: "Rechtzeitig", open: "Offen", missed: "Versäumt" },
    papers: (sale, due) => `Bank- und Steuerunterlagen für den Verkauf vom ${sale}: spätestens am ${due}.`,
    invoice: (quarter, due) => `Rechnung mit Umsatzsteuer für ${quarter}: spätestens am ${due}.`,
    handedIn: (date) => `Eingereicht am ${date}.`,
    notEntered: "Die Einstellungen nennen keinen Tag der Einreichung.",
    forfeited: "Ohne rechtzeitige Unterlagen verfällt bei HubSpot die Provision des Verkaufs.",
    otherwise: (date) => `Anders gelesen, einmal ab dem Beitritt: bis ${date} (Lesart K20 unter Programmregeln).`,
  },
};
