import type { SetUpMessages } from "./en.ts";

export const de: SetUpMessages = {
  title: (done, all) => `Nicht eingerichtet: ${done} von ${all}`,
  heading: "Die App kennt Ihre Stufe noch nicht",
  text: "Tragen Sie dies in ihren Einstellungen ein:",
  enter: {
    connection: "Verbindung: Das CRM wird einmal vollständig gelesen. Das geschieht von selbst.",
    programs:
      "Programme: welche Apps im Marketplace gelistet sind, und Ihre eigene Prüfung, ob alle Verpflichtungen erfüllt sind.",
    tier: "Programme: die Stufe, die HubSpot Ihnen zuerkennt.",
    data: "Daten: die CRM-Eigenschaften mit MRR, Installationen, beeinflussten Deals und Marketplace-Bewertungen.",
    contacts: "Ansprechpersonen: wer bei Ihnen für HubSpot ansprechbar ist.",
    rates: "Daten: ein Kurs für jede Währung, in der Ihre Beträge sind.",
  },
  where: "In HubSpot: Einstellungen > Integrationen > Verbundene Apps > Partner Standing > Einstellungen.",
};
