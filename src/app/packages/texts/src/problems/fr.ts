import { pluralIn } from "../formats/plural-in.ts";
import type { ProblemMessages } from "./en.ts";

const plural = pluralIn("fr");

export const fr: ProblemMessages = {
  loading: "Recherche des problèmes de données",
  intro:
    "Ce que votre CRM contient et que l’application ne peut pas lire. Rien n’en compte avant d’être corrigé, sauf là où une ligne dit ce qui compte à la place.",
  restricted:
    "Vous voyez ce que vous avez vous-même à corriger, sans montants : les paramètres ne montrent les montants qu’à certaines personnes.",
  none: "Aucun problème de données n’a été trouvé : tout est lisible dans votre CRM.",
  noneLeft: "Il n’y a plus rien de tel à corriger.",
  all: "Tous",
  counted: (name, count) => `${name} (${count})`,
  owner: "Propriétaire",
  everybody: "Tout le monde",
  nobody: "Personne",
  unknownOwner: (id) => `Propriétaire ${id}, absent du compte`,
  ownerHint:
    "Le propriétaire de la fiche ; si elle ne nomme personne, et pour les transactions, celui de l’entreprise.",
  columns: { record: "Fiche", property: "Propriété", value: "Valeur", problem: "Ce qui ne va pas, que faire" },
  ownedBy: (name) => `Propriétaire : ${name}`,
  empty: "Vide",
  wholeRecord: "La fiche entière",

  kinds: {
    "mrr-missing": "Pas de MRR",
    "mrr-invalid": "Le MRR n’est pas un montant",
    "history-cut-off": "MRR antérieur inconnu",
    "dates-impossible": "Désinstallée avant l’installation",
    "date-invalid": "Pas une date",
    "deal-mrr-missing": "Transaction sans MRR",
    "deal-mrr-invalid": "Le MRR de la transaction n’est pas un montant",
    "currency-rate-missing": "Pas de taux de change",
    "close-date-missing": "Pas de date de fermeture",
    "rating-missing": "Pas d’étoiles",
    "rating-invalid": "Pas de 1 à 5 étoiles",
    "activity-date-missing": "Une date d’activité manque",
    "activity-dates-impossible": "Dates d’activité inversées",
    "manager-missing": "Personne ne gère",
    "sale-credit-missing": "Vente sans crédit",
    "email-invalid": "Pas une adresse e-mail",
    "text-damaged": "Caractère illisible",
    "option-unknown": "Option inconnue",
    "record-unreadable": "Fiche illisible",
  },
  remedies: {
    "mrr-missing": "Saisissez ce que le client paie à HubSpot par mois, 0 s’il ne paie rien.",
    "mrr-invalid": "Saisissez un simple nombre, par exemple 1200.50, sans symbole de devise.",
    "history-cut-off":
      "Il n’y a rien à faire : HubSpot ne conserve pas de valeurs plus anciennes. La plus ancienne valeur connue compte pour le temps d’avant.",
    "dates-impossible":
      "Corrigez celui des deux jours qui est faux. Si l’application a été réinstallée, videz le jour de la désinstallation.",
    "date-invalid": "Choisissez le jour dans le calendrier de la propriété.",
    "deal-mrr-missing": "Saisissez le MRR de la transaction, ou ajoutez ses lignes de produit récurrentes.",
    "deal-mrr-invalid": "Saisissez un simple nombre, par exemple 1200.50, sans symbole de devise.",
    "currency-rate-missing":
      "Saisissez le taux ci-dessus : un seul suffit pour tous les montants dans cette devise. Une devise qui n’existe pas se corrige dans la fiche.",
    "close-date-missing": "Saisissez le jour où la transaction a été gagnée.",
    "rating-missing": "Saisissez les étoiles que la marketplace affiche.",
    "rating-invalid": "Saisissez de 1 à 5, comme la marketplace l’affiche.",
    "activity-date-missing": "Saisissez le jour. En attendant, l’autre jour en tient lieu.",
    "activity-dates-impossible": "Corrigez celui des deux jours qui est faux.",
    "manager-missing": "Saisissez l’adresse e-mail de la personne qui gère le client.",
    "sale-credit-missing": "Choisissez Sourced ou Assisted : sans cela, la vente ne rapporte pas de points.",
    "email-invalid": "Saisissez l’adresse e-mail d’une seule personne.",
    "text-damaged": "Écrivez la valeur à nouveau : un caractère a été perdu à l’import.",
    "option-unknown": "Choisissez l’une des options de la propriété.",
    "record-unreadable":
      "Videz la propriété ou écrivez sa valeur à nouveau. Si rien n’y fait, écrivez à l’assistance de l’application.",
  },

  rates: {
    title: "Taux manquants",
    hint: (shown, count) => `Un taux suffit pour ${shown} ${plural(count, "montant", "montants")}.`,
    enter: (currency) => `Saisir le taux de ${currency}`,
    rate: (currency) => `Dollars américains pour 1 ${currency}`,
    from: "À partir du",
    fromHint: "Le jour avant lequel aucun montant n’est dans cette devise. Les taux qui suivent restent tels quels.",
    fromFault: "Indiquez un jour avant le premier taux connu.",
    fault: "Écrivez un nombre supérieur à zéro, par exemple 1,08.",
    unclear: (one, other) => `Cela peut se lire ${one} ou ${other} : écrivez-le sans séparateur de milliers.`,
    save: "Enregistrer le taux",
    loading: "Recherche des paramètres",
    mayNot: "Quelqu’un qui peut modifier les paramètres de l’application doit le saisir.",
    conflict: "Les paramètres ont été modifiés entre-temps. Vérifiez le taux, puis enregistrez.",
    refused: "Le taux n’a pas été enregistré",
    saved: (currency) => `Le taux de ${currency} est enregistré. Les montants sont recalculés.`,
  },

  assign: {
    button: (shown, count) => `Attribuer ${shown} ${plural(count, "valeur", "valeurs")}…`,
    title: (shown, count) => `Faire corriger ${shown} ${plural(count, "valeur", "valeurs")}`,
  },
  task: {
    subject: (shown, count, what) =>
      `Corriger ${shown} ${plural(count, "valeur", "valeurs")} dans le CRM${what === null ? "" : ` (${what})`}`,
    line: (record, what) => `${record} : ${what}`,
  },
  whereIs: "Toutes, avec ce qu’il faut faire, se trouvent dans Partner Standing sous Problèmes de données.",
};
