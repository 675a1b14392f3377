import type { OutlookMessages } from "./en.ts";

export const fr: OutlookMessages = {
  title: "Perspectives",
  courses: {
    known: "Selon l’état actuel",
    cautious: "Calcul prudent",
    expected: "Attendu (estimation)",
    assumed: "Avec vos hypothèses",
  },
  actual: "Jusqu’ici",
  safe: {
    always: "En sécurité pour les 24 prochains mois",
    alwaysText: (tier, date) =>
      `Jusqu’au ${date}, aucune réévaluation ne retire le niveau ${tier}, même si le compte perd autant de MRR que dans ses plus mauvais mois.`,
    until: (date) => `En sécurité jusqu’au ${date}`,
    falls: (from, because) => `Insuffisant à partir du ${from} : ${because}`,
    fallsNow: (because) => `Insuffisant dès aujourd’hui : ${because}`,
    mayFall: (from, because) => `Pourrait être insuffisant à partir du ${from} : ${because}`,
    then: (from, because) => `À partir du ${from} : ${because}.`,
    thenIfLost: (from, because) =>
      `Si le compte perd autant de MRR que dans ses plus mauvais mois, alors à partir du ${from} : ${because}.`,
    ifLost: "Seulement si le compte perd autant de MRR que dans ses plus mauvais mois.",
    drops: (date, tier) => `La réévaluation du ${date} vous ferait passer au niveau ${tier}.`,
    losesTier: (date) => `La réévaluation du ${date} vous ferait perdre le niveau.`,
  },
  review: {
    promotion: (tier) => `Passe à ${tier}`,
    pending: (tier, date) =>
      `${tier}, dès que le formulaire de point de contact partenaire est complet, au plus tard le ${date}`,
    demotion: (tier) => `Descend à ${tier}`,
    demotionToNone: "Perd le niveau",
    stays: (tier) => `Reste ${tier}`,
    staysWithout: "Reste sans niveau",
    otherwise: (course, outcome) => `${course} : ${outcome}`,
    otherwiseBecause: (course, outcome, because) => `${course} : ${outcome}, car ${because}`,
  },
  threshold: (tier, limit, from) => (from === null ? `${tier} : ${limit}` : `${tier} : ${limit} à partir du ${from}`),
  leavesOn: (date) => `Sort de la période le ${date}`,
  leaves: (date, left) => `Sort de la période le ${date} : il reste alors ${left}`,
  firstLeavesOn: (date) => `Première sortie de la période le ${date}`,
  firstLeaves: (date, left) => `Première sortie de la période le ${date} : il reste alors ${left}`,
  ways: {
    ideas: {
      "fewest-records": "Le chemin le plus court",
      likeliest: "Le chemin le plus probable",
      "without-new-deals": "Sans nouvelle transaction",
    },
    keeps: (tier, date) => `Conserve le niveau ${tier} lors de la réévaluation du ${date}`,
    reaches: (tier, date) => `Atteint le niveau ${tier} lors de la réévaluation du ${date}`,
    likely: (percent) => `probable à ${percent} selon les phases de ses transactions`,
  },
  actions: {
    deal: (name, date) => `Gagnez ${name ?? "une transaction ouverte"} au plus tard le ${date}`,
    mark: (name) => `Indiquez comment vous avez influencé ${name ?? "une transaction gagnée"}`,
    install: (name) => `Faites installer l’application chez ${name ?? "un client HubSpot"}`,
    coSell: "Désignez un point de contact pour les ventes et l’accompagnement client dans les paramètres",
  },
  adds: {
    mrr: (amount) => `${amount} par mois`,
    likely: (percent) => `probable à ${percent}`,
    stars: (shown) => `avec ${shown} en moyenne`,
    closedOn: (date) => `gagnée le ${date}`,
  },
  task: (tier, date) => `Fait partie d’un chemin vers le niveau ${tier} lors de la réévaluation du ${date}.`,
};
