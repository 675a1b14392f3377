import type { PageMessages } from "./en.ts";

export const de: PageMessages = {
  titles: {
    overview: "Überblick",
    outlook: "Ausblick",
    customers: "Kunden",
    leads: "Leads",
    problems: "Datenprobleme",
    solutions: "Solutions",
    commission: "Provision",
    rules: "Programmregeln",
    report: "Bericht",
  },
  loading: "Ihr Stand wird abgerufen",
  firstSync: "Ihr Stand erscheint, wenn alles gelesen ist, damit Sie nie eine halbe Summe sehen.",
  printed: (title, count) => `${title} (${count})`,
  outside: {
    title: "Noch in keinem Programm",
    text: "Tragen Sie in den Einstellungen ein, an welchen Partnerprogrammen Ihr Unternehmen teilnimmt und welche Stufe HubSpot zuerkennt.",
    where:
      "In HubSpot: Einstellungen > Integrationen > Verbundene Apps > Partner Standing > Einstellungen, unter „Programme“.",
  },
  noSolutions: {
    title: "Nicht im Solutions Partner Program",
    text: "Wenn Ihr Unternehmen Solutions Partner oder Solutions Provider ist, schalten Sie das ein. Punkte, Umsatzbindung und Neubewertung erscheinen dann hier.",
  },
  notFound: {
    title: "Diese Seite gibt es nicht",
    text: "Die Adresse stammt vielleicht aus einer früheren Version der App.",
  },
  report: {
    intro:
      "Was Sie zu HubSpot mitnehmen: Stufe und ihr Verlauf, Zahlen mit Schwellenwerten und Entwicklung, was ansteht, Provision, Vorteile und Ansprechpersonen, jeweils mit Stelle und Tag, auf höchstens zwei Seiten.",
    quarter: "Quartal",
    make: { pdf: "PDF erstellen", csv: "CSV erstellen" },
    open: { pdf: (quarter) => `PDF für ${quarter} öffnen`, csv: (quarter) => `CSV für ${quarter} herunterladen` },
    until: (instant) => `Der Link öffnet es für Sie bis ${instant}.`,
    restricted: "In Ihrem Bericht fehlen Beträge und Namen: Laut Einstellungen sehen sie nur benannte Personen.",
    loading: "Quartale werden abgerufen",
  },
};
