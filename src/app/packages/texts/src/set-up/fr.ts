import type { SetUpMessages } from "./en.ts";

export const fr: SetUpMessages = {
  title: (done, all) => `Non configuré : ${done} sur ${all}`,
  heading: "L’application ne connaît pas encore votre niveau",
  text: "Saisissez ceci dans ses paramètres :",
  parts: {
    connection: {
      name: "Connexion",
      enter: "Connexion : le CRM est lu une fois en entier. Cela se fait tout seul.",
      unlocks: "vos chiffres et les fiches derrière eux",
    },
    programs: {
      name: "Programmes",
      enter:
        "Programmes : les applications en ligne sur la marketplace, et votre propre vérification de la conformité.",
      unlocks: "les exigences que vous remplissez et celles qui sont à compléter",
    },
    tier: {
      name: "Niveau",
      enter: "Programmes : le niveau que HubSpot vous reconnaît.",
      unlocks: "la prochaine réévaluation, ce qu’elle changerait, et le chemin vers le niveau suivant",
    },
    data: {
      name: "Propriétés du CRM",
      enter:
        "Données : les propriétés du CRM qui contiennent le MRR, les installations, les transactions influencées et les avis sur la marketplace.",
      unlocks: "le MRR lié, le chiffre d’affaires influencé et les avis sur la marketplace",
    },
    contacts: {
      name: "Points de contact",
      enter: "Points de contact : qui sont vos contacts pour HubSpot.",
      unlocks: "le formulaire POC, sans lequel aucun passage de niveau n’est traité",
    },
    rates: {
      name: "Taux de change",
      enter: "Données : un taux pour chaque devise de vos montants.",
      unlocks: "les montants dans d’autres devises que le dollar américain",
    },
  },
  where: "Dans HubSpot : Paramètres > Intégrations > Applications connectées > Partner Standing > Paramètres.",

  guide: {
    title: (done, all) => `Configuré : ${done} sur ${all}`,
    done: "Fait",
    open: "À faire",
    unlocks: (what) => `Donne accès à : ${what}.`,
    columns: { step: "Étape", status: "Statut", enter: "À saisir", unlocks: "Ce que cela donne" },
  },
};
