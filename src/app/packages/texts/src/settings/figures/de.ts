import { pluralIn } from "../../formats/plural-in.ts";
import type { en } from "./en.ts";

const plural = pluralIn("de");

export const de: typeof en = {
  compare: "Berechnet und offiziell",
  metric: "Zahl",
  computed: "Berechnet",
  official: "Von HubSpot",
  difference: "Unterschied",
  ageOf: (date, shown, days) => `${date} (${shown} ${plural(days, "Tag", "Tage")} alt)`,
  counts: (figure) => `${figure} (gilt)`,
  unknown: "nicht bekannt",
  sourcesHint:
    "Wo Sie die Zahl von HubSpot wählen, gilt sie ab dem Tag, für den eine eingetragen ist; bis dahin gilt die berechnete.",
  source: { computed: "Die berechnete", official: "Die von HubSpot" },
  hidden: "Beträge werden Ihnen nicht gezeigt. Wer sie sehen darf, kann die Zahlen von HubSpot eintragen.",
  months: "Eingetragene Monate",
  noMonths: "Es ist noch kein Monat eingetragen. Das Partner-Dashboard von HubSpot zeigt die Zahlen.",
  enter: "Einen Monat eintragen",
  month: "Monat",
  monthHint: "Zum Beispiel 2026-10",
  asOfDay: (date) => `Stand ${date}`,
  asOf: "Stand",
  inDollars: (metric) => `${metric}, US-Dollar pro Monat`,
  enterButton: "Monat eintragen",
  replaces: "Ein erneut eingetragener Monat ersetzt den alten.",
  entered: "Eingetragen",
  csv: "Eine Tabelle einfügen",
  csvHint: (columns) => `Die erste Zeile nennt die Spalten: ${columns}. Dazwischen Komma, Semikolon oder Tabulator.`,
  csvLabel: "Tabelle",
  csvButton: "Tabelle eintragen",
  csvTitle: "Nichts wurde eingetragen; korrigieren Sie diese Stellen",
  csvFault: (line, column, expected) => `Zeile ${line}, ${column}: ${expected}`,
  csvLine: (line) =>
    `Zeile ${line}: erwartet werden so viele Zellen wie in der ersten Zeile, zu jedem Anführungszeichen ein zweites und Zahlen ohne Trennzeichen`,
  unknownColumn: "keine bekannte Spalte",
  missingColumn: "die Spalte fehlt",
  expected: {
    month: "erwartet wird ein Monat in der Form 2026-10",
    asOf: "erwartet wird ein Datum in der Form 2026-10-31",
    attributedMrr: "erwartet wird eine Zahl wie 812000.50",
    influencedDealMrr: "erwartet wird eine Zahl wie 812000.50",
    firstNinetyDaysMrr: "erwartet wird eine Zahl wie 812000.50",
    reviewCount: "erwartet wird eine ganze Zahl",
    reviewAverage: "erwartet werden 1 bis 5 Sterne",
  },
};
