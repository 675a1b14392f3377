import { pluralIn } from "../../formats/plural-in.ts";
import type { en } from "./en.ts";

const plural = pluralIn("fr");

export const fr: typeof en = {
  compare: "Calculé et officiel",
  metric: "Chiffre",
  computed: "Calculé",
  official: "De HubSpot",
  difference: "Écart",
  ageOf: (date, shown, days) => `${date} (il y a ${shown} ${plural(days, "jour", "jours")})`,
  counts: (figure) => `${figure} (compte)`,
  unknown: "non connu",
  sourcesHint:
    "Là où vous choisissez le chiffre de HubSpot, il compte à partir du jour du chiffre saisi ; jusque-là, c’est le chiffre calculé.",
  source: { computed: "Le chiffre calculé", official: "Le chiffre de HubSpot" },
  hidden: "Les montants ne vous sont pas montrés. Une personne qui peut les voir peut saisir les chiffres de HubSpot.",
  caseButton: "Courrier à HubSpot",
  caseTitle: (metric, month) => `${metric}, ${month}`,
  caseLoading: "Comparaison des deux chiffres",
  caseAgrees: (date) => `Au ${date}, les deux chiffres concordent.`,
  caseCopy: "Copier le courrier",
  caseCsv: "Copier le tableau (CSV)",
  months: "Mois saisis",
  noMonths: "Aucun mois n’est saisi. Le tableau de bord partenaire de HubSpot montre les chiffres.",
  enter: "Saisir un mois",
  month: "Mois",
  monthHint: "Au format 2026-10",
  asOfDay: (date) => `au ${date}`,
  asOf: "Date",
  chooseDate: "Choisissez une date",
  inDollars: (metric) => `${metric}, dollars américains par mois`,
  enterButton: "Saisir le mois",
  replaces: "Un mois saisi de nouveau remplace l’ancien.",
  entered: "Saisi",
  csv: "Coller un tableau",
  csvHint: (columns) =>
    `La première ligne nomme les colonnes : ${columns}. Séparées par une virgule, un point-virgule ou une tabulation.`,
  csvLabel: "Tableau",
  csvButton: "Saisir le tableau",
  csvTitle: "Rien n’a été saisi ; corrigez ces endroits",
  csvFault: (line, column, expected) => `Ligne ${line}, ${column} : ${expected}`,
  csvLine: (line) =>
    `Ligne ${line} : autant de cellules que dans la première ligne sont attendues, chaque guillemet par paire et les nombres sans séparateur`,
  unknownColumn: "colonne non connue",
  missingColumn: "la colonne manque",
  expected: {
    month: "un mois est attendu, au format 2026-10",
    asOf: "une date est attendue, au format 2026-10-31",
    attributedMrr: "un nombre est attendu, par exemple 812000.50",
    influencedDealMrr: "un nombre est attendu, par exemple 812000.50",
    firstNinetyDaysMrr: "un nombre est attendu, par exemple 812000.50",
    reviewCount: "un nombre entier est attendu",
    reviewAverage: "de 1 à 5 étoiles sont attendues",
  },
};
