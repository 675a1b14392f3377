import type { PageMessages } from "./en.ts";

export const fr: PageMessages = {
  titles: {
    overview: "Vue d’ensemble",
    outlook: "Perspectives",
    customers: "Clients",
    leads: "Leads",
    problems: "Problèmes de données",
    solutions: "Solutions",
    commission: "Commission",
    rules: "Règles des programmes",
    report: "Rapport",
  },
  loading: "Récupération de votre situation",
  firstSync: "Votre situation apparaît quand tout est lu, pour que vous ne voyiez jamais une somme partielle.",
  printed: (title, count) => `${title} (${count})`,
  outside: {
    title: "Dans aucun programme pour l’instant",
    text: "Saisissez dans les paramètres les programmes partenaires auxquels participe votre entreprise et le niveau que HubSpot lui attribue.",
    where:
      "Dans HubSpot : Paramètres > Intégrations > Applications connectées > Partner Standing > Paramètres, sous « Programmes ».",
  },
  noSolutions: {
    title: "Hors du programme Partenaires solutions",
    text: "Si votre entreprise est partenaire ou fournisseur solutions, activez-le. Points, rétention et réévaluation apparaissent alors ici.",
  },
  notFound: {
    title: "Cette page n’existe pas",
    text: "L’adresse provient peut-être d’une version antérieure de l’app.",
  },
  report: {
    intro:
      "Ce que vous présentez à HubSpot : niveau et son évolution, chiffres avec seuils et tendance, échéances, commission, avantages et points de contact, chacun avec sa clause et sa date, sur deux pages au plus.",
    quarter: "Trimestre",
    make: { pdf: "Établir le PDF", csv: "Établir le CSV" },
    open: { pdf: (quarter) => `Ouvrir le PDF du ${quarter}`, csv: (quarter) => `Télécharger le CSV du ${quarter}` },
    until: (instant) => `Le lien l’ouvre pour vous jusqu’au ${instant}.`,
    restricted:
      "Les montants et les noms sont omis de votre rapport : les paramètres ne les montrent qu’à des personnes désignées.",
    loading: "Recherche des trimestres",
  },
};
