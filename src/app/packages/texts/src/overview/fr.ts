import { pluralIn } from "../formats/plural-in.ts";
import type { OverviewMessages } from "./en.ts";

const plural = pluralIn("fr");

export const fr: OverviewMessages = {
  loading: "Calcul de ce que le niveau demande",
  columns: { requirement: "Exigence", now: "Aujourd’hui", missing: "Il manque" },
  or: (metric) => `ou ${metric}`,
  notThere: "Absent",
  check: "Saisissez votre propre vérification dans les paramètres",
  held: (tier) => `Vous détenez le niveau ${tier}. Voici ce qu’il demande.`,
  above: (held, tier) => `Vous détenez le niveau ${held}, qui est au-dessus de ${tier}.`,
  allMet: (tier) => `Rien de ce que le niveau ${tier} demande ne manque aujourd’hui.`,
  met: (names) => `Rempli : ${names}.`,
  never: (names) => `Jamais un obstacle : ${names}.`,
  review: (date, inDays) => `La prochaine réévaluation qui peut en décider a lieu le ${date}, ${inDays}.`,
  thenShort: (because) => `D’après ce que l’on sait aujourd’hui, ce sera insuffisant ce jour-là : ${because}.`,
  thenMet: "D’après ce que l’on sait aujourd’hui, rien ne manquera ce jour-là.",
  more: (tier) => `Tout sur le chemin vers ${tier}`,

  changes: {
    title: "Ce qui a changé",
    intro: "D’après le calcul de l’application à partir du CRM, le même pour les deux jours.",
    since: "Depuis",
    metric: "Chiffre",
    loading: "Récupération des changements",
    values: (metric, before, date, now) => `${metric} : ${before} le ${date}, ${now} aujourd’hui.`,
    none: "rien",
    change: (change) => `Évolution : ${change}`,
    same: "Aucun changement",
    average:
      "Une évaluation est une moyenne : la liste indique les étoiles qui se sont ajoutées et celles qui sont sorties.",
    sides: { gained: "Gagné", lost: "Perdu" },
    records: (shown, count) => `${shown} ${plural(count, "fiche", "fiches")}`,
    nobody: "Aucune",
  },
};
