import { pluralIn } from "../../formats/plural-in.ts";
import type { en } from "./en.ts";
import { fr as properties } from "../../property-names/fr.ts";

const plural = pluralIn("fr");

export const fr: typeof en = {
  properties: "Propriétés",
  propertiesHint: "Sans choix, la propriété de l’application est utilisée.",
  mapped: (kind, shown, all, count) => `${kind} : ${shown} sur ${all} ${plural(count, "associée", "associées")}`,
  allOwn: (kind, all) => `${kind} : ${all} propriétés, toutes de l’application`,
  own: "Celle de l’application",
  none: "Aucune",
  property: properties.own,
  counting: "Comptage en cours",
  filled: (shown, all) => `Renseignée dans ${shown} fiches sur ${all}`,
  notCounted: "HubSpot n’a pas compté ; réessayez plus tard.",
  open: "Choisir les propriétés",
  propertyFaults: {
    "unknown-property": "Le compte n’a pas cette propriété.",
    "no-access": "HubSpot ne laisse pas l’application lire de telles fiches dans ce compte.",
    "wrong-type": "Son type ne convient pas.",
  },
  ratesHint:
    "Dollars américains pour une unité, à toutes les dates si aucune n’est saisie. La commission est versée au taux daté du dernier jour de son mois.",
  noRates: "Les montants dans d’autres devises que le dollar américain comptent dès que leur taux est connu.",
  from: "À partir du",
  rate: "Dollars américains",
  rateOf: (currency, dollars) => `1 ${currency} = ${dollars} $`,
  rateFrom: (rate, date) => `${rate} à partir du ${date}`,
  rateNamed: (currency) => `taux ${currency}`,
  newRate: "nouveau taux",
  addRate: "Ajouter un taux",
  addMonthEnds: "Ajouter les taux de fin de mois suivants",
  currencyFault: "Écrivez un code de devise, par exemple EUR.",
  rateFault: "Écrivez un montant supérieur à zéro, par exemple 1,08.",
  rateDateFault: "Plusieurs taux d’une devise ont chacun besoin de leur propre date.",
  leads: "Enregistrement des leads",
  domainsHint: "Un par ligne. Aucun ne peut être un lead.",
  capacityHint: "Selon votre accord ; vide pour la valeur publiée.",
  wholeFault: "Écrivez un nombre entier.",
  reminders: "Rappeler au propriétaire 60, 30 et 7 jours avant l’expiration",
  tasks: "Tâches et notes",
  languageHint: "L’application écrit les tâches et les notes dans cette langue.",
  languages: { en: "Anglais", de: "Allemand", fr: "Français" },
  notChosen: "Non choisie : anglais",
  digestHint:
    "Une tâche le lundi : ce qui a changé en une semaine et ce qui expire dans les quatre suivantes. Aucune s’il n’y a rien à signaler.",
  digests: { off: "Désactivée", weekly: "Le lundi" },
  problems: "Problèmes de données",
  problemsHint:
    "Des valeurs du CRM qui n’ont pas pu être comptées. La page des problèmes de données dit que faire pour chacune.",
  noProblems: "Aucun problème de données n’a été trouvé.",
  problemCount: (shown, count) => `${shown} ${plural(count, "valeur", "valeurs")} à corriger`,
  showProblems: "Les afficher",
};
