import type { en } from "./en.ts";

export const fr: typeof en = {
  membership: "Participation",
  tiers: { silver: "Silver", gold: "Gold", platinum: "Platinum", diamond: "Diamond", elite: "Elite" },
  packages: { provider: "Fournisseur solutions", partner: "Partenaire solutions" },
  tracks: {
    soldMrr: "MRR-vente",
    managedMrr: "MRR-gestion",
    totalPoints: "total des points",
    soldPoints: "points de vente",
    sourcedPoints: "points Sourced",
    managedPoints: "points Managed",
    grossRetention: "GRR en pourcentage",
  },
  hints: {
    currentTier: "Le niveau que HubSpot vous reconnaît : point de départ de l’actualisation du prochain 15.",
    creditedSince:
      "Un niveau tout juste obtenu est protégé pendant un temps. Sans cette date, il compte comme non protégé.",
    certifiedUntil:
      "Le dernier jour où une certification est valable. Sans lui, la certification compte comme manquante.",
    joinedOn: "Un partenaire sans niveau doit atteindre Gold dans les 24 mois suivant cette date.",
    ownSubscription: "Un fournisseur doit en garder et en utiliser un. D’ici là, cette obligation reste ouverte.",
    membershipUntil:
      "Le dernier jour pour lequel l’adhésion annuelle est payée. Elle est demandée depuis le 15 juillet 2026.",
    membershipWaived: "HubSpot en dispense pour un abonnement propre d’au moins 400 $ par mois.",
    papersOn: "Sans eux, la commission d’une vente est perdue après six mois.",
    commissionInvoice: "Votre accord dit si votre pays en demande une.",
    invoiceSentOn: "Due chaque trimestre, la veille de sa date de paiement.",
    thresholds:
      "Points, points Sourced et GRR tels que votre accord les indique. Le programme n’en publie pas de lisibles : tant qu’un niveau n’a pas de seuils ici, il n’est pas évalué.",
    clientSource: "Vous choisissez les propriétés sous « Données ». Sans clients, il n’y a pas de points.",
    partnerEmployees:
      "Adresses e-mail, une par ligne. L’activité dans le compte d’un client ne compte que de la part de ces personnes, avec une adresse dans l’un de vos propres domaines. Sans elles, rien ne compte comme géré.",
    packages:
      "La commission d’une vente dépend de la formule en vigueur ce jour-là. Sans ligne, c’est toujours la formule actuelle.",
  },
  threshold: (tier, track) => `${tier} : ${track}`,
  thresholdFaults: {
    half: "Saisissez tous les chiffres du niveau, ou aucun. Là où l’accord n’en demande pas, écrivez 0.",
    percent: "Écrivez au plus 100 pour cent.",
    amount: "Écrivez un nombre comme 10000, sans signe entre les milliers.",
  },
  commission: "Commission",
  invoices: { none: "Aucune", "vat-gst": "Avec TVA ou GST" },
  clients: "Clients",
  sources: {
    companies: "Propriétés des entreprises",
    partner_clients: "L’objet de HubSpot, clients partenaires",
  },
  window: "Jours pendant lesquels un utilisateur doit avoir été actif dans le compte d’un client",
  windowHint: "Le MRR-gestion en dépend. De 1 à 366.",
  daysFault: "Écrivez un nombre entier de 1 à 366.",
  employeeFault: (addresses) => `Pas une adresse e-mail : ${addresses}.`,
  package: "Formule",
  packageFrom: (name, date) => `${name} à partir du ${date}`,
  addPackage: "Ajouter une formule",
  packageDateFault: "Chaque formule a besoin de sa propre date.",
};
