import type { OutlookMessages } from "./en.ts";

export const de: OutlookMessages = {
  title: "Ausblick",
  courses: {
    known: "Nach heutigem Stand",
    cautious: "Vorsichtig gerechnet",
    expected: "Erwartet (Schätzung)",
    assumed: "Mit Ihren Annahmen",
  },
  actual: "Bisher",
  safe: {
    always: "In den nächsten 24 Monaten sicher",
    alwaysText: (tier, date) =>
      `Bis ${date} nimmt Ihnen keine Neubewertung ${tier}, selbst wenn so viel MRR verloren geht wie in den schlechtesten Monaten dieses Accounts.`,
    until: (date) => `Sicher bis ${date}`,
    falls: (from, because) => `Reicht ab ${from} nicht mehr, weil ${because}`,
    fallsNow: (because) => `Reicht schon heute nicht, weil ${because}`,
    mayFall: (from, because) => `Könnte ab ${from} nicht mehr reichen, weil ${because}`,
    then: (from, because) => `Ab ${from} reicht es nicht mehr, weil ${because}.`,
    thenIfLost: (from, because) =>
      `Geht so viel MRR verloren wie in den schlechtesten Monaten dieses Accounts, reicht es ab ${from} nicht mehr, weil ${because}.`,
    ifLost: "Nur wenn so viel MRR verloren geht wie in den schlechtesten Monaten dieses Accounts.",
    drops: (date, tier) => `Bei der Neubewertung am ${date} würden Sie auf ${tier} herabgestuft.`,
    losesTier: (date) => `Bei der Neubewertung am ${date} würden Sie die Stufe verlieren.`,
  },
  review: {
    promotion: (tier) => `Steigt auf ${tier}`,
    pending: (tier, date) => `${tier}, sobald das POC-Formular vollständig ist, spätestens am ${date}`,
    demotion: (tier) => `Fällt auf ${tier}`,
    demotionToNone: "Verliert die Stufe",
    stays: (tier) => `Bleibt ${tier}`,
    staysWithout: "Bleibt ohne Stufe",
    otherwise: (course, outcome) => `${course}: ${outcome}`,
    otherwiseBecause: (course, outcome, because) => `${course}: ${outcome}, weil ${because}`,
  },
  threshold: (tier, limit, from) => (from === null ? `${tier}: ${limit}` : `${tier}: ${limit} ab ${from}`),
  leavesOn: (date) => `Fällt am ${date} heraus`,
  leaves: (date, left) => `Fällt am ${date} heraus: dann ${left}`,
  firstLeavesOn: (date) => `Erstmals fällt am ${date} etwas heraus`,
  firstLeaves: (date, left) => `Erstmals fällt am ${date} etwas heraus: dann ${left}`,
  ways: {
    ideas: {
      "fewest-records": "Kürzester Weg",
      likeliest: "Wahrscheinlichster Weg",
      "without-new-deals": "Ohne neue Deals",
    },
    keeps: (tier, date) => `Hält ${tier} bei der Neubewertung am ${date}`,
    reaches: (tier, date) => `Erreicht ${tier} bei der Neubewertung am ${date}`,
    likely: (percent) => `nach den Phasen seiner Deals zu ${percent} wahrscheinlich`,
  },
  actions: {
    deal: (name, date) => `Gewinnen Sie ${name ?? "einen offenen Deal"} bis ${date}`,
    mark: (name) => `Markieren Sie, wie Sie ${name ?? "einen gewonnenen Deal"} beeinflusst haben`,
    install: (name) => `Bringen Sie ${name ?? "einen HubSpot-Kunden"} dazu, die App zu installieren`,
    coSell: "Benennen Sie in den Einstellungen einen Sales & Customer Success POC",
  },
  adds: {
    mrr: (amount) => `${amount} im Monat`,
    likely: (percent) => `zu ${percent} wahrscheinlich`,
    stars: (shown) => `durchschnittlich ${shown}`,
    closedOn: (date) => `gewonnen am ${date}`,
  },
  task: (tier, date) => `Teil eines Wegs zu ${tier} bei der Neubewertung am ${date}.`,
};
