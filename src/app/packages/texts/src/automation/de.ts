import { de as leads } from "../leads/de.ts";
import type { AutomationMessages } from "./en.ts";

export const de: AutomationMessages = {
  registered: leads.announced.registered,
  alreadyUntil: (domain, date) => `${domain} ist bereits registriert, bis ${date}.`,
  unavailable: (reason) => `Dieser Lead ist nicht verfügbar: ${reason}.`,
  toFill: (todo) => `Es fehlen Daten. ${todo}`,
  reasons: {
    "unknown-record": "Das CRM hat keinen solchen Datensatz, oder er wurde noch nicht gelesen.",
    "already-registered": "Diese Domain ist bereits registriert.",
    unavailable: "Dieser Lead ist nicht verfügbar.",
    "invalid-data": "Daten fehlen oder sind nicht lesbar.",
    "capacity-reached": "Alle Plätze sind belegt. Heben Sie eine Registrierung auf, die Sie nicht mehr brauchen.",
    pending: leads.pending,
    "existing-customer": `${leads.reasons["existing-customer"]}.`,
    "active-sales-process": `${leads.reasons["active-sales-process"]}.`,
    "hubspot-rep-owned": `${leads.reasons["hubspot-rep-owned"]}.`,
    "other-partner": `${leads.reasons["other-partner"]}.`,
    "not-connected": "Dieser Account ist nicht mit Partner Standing verbunden.",
    "being-erased": "Alle Daten dieses Accounts werden gelöscht.",
    "first-sync-running": "Das CRM wird zum ersten Mal gelesen. Noch gibt es keine Zahlen.",
    deriving: "Die Zahlen werden neu berechnet, weil sich Einstellungen geändert haben.",
    "outside-program": "Laut den Einstellungen nimmt der Account an diesem Programm nicht teil.",
    "not-allowed":
      "Die Einstellungen zeigen Beträge des Portfolios nur benannten Personen. Öffnen Sie Partner Standing in HubSpot, um sie zu sehen.",
    "key-reused": "Diese Ausführung wurde schon für etwas anderes entschieden.",
  },
  noRecord: (name) =>
    `Kein Kontakt oder Unternehmen des CRM steht für „${name}“. Legen Sie zuerst eines an: Ein Lead wird über seinen Datensatz registriert.`,
  marked: (deal, influence) =>
    `„${deal}“ ist als „${influence}“ markiert. Der Deal zählt, sobald das CRM es hat und er gewonnen ist.`,
  noOption: "Die eigene Eigenschaft des Accounts hat für diesen Einfluss keine Option.",
  named: (name, value) => `${name}: ${value}`,
  clause: (place) => `[${place}]`,
  asOf: (day) => `Stand: ${day}.`,
  printed: "Wo die Regeln stehen",
  withoutAmounts: "Beträge fehlen hier: Die Einstellungen zeigen sie nur benannten Personen.",
  allRecords: (shown) => `und ${shown} weitere`,
  standing: (tier, day, decides) => `${tier}. ${day}: ${decides}`,
};
