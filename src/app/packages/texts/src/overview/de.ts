import { pluralIn } from "../formats/plural-in.ts";
import type { OverviewMessages } from "./en.ts";

const plural = pluralIn("de");

export const de: OverviewMessages = {
  loading: "Es wird ermittelt, was die Stufe verlangt",
  columns: { requirement: "Anforderung", now: "Heute", missing: "Es fehlt" },
  or: (metric) => `oder ${metric}`,
  notThere: "Nicht vorhanden",
  check: "Tragen Sie Ihre eigene Prüfung in den Einstellungen ein",
  held: (tier) => `Sie haben ${tier}. Das verlangt diese Stufe.`,
  above: (held, tier) => `Sie haben ${held}, das über ${tier} liegt.`,
  allMet: (tier) => `Für ${tier} fehlt heute nichts.`,
  met: (names) => `Erfüllt: ${names}.`,
  never: (names) => `Kein Hindernis: ${names}.`,
  review: (date, inDays) => `Die nächste Neubewertung, die darüber entscheiden kann, ist am ${date}, ${inDays}.`,
  thenShort: (because) => `Nach heutigem Stand reicht es an diesem Tag nicht, weil ${because}.`,
  thenMet: "Nach heutigem Stand fehlt an diesem Tag nichts.",
  more: (tier) => `Alles zum Weg bis ${tier}`,

  changes: {
    title: "Was sich geändert hat",
    intro: "Wie die App es aus dem CRM zählt, an beiden Tagen gleich.",
    since: "Seit",
    metric: "Zahl",
    loading: "Änderungen werden abgerufen",
    values: (metric, before, date, now) => `${metric}: ${before} am ${date}, heute ${now}.`,
    none: "nichts",
    change: (change) => `Änderung: ${change}`,
    same: "Keine Änderung",
    average:
      "Der Durchschnitt der Bewertungen ist keine Summe: Aufgeführt sind die Sterne, die hinzugekommen und weggefallen sind.",
    sides: { gained: "Gewonnen", lost: "Verloren" },
    records: (shown, count) => `${shown} ${plural(count, "Datensatz", "Datensätze")}`,
    nobody: "Keine",
  },
};
