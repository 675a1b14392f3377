import type { SetUpMessages } from "./en.ts";

export const de: SetUpMessages = {
  title: (done, all) => `Nicht eingerichtet: ${done} von ${all}`,
  heading: "Die App kennt Ihre Stufe noch nicht",
  text: "Tragen Sie dies in ihren Einstellungen ein:",
  parts: {
    connection: {
      name: "Verbindung",
      enter: "Verbindung: Das CRM wird einmal vollständig gelesen. Das geschieht von selbst.",
      unlocks: "Ihre Zahlen und die Datensätze dahinter",
    },
    programs: {
      name: "Programme",
      enter:
        "Programme: welche Apps im Marketplace gelistet sind, und Ihre eigene Prüfung, ob alle Verpflichtungen erfüllt sind.",
      unlocks: "welche Anforderungen Sie erfüllen und welche offen sind",
    },
    tier: {
      name: "Stufe",
      enter: "Programme: die Stufe, die HubSpot Ihnen zuerkennt.",
      unlocks: "die nächste Neubewertung, was sie ändern würde, und der Weg zur nächsten Stufe",
    },
    data: {
      name: "CRM-Eigenschaften",
      enter: "Daten: die CRM-Eigenschaften mit MRR, Installationen, beeinflussten Deals und Marketplace-Bewertungen.",
      unlocks: "zugerechneter MRR, beeinflusster Umsatz und Marketplace-Bewertungen",
    },
    contacts: {
      name: "Ansprechpersonen",
      enter: "Ansprechpersonen: wer bei Ihnen für HubSpot ansprechbar ist.",
      unlocks: "das POC-Formular, ohne das kein Aufstieg wirksam wird",
    },
    rates: {
      name: "Wechselkurse",
      enter: "Daten: ein Kurs für jede Währung, in der Ihre Beträge sind.",
      unlocks: "Beträge in anderen Währungen als US-Dollar",
    },
  },
  where: "In HubSpot: Einstellungen > Integrationen > Verbundene Apps > Partner Standing > Einstellungen.",

  guide: {
    title: (done, all) => `Eingerichtet: ${done} von ${all}`,
    done: "Erledigt",
    open: "Offen",
    unlocks: (what) => `Schaltet frei: ${what}.`,
    columns: { step: "Schritt", status: "Status", enter: "Was einzutragen ist", unlocks: "Was er freischaltet" },
  },
};
