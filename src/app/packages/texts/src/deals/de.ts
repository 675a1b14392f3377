import { de as influences } from "../influences/de.ts";
import type { DealMessages } from "./en.ts";

/** Nothing for whoever may see no amounts. */
const perMonth = (amount: string | null) => (amount === null ? "" : ` mit ${amount} pro Monat`);

export const de: DealMessages = {
  loading: "Deal wird geladen",
  states: { counts: "Zählt", later: "Zählt später", not: "Zählt nicht", never: "Zählt nicht mehr" },
  counts: (amount, date) =>
    `Zählt${perMonth(amount)} zum MRR aus beeinflussten Deals, bis er am ${date} aus dem Zeitraum fällt.`,
  whyNot: {
    "no-influence": "Niemand hat angegeben, wie Sie ihn beeinflusst haben.",
    "not-won": "Er ist nicht gewonnen.",
    "not-yet": "Sein Abschlussdatum liegt in der Zukunft.",
    "left-the-window": "Er wurde vor mehr als 12 Monaten gewonnen.",
  },
  left: (date) => `Er ist am ${date} aus dem Zeitraum gefallen.`,
  onceMarked: (amount, until) =>
    `Sobald das angegeben ist, zählt er${perMonth(amount)}, bis er am ${until} aus dem Zeitraum fällt.`,
  onceMarkedFrom: (amount, since, until) =>
    `Sobald das angegeben ist, zählt er ab ${since}${perMonth(amount)}, bis er am ${until} aus dem Zeitraum fällt.`,
  ifWon: (amount, on, until) =>
    `Wird er am ${on} gewonnen, zählt er${perMonth(amount)}, bis er am ${until} aus dem Zeitraum fällt.`,
  ifMarkedAndWon: (amount, on, until) =>
    `Wird das angegeben und er am ${on} gewonnen, zählt er${perMonth(amount)}, bis er am ${until} aus dem Zeitraum fällt.`,
  willCount: (amount, since, until) =>
    `Er zählt ab ${since}${perMonth(amount)}, bis er am ${until} aus dem Zeitraum fällt.`,
  ask: "Wie haben Sie ihn beeinflusst?",
  askAgain: "Einfluss",
  choose: "Auswählen",
  influences,
  markedAs: "Markiert als",
  save: "Speichern",
  noOption:
    "Keine der Optionen Ihrer eigenen Eigenschaft dafür ist ein Einfluss. Ordnen Sie in den Einstellungen eine andere Eigenschaft zu.",
  saving: (influence) => `„${influence}“ wird im CRM gespeichert. Es zählt, sobald HubSpot es hat.`,
  savingSomething: "Eine Änderung wird im CRM gespeichert.",
  refused: (reason) => `HubSpot nimmt es nicht an und wird später erneut gefragt. HubSpot sagt: „${reason}“`,
  notSaved: "Nicht gespeichert",
  announced: (influence) => `Als „${influence}“ markiert.`,
  unchanged: (influence) => `Bereits als „${influence}“ markiert.`,
  rule: "Es zählen Deals, die Sie vermittelt oder direkt unterstützt haben, ab dem Tag des Gewinns für 12 Monate.",
  outside: {
    title: "Nicht im Technology Partner Program",
    text: "Nur dieses Programm zählt beeinflusste Deals. Ein Administrator nennt Ihre Programme in den Einstellungen.",
  },
};
