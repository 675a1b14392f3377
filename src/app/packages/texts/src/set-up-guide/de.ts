import { de as setUp } from "../set-up/de.ts";
import type { SetUpGuideMessages } from "./en.ts";

export const de: SetUpGuideMessages = {
  parts: {
    connection: {
      name: "Verbindung",
      enter: setUp.enter.connection,
      unlocks: "Ihre Zahlen und die Datensätze dahinter",
    },
    programs: {
      name: "Programme",
      enter: setUp.enter.programs,
      unlocks: "welche Anforderungen Sie erfüllen und welche offen sind",
    },
    tier: {
      name: "Stufe",
      enter: setUp.enter.tier,
      unlocks: "die nächste Neubewertung, was sie ändern würde, und der Weg zur nächsten Stufe",
    },
    data: {
      name: "CRM-Eigenschaften",
      enter: setUp.enter.data,
      unlocks: "zugerechneter MRR, beeinflusster Umsatz und Marketplace-Bewertungen",
    },
    contacts: {
      name: "Ansprechpersonen",
      enter: setUp.enter.contacts,
      unlocks: "das POC-Formular, ohne das kein Aufstieg wirksam wird",
    },
    rates: { name: "Wechselkurse", enter: setUp.enter.rates, unlocks: "Beträge in anderen Währungen als US-Dollar" },
  },
  guide: {
    title: (done, all) => `Eingerichtet: ${done} von ${all}`,
    done: "Erledigt",
    open: "Offen",
    unlocks: (what) => `Schaltet frei: ${what}.`,
    columns: { step: "Schritt", status: "Status", enter: "Was einzutragen ist, und wofür" },
  },
};
