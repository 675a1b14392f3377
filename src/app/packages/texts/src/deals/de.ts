import type { DealMessages } from "./en.ts";

export const de: DealMessages = {
  loading: "Deal wird geladen",
  states: { counts: "Zählt", later: "Zählt später", not: "Zählt nicht", never: "Zählt nicht mehr" },
  counts: (amount, date) =>
    `Zählt mit ${amount} pro Monat zum MRR aus beeinflussten Deals, bis er am ${date} aus dem Zeitraum fällt.`,
  countsUnseen: (date) => `Zählt zum MRR aus beeinflussten Deals, bis er am ${date} aus dem Zeitraum fällt.`,
  whyNot: {
    "no-influence": "Es ist nicht angegeben, wie Sie ihn beeinflusst haben.",
    "not-won": "Er ist nicht gewonnen.",
    "data-problem": "Etwas daran lässt sich nicht zählen:",
    "not-yet": "Sein Abschlussdatum liegt in der Zukunft.",
    "left-the-window": "Er wurde vor mehr als 12 Monaten gewonnen.",
  },
  left: (date) => `Er ist am ${date} aus dem Zeitraum gefallen.`,
  will: (amount, since, until) =>
    `Er zählt ab ${since} mit ${amount} pro Monat, bis er am ${until} aus dem Zeitraum fällt.`,
  would: (amount, since, until) =>
    `Dann zählt er ab ${since} mit ${amount} pro Monat, bis er am ${until} aus dem Zeitraum fällt.`,
  willUnseen: (since, until) => `Er zählt ab ${since}, bis er am ${until} aus dem Zeitraum fällt.`,
  wouldUnseen: (since, until) => `Dann zählt er ab ${since}, bis er am ${until} aus dem Zeitraum fällt.`,
  ask: "Wie haben Sie ihn beeinflusst?",
  askAgain: "Einfluss",
  choose: "Auswählen",
  influences: {
    "co-sell": "Co-Selling",
    "co-service": "Co-Service",
    "sales-cycle": "Im Vertriebsprozess dabei",
    referral: "Empfehlung",
  },
  markedAs: "Markiert als",
  save: "Speichern",
  noOption:
    "Keine der Optionen Ihrer eigenen Eigenschaft dafür ist ein Einfluss. Ordnen Sie in den Einstellungen eine andere Eigenschaft zu.",
  saving: (influence) => `„${influence}“ wird im CRM gespeichert. Es zählt, sobald HubSpot es hat.`,
  savingSomething: "Eine Änderung wird im CRM gespeichert.",
  refused: (reason) => `HubSpot nimmt es nicht an und wird später erneut gefragt. Es sagt: ${reason}`,
  savingProblems: {
    away: "HubSpot antwortet zurzeit nicht. Es erfährt es, sobald es wieder antwortet.",
    refused: "HubSpot nimmt es nicht an und wird erneut gefragt.",
    "account-refused":
      "HubSpot nimmt zurzeit nichts von der App an: Ihr fehlt der Zugriff, Deals zu ändern, oder die Abrufe des Tages sind aufgebraucht. Ein Administrator sieht mehr in den Einstellungen.",
    failed: "HubSpot konnte es noch nicht erfahren. Es wird von selbst erneut versucht.",
  },
  notSaved: "Nicht gespeichert",
  rule: "Es zählen Deals, die Sie vermittelt oder direkt unterstützt haben, ab dem Tag des Gewinns für 12 Monate.",
  outside: {
    title: "Nicht im Technology Partner Program",
    text: "Nur dieses Programm zählt beeinflusste Deals. Ein Administrator nennt Ihre Programme in den Einstellungen.",
  },
};
