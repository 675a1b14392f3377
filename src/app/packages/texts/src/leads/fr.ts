import { pluralIn } from "../formats/plural-in.ts";
import type { LeadMessages } from "./en.ts";
import { fr as names } from "../property-names/fr.ts";

const { own: properties } = names;

const plural = pluralIn("fr");

export const fr: LeadMessages = {
  states: {
    "not-registered": "Non enregistré",
    pending: "Enregistrement en attente",
    registered: "Enregistré",
    unavailable: "Non disponible",
    "invalid-data": "Données non valides",
    expired: "Expiré",
    released: "Enregistrement annulé",
  },
  loading: "Chargement de l’enregistrement",
  customerSince: (date) => `Client HubSpot depuis le ${date}.`,
  soldByUs: (date) => `Vendu par vous le ${date}.`,
  registerFirst: "Enregistrez le lead avant de parler de HubSpot.",
  until: (date, days, count) => `Jusqu’au ${date} (${days} ${plural(count, "jour", "jours")}).`,
  endsSoon: (date, days, count) =>
    `Se termine dans ${days} ${plural(count, "jour", "jours")}, peut être réenregistré à partir du ${date}.`,
  since: (date) => `Enregistré le ${date}.`,
  sinceBy: (date, name) => `Enregistré le ${date} par ${name}.`,
  expiredOn: (date) => `Expiré le ${date}. Vous pouvez le réenregistrer.`,
  releasedNow: "Vous avez annulé cet enregistrement. Vous pouvez le réenregistrer.",
  pending: "HubSpot n’a pas encore répondu. Attendez avant de réenregistrer.",
  saving: "En cours de sauvegarde dans le CRM.",
  refusedRecord: (name, reason) =>
    `HubSpot ne l’accepte pas pour ${name} et sera sollicité de nouveau plus tard. HubSpot répond : « ${reason} »`,
  others: (count, number) =>
    `${count} ${plural(number, "autre contact", "autres contacts")} sur ce domaine${number > 0 ? " :" : "."}`,
  published: "Cette limite est celle de 2018, abaissée en 2021 et 2022 : indiquez la vôtre dans les paramètres.",
  free: (free, limit) => `Places libres : ${free} sur ${limit}.`,
  wouldLast: (date) => `Un enregistrement dure jusqu’au ${date}.`,
  preflight: (records, count) => `L’enregistrement marque ${records} ${plural(count, "fiche", "fiches")}.`,
  near: "Annulez à temps ce dont vous n’avez plus besoin.",
  full: "Annulez d’abord un enregistrement dont vous n’avez plus besoin.",
  more: { before: "Avant d’enregistrer", wayOut: "Voies vers une commission" },
  oldestTitle: "Les plus anciens qui n’ont pas acheté :",
  oldest: (domain, date) => `${domain}, depuis le ${date}`,
  difference: {
    title: "La propriété de votre compte diffère",
    text: (own, ledger) =>
      `La propriété d’enregistrement de votre compte indique « ${own} », Partner Standing indique « ${ledger} ». Votre propriété l’emporte.`,
  },
  purchase: {
    title: "Achat sous un autre domaine",
    text: (purchased, registered) =>
      `Le domaine d’achat indiqué est ${purchased}, le domaine enregistré est ${registered}. La commission n’est versée que pour un achat sous le domaine enregistré. Parlez à HubSpot avant que la vente soit définitive.`,
    past: (date, purchased, registered) =>
      `L’achat du ${date} a été fait sous ${purchased}, le domaine enregistré est ${registered}. La commission n’est versée que pour un achat sous le domaine enregistré, sans exception. Si le domaine est faux, corrigez « ${properties.pp_purchase_domain} ».`,
  },
  dataProtection: {
    "data-notice":
      "HubSpot envoie aux leads de l’Union européenne, ou de pays inconnu, un avis sur les données stockées 30 jours après l’enregistrement. Prévenez votre contact.",
    "double-opt-in":
      "HubSpot demande aussitôt par e-mail le consentement des leads d’Allemagne, d’Autriche et de Suisse, sauf s’il est déjà donné. Prévenez votre contact.",
  },
  rules: {
    list: [
      "Enregistrez le lead avant de parler de HubSpot : sinon HubSpot l’aura peut-être en premier.",
      "N’ouvrez jamais de compte gratuit pour un client avant de l’enregistrer.",
      "Le client doit acheter sous le domaine enregistré.",
      "L’équipe commerciale de HubSpot ne contacte pas un lead enregistré.",
    ],
    understood: (register) => `Compris : ${register}`,
    later: "Pas maintenant",
  },
  refusals: {
    "unknown-record": {
      title: "Non enregistré",
      text: "Cette fiche n’est pas encore arrivée chez Partner Standing. Réessayez dans une minute.",
    },
    "already-registered": {
      title: "Déjà enregistré",
      text: "Ce domaine a un enregistrement, peut-être fait à l’instant par votre équipe. Vous le voyez ici.",
    },
    unavailable: { title: "Non enregistré", text: "Ce lead n’est pas disponible. Ce qui vous reste est indiqué ici." },
    "invalid-data": {
      title: "Non enregistré",
      text: "Des données manquent. Complétez ce qui est indiqué ici, puis enregistrez.",
    },
    "capacity-reached": {
      title: "Non enregistré",
      text: "Toutes les places sont prises. Annulez d’abord un des enregistrements indiqués ici.",
    },
    pending: {
      title: "Non enregistré",
      text: "Un enregistrement est déjà en attente. Attendez la réponse de HubSpot.",
    },
    "not-registered": {
      title: "Non annulé",
      text: "Ce domaine n’a plus d’enregistrement en cours, il n’y a donc rien à annuler.",
    },
    "kept-by-account": {
      title: "Non annulé",
      text: "Cet enregistrement est tenu dans la propriété de votre compte. Annulez-le à cet endroit.",
    },
    "not-claimable": {
      title: "Demande non sauvegardée",
      text: "Une demande concerne les leads enregistrés par un autre partenaire. Indiquez d’abord ce motif sur le contact ou l’entreprise.",
    },
  },
  announced: {
    registered: (domain, date) => `${domain} est enregistré jusqu’au ${date}.`,
    released: (domain) => `L’enregistrement de ${domain} est annulé.`,
  },
  notDone: {
    register: "Non enregistré",
    release: "Non annulé",
    claim: "Demande non sauvegardée",
    understood: "Non sauvegardé",
  },
  register: "Enregistrer le lead",
  registerAgain: "Réenregistrer",
  release: "Annuler l’enregistrement…",
  releaseTitle: "Annuler cet enregistrement ?",
  releaseText: (domain) =>
    `Vous renoncez à la commission et au crédit de vente si ${domain} achète HubSpot, et un autre partenaire pourra l’enregistrer.`,
  releaseConfirm: "Annuler l’enregistrement",
  cancel: "Conserver",
  offer: {
    pays: (percent, duration) =>
      `Un achat rapporte ${percent} ${duration} si le lead est enregistré avant et achète sous ce domaine.`,
    paysUnder: (percent, duration, domain) => `Rapporte ${percent} ${duration} si ${domain} achète sous ce domaine.`,
    months: (shown) => `pendant ${shown} mois`,
    whileCustomer: "tant qu’il reste client",
    existing: (percent, duration, sales) =>
      `Seul cela rapporte encore : ${sales}. ${percent} de ce qui s’ajoute, ${duration}.`,
    sales: {
      "new-customer": "une vente à un nouveau client",
      "cross-sell": "une nouvelle gamme de produits, avec un lien de confirmation",
      "sales-to-marketing-upgrade": "un passage du Sales Hub au Marketing Hub Professional ou Enterprise",
      "shared-deal-upsell": "une vente avec une transaction partagée",
    },
  },
  missingTitle: "Avant l’enregistrement :",
  missing: {
    firstName: "Ajoutez le prénom de ce contact.",
    lastName: "Ajoutez le nom de famille de ce contact.",
    email: "Ajoutez l’adresse e-mail de ce contact.",
    company: "Ajoutez l’entreprise de ce contact.",
    domain: "Ajoutez le site web de ce contact.",
    relationship: "Corrigez la relation avec HubSpot : la valeur indiquée ne fait pas partie de ses options.",
  },
  domainFault: {
    missing: "Ajoutez le site web de ce contact.",
    malformed: "Corrigez le site web : ce n’est pas un domaine.",
    "ip-address": "Remplacez l’adresse IP par le domaine de l’entreprise.",
    "free-mail": "Une messagerie gratuite n’est pas un domaine d’entreprise : ajoutez le site web de ce contact.",
    platform:
      "Cette adresse est celle d’un réseau social, d’un service de liens ou de cartes, ou d’une place de marché, pas celle de l’entreprise : indiquez son propre site web.",
    "own-domain": "C’est votre propre domaine ; il ne peut pas être un lead.",
    "hubspot-domain": "C’est le domaine de HubSpot ; il ne peut pas être un lead.",
  },
  copyAddress: "Copier",
  copied: "Copié",
  registerForSale: "Enregistrer pour une telle vente",
  noReason:
    "Votre propriété indique « Non disponible ». Saisissez le motif sur le contact pour voir ce qui vous reste.",
  reasons: {
    "existing-customer": "Déjà client HubSpot",
    "active-sales-process": "Dans un processus de vente actif avec HubSpot",
    "hubspot-rep-owned": "Suivi par un représentant HubSpot, sans processus de vente actif",
    "other-partner": "Enregistré par un autre partenaire",
  },
  steps: {
    "write-to-partner-team": "Écrivez à l’équipe partenaires, partnerteam@hubspot.com.",
    "involve-partner-development-manager": "Associez votre responsable Développement partenaires.",
    "sell-another-product-line": "Vendez une gamme de produits que le client n’a pas encore.",
    "send-confirmation-link": "Envoyez au client un lien de confirmation : il prouve que la vente est la vôtre.",
    "upgrade-sales-to-marketing-hub":
      "Ou faites passer le client du Sales Hub au Marketing Hub Professional ou Enterprise.",
    "create-shared-deal": "Faites de la vente une transaction partagée avec HubSpot avant sa conclusion.",
    "register-before-the-sale": "Enregistrez le domaine avant la vente : sans enregistrement, elle ne rapporte rien.",
    "work-with-hubspot-rep": "Travaillez avec le représentant HubSpot sur la transaction.",
    "tell-hubspot-before-signing": "Prévenez HubSpot avant que le client ne s’engage.",
    "get-payment-link-from-rep": "Laissez le représentant envoyer le lien de paiement au client.",
    "prove-services": "Prouvez les services fournis : une confirmation signée par le client ou un contrat signé.",
    "send-payment-link": "Faites acheter le client par le lien de paiement que HubSpot vous envoie.",
  },
  certainty: {
    conditional: "C’est possible sous conditions.",
    possible: "C’est possible, mais pas garanti.",
    "if-notified-first": "C’est possible si HubSpot en est informé d’abord.",
    "with-both-conditions": "Les deux conditions doivent être remplies.",
  },
  claim: {
    open: "Déposer une demande…",
    change: "Modifier la demande…",
    title: "Best Partner Wins",
    intro: "HubSpot vous verse la commission lorsque les deux conditions sont remplies.",
    states: { incomplete: "Demande incomplète", ready: "Demande complète" },
    conditions: {
      "proof-of-services": "Services fournis prouvés",
      "purchase-through-payment-link": "Achat par le lien de paiement de HubSpot",
    },
    part: (name, value) => `${name} : ${value}`,
    met: "✓",
    missing: (fields) => `à compléter (${fields})`,
    grantedOn: {
      label: "Accordée le",
      help: "Le jour où HubSpot a accordé la demande. Dès lors, elle donne droit à la commission comme votre propre enregistrement.",
    },
    fields: {
      proofOfServices: "Preuve des services fournis",
      paymentLink: "Lien de paiement",
      productsOfInterest: "Produits envisagés",
      hubId: "Hub ID",
      buyerEmail: "Adresse e-mail de l’acheteur",
    },
    help: {
      proofOfServices: "Une confirmation signée par le client ou un contrat signé : quel document, de quelle date ?",
      paymentLink: "Le client achète par le lien de paiement que HubSpot vous a envoyé.",
      productsOfInterest: "Séparés par des virgules.",
      hubId: "Le numéro du compte que le client utilisera.",
      buyerEmail: "La personne qui achète.",
    },
    save: "Sauvegarder la demande",
    saved: "Demande sauvegardée",
    invalid: { hubId: "Chiffres uniquement.", buyerEmail: "Ce n’est pas une adresse e-mail." },
    copyMessage: "Copier le message à l’équipe partenaires",
    message: (domain, lines) => `Demande Best Partner Wins pour ${domain}\n\n${lines}`,
    close: "Fermer",
  },
};
