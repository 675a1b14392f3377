import { fr as influences } from "../influences/fr.ts";
import type { DealMessages } from "./en.ts";

/** Nothing for whoever may see no amounts. */
const perMonth = (amount: string | null) => (amount === null ? "" : ` ${amount} par mois`);

export const fr: DealMessages = {
  loading: "Chargement de la transaction",
  states: { counts: "Compte", later: "Comptera", not: "Ne compte pas", never: "Ne compte plus" },
  counts: (amount, date) =>
    `Compte${perMonth(amount)} pour le MRR des transactions influencées, jusqu’à sa sortie de la période le ${date}.`,
  whyNot: {
    "no-influence": "Personne n’a indiqué comment vous l’avez influencée.",
    "not-won": "Elle n’est pas gagnée.",
    "not-yet": "Sa date de fermeture est dans le futur.",
    "left-the-window": "Elle a été gagnée il y a plus de 12 mois.",
  },
  left: (date) => `Elle est sortie de la période le ${date}.`,
  onceMarked: (amount, until) =>
    `Une fois cela indiqué, elle compte${perMonth(amount)} jusqu’à sa sortie de la période le ${until}.`,
  onceMarkedFrom: (amount, since, until) =>
    `Une fois cela indiqué, elle compte${perMonth(amount)} à partir du ${since}, jusqu’à sa sortie de la période le ${until}.`,
  ifWon: (amount, on, until) =>
    `Si elle est gagnée le ${on}, elle compte${perMonth(amount)} jusqu’à sa sortie de la période le ${until}.`,
  ifMarkedAndWon: (amount, on, until) =>
    `Si cela est indiqué et qu’elle est gagnée le ${on}, elle compte${perMonth(amount)} jusqu’à sa sortie de la période le ${until}.`,
  willCount: (amount, since, until) =>
    `Elle comptera${perMonth(amount)} à partir du ${since}, jusqu’à sa sortie de la période le ${until}.`,
  ask: "Comment l’avez-vous influencée ?",
  askAgain: "Influence",
  choose: "Choisir",
  influences,
  markedAs: "Influence indiquée",
  save: "Enregistrer",
  noOption:
    "Aucune des options de votre propre propriété n’est une influence. Associez une autre propriété dans les paramètres.",
  saving: (influence) =>
    `« ${influence} » est en cours de sauvegarde dans le CRM. Elle compte dès que HubSpot l’a reçue.`,
  savingSomething: "Une modification est en cours de sauvegarde dans le CRM.",
  refused: (reason) =>
    `HubSpot ne l’accepte pas et sera sollicité de nouveau plus tard. HubSpot répond : « ${reason} »`,
  notSaved: "Non enregistré",
  announced: (influence) => `Marquée comme « ${influence} ».`,
  unchanged: (influence) => `Déjà marquée comme « ${influence} ».`,
  rule: "Les transactions que vous avez apportées ou directement soutenues comptent dès leur gain, pendant 12 mois.",
  outside: {
    title: "Hors du Technology Partner Program",
    text: "Seul ce programme compte les transactions influencées. Un administrateur indique vos programmes dans les paramètres.",
  },
};
