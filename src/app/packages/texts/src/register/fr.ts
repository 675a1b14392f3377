import { pluralIn } from "../formats/plural-in.ts";
import type { RegisterMessages } from "./en.ts";

const plural = pluralIn("fr");

export const fr: RegisterMessages = {
  title: "Échéances et expirations, jour par jour",
  columns: { day: "Jour", what: "Objet", owner: "Responsable", severity: "Urgence", task: "Tâche" },
  severities: { bad: "Urgent", warning: "Important", plain: "Info", good: "Info" },
  nobody: "Personne",
  assign: "Attribuer…",
  left: (shown, count) => `${shown} ${plural(count, "autre entrée", "autres entrées")}`,
  contactLeft: (role) => `${role} : n’est plus utilisateur actif du compte`,
  rollsOff: (metric, shown, count) =>
    `${plural(count, "Une fiche sort", `${shown} fiches sortent`)} de la période de 12 mois (${metric})`,
  andOthers: (name, shown, count) => `${name} et ${shown} ${plural(count, "autre", "autres")}`,
  leadEnds: (domain) => `L’enregistrement du lead ${domain} prend fin`,
  clientsLapse: (shown, count) =>
    `${plural(count, "Un client géré ne compte", `${shown} clients gérés ne comptent`)} plus sans nouvelle activité`,
  task: {
    subject: (what, date) => `${date} : ${what}`,
    body: (date) => `Le jour est le ${date}. Le détail se trouve dans Partner Standing, page Vue d’ensemble.`,
  },
};
