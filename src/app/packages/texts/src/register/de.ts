import { pluralIn } from "../formats/plural-in.ts";
import type { RegisterMessages } from "./en.ts";

const plural = pluralIn("de");

export const de: RegisterMessages = {
  title: "Was ansteht und ausläuft, nach Tagen",
  columns: { day: "Tag", what: "Was", owner: "Zuständig", severity: "Dringlichkeit", task: "Aufgabe" },
  severities: { bad: "Dringend", warning: "Wichtig", plain: "Info", good: "Info" },
  nobody: "Niemand",
  assign: "Zuweisen …",
  left: (shown, count) => plural(count, `${shown} weiterer Eintrag`, `${shown} weitere Einträge`),
  contactLeft: (role) => `${role}: nicht mehr aktiv im Account`,
  rollsOff: (metric, shown, count) =>
    `${plural(count, "Ein Datensatz verlässt", `${shown} Datensätze verlassen`)} den 12-Monats-Zeitraum (${metric})`,
  andOthers: (name, shown, count) => `${name} und ${shown} ${plural(count, "weiterer", "weitere")}`,
  leadEnds: (domain) => `Die Lead-Registrierung von ${domain} endet`,
  clientsLapse: (shown, count) =>
    `${plural(count, "Ein verwalteter Kunde zählt", `${shown} verwaltete Kunden zählen`)} ohne neue Aktivität nicht mehr`,
  task: {
    subject: (what, date) => `${date}: ${what}`,
    body: (date) => `Der Tag ist der ${date}. Worum es geht, steht in Partner Standing unter Überblick.`,
  },
};
