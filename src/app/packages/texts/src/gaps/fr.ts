import { hasNoRating } from "../formats/has-no-rating.ts";
import type { GapMessages } from "./en.ts";

export const fr: GapMessages = {
  lacks: {
    "attributed-mrr": (shown) => `il manque ${shown} de MRR lié`,
    "influenced-revenue": (shown) => `il manque ${shown} de chiffre d’affaires influencé`,
    "marketplace-reviews": (shown) => `il manque ${shown} avis sur la marketplace`,
    "marketplace-rating": (shown, missing) =>
      hasNoRating(missing)
        ? `il n’y a pas encore d’évaluation sur la marketplace (requis : ${shown})`
        : `il manque ${shown} à l’évaluation sur la marketplace`,
    "marketplace-listing": () => "aucune application n’est en ligne sur la marketplace",
    "app-certification": () => "aucune application n’est certifiée",
    "technical-contact": () => "aucun référent technique et produit n’est désigné",
    "partnership-owner": () => "aucun responsable des partenariats n’est désigné",
    "executive-sponsor": () => "aucun sponsor exécutif n’est désigné",
    "account-mapping": () => "aucune donnée n’est partagée pour le mappage des comptes",
    "good-standing": () => "votre conformité n’est pas assurée",
  },

  behind: {
    "attributed-mrr": (done, limit) => `le MRR lié n’est qu’à ${done} du chemin vers ${limit}`,
    "influenced-revenue": (done, limit) => `le chiffre d’affaires influencé n’est qu’à ${done} du chemin vers ${limit}`,
  },

  provide: {
    "marketplace-listing": "Mettez une application en ligne sur la marketplace",
    "app-certification": "Faites certifier une application",
    "technical-contact": "Désignez un référent technique et produit dans les paramètres",
    "partnership-owner": "Désignez un responsable des partenariats dans les paramètres",
    "executive-sponsor": "Désignez un sponsor exécutif dans les paramètres",
    "account-mapping": "Partagez des données pour le mappage des comptes et notez-le dans les paramètres",
    "good-standing": "Réglez la question de la conformité avec votre responsable partenaires",
    "poc-form": "Complétez le formulaire de point de contact partenaire",
  },
  askForReviews: (shown) => `Demandez ${shown} avis de plus sur la marketplace`,

  against: {
    of: (actual, target) => `${actual} sur ${target}`,
    needs: (actual, target) => `${actual} (requis : ${target})`,
    wayTo: (done, limit) => `${done} du chemin vers ${limit}`,
    reached: (limit) => `au moins ${limit}`,
    noRating: (target) => `aucune évaluation ces 12 derniers mois, ${target} nécessaires`,
    requiredFrom: (date) => `Obligatoire à partir du ${date}`,
    statusNotChecked: "À vérifier",
  },
};
