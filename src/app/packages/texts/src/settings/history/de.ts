import type { en } from "./en.ts";

export const de: typeof en = {
  entry: (instant, name, section) => `${instant}, ${name}: ${section}`,
  empty: "Noch hat niemand eine Einstellung geändert. Jede Änderung wird hier stehen, mit dem, was vorher da war.",
  forEditors: "Den Verlauf sehen alle, die die Einstellungen ändern dürfen.",
  otherSections: {
    "poc-form": "POC-Formular",
    "official-figures": "HubSpot-Zahlen",
    erase: "Gelöscht",
    "privacy-deletion": "Ein in HubSpot aus Datenschutzgründen gelöschter Kontakt war hier genannt",
    deals: "Einfluss auf einen Deal",
    snapshot: "Erste Einstellungen",
  },
  deal: (id) => `Deal ${id}`,
  more: "Ältere Änderungen anzeigen",
};
