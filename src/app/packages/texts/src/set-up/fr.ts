import type { SetUpMessages } from "./en.ts";

export const fr: SetUpMessages = {
  title: (done, all) => `Non configuré : ${done} sur ${all}`,
  heading: "L’application ne connaît pas encore votre niveau",
  text: "Saisissez ceci dans ses paramètres :",
  enter: {
    connection: "Connexion : le CRM est lu une fois en entier. Cela se fait tout seul.",
    programs:
      "Programmes : les applications en ligne sur la marketplace, et votre propre vérification de la conformité.",
    tier: "Programmes : le niveau que HubSpot vous reconnaît.",
    data: "Données : les propriétés du CRM qui contiennent le MRR, les installations, les transactions influencées et les avis sur la marketplace.",
    contacts: "Points de contact : qui sont vos contacts pour HubSpot.",
    rates: "Données : un taux pour chaque devise de vos montants.",
  },
  where: "Dans HubSpot : Paramètres > Intégrations > Applications connectées > Partner Standing > Paramètres.",
};
