import { fr as setUp } from "../set-up/fr.ts";
import type { SetUpGuideMessages } from "./en.ts";

export const fr: SetUpGuideMessages = {
  parts: {
    connection: {
      name: "Connexion",
      enter: setUp.enter.connection,
      unlocks: "vos chiffres et les fiches derrière eux",
    },
    programs: {
      name: "Programmes",
      enter: setUp.enter.programs,
      unlocks: "les exigences que vous remplissez et celles qui sont à compléter",
    },
    tier: {
      name: "Niveau",
      enter: setUp.enter.tier,
      unlocks: "la prochaine réévaluation, ce qu’elle changerait, et le chemin vers le niveau suivant",
    },
    data: {
      name: "Propriétés du CRM",
      enter: setUp.enter.data,
      unlocks: "le MRR lié, le chiffre d’affaires influencé et les avis sur la marketplace",
    },
    contacts: {
      name: "Points de contact",
      enter: setUp.enter.contacts,
      unlocks: "le formulaire POC, sans lequel aucun passage de niveau n’est traité",
    },
    rates: {
      name: "Taux de change",
      enter: setUp.enter.rates,
      unlocks: "les montants dans d’autres devises que le dollar américain",
    },
  },
  guide: {
    title: (done, all) => `Configuré : ${done} sur ${all}`,
    done: "Fait",
    open: "À faire",
    unlocks: (what) => `Donne accès à : ${what}.`,
    columns: { step: "Étape", status: "Statut", enter: "À saisir, et pourquoi" },
  },
};
