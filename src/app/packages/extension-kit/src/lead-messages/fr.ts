import { pluralIn } from "../plural-in.ts";
import type { LeadMessages } from "./en.ts";

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
  loading: "Chargement de l'enregistrement",
  registerFirst: "Enregistrez le lead avant de parler de HubSpot.",
  until: (date, days, count) => `Jusqu'au ${date} (${days} ${plural(count, "jour", "jours")}).`,
  since: (date) => `Enregistré le ${date}.`,
  expiredOn: (date) => `Expiré le ${date}. Vous pouvez le réenregistrer.`,
  releasedNow: "Vous avez annulé cet enregistrement. Vous pouvez le réenregistrer.",
  saving: "En cours de sauvegarde dans le CRM.",
  capacity: (used, limit) => `Capacité : ${used} sur ${limit} utilisés.`,
  free: (free, limit) => `Libres : ${free} places sur ${limit}. Rien ne s'y oppose.`,
  full: "Toutes les places sont prises. Annulez d'abord un enregistrement dont vous n'avez plus besoin.",
  register: "Enregistrer le lead",
  registerAgain: "Réenregistrer",
  release: "Annuler…",
  releaseTitle: "Annuler cet enregistrement ?",
  releaseText: (domain) =>
    `Vous renoncez à la commission et au crédit de vente si ${domain} achète HubSpot, et un autre partenaire pourra l'enregistrer.`,
  releaseConfirm: "Annuler l'enregistrement",
  cancel: "Conserver",
  missingTitle: "Avant l'enregistrement :",
  missing: {
    firstName: "Ajoutez le prénom de ce contact.",
    lastName: "Ajoutez le nom de ce contact.",
    email: "Ajoutez l'adresse e-mail de ce contact.",
    company: "Ajoutez l'entreprise de ce contact.",
    domain: "Ajoutez le site web de ce contact.",
  },
  domainFault: {
    missing: "Ajoutez le site web de ce contact.",
    malformed: "Corrigez le site web : ce n'est pas un domaine.",
    "ip-address": "Remplacez l'adresse IP par le domaine de l'entreprise.",
    "free-mail": "Une messagerie gratuite n'est pas un domaine d'entreprise : ajoutez le site web de ce contact.",
    "own-domain": "C'est votre propre domaine ; il ne peut pas être un lead.",
    "hubspot-domain": "C'est le domaine de HubSpot ; il ne peut pas être un lead.",
  },
  reasons: {
    "existing-customer": "Déjà client HubSpot",
    "active-sales-process": "Dans un processus de vente actif avec HubSpot",
    "hubspot-rep-owned": "Suivi par un représentant HubSpot, sans processus de vente actif",
    "other-partner": "Enregistré par un autre partenaire",
  },
  stillEarn: "Une commission reste possible :",
  steps: {
    "write-to-partner-team": "Écrivez à partnerteam@hubspot.com.",
    "involve-partner-development-manager": "Associez votre responsable Développement partenaires.",
    "sell-another-product-line": "Vendez une gamme de produits que le client n'a pas encore.",
    "work-with-hubspot-rep": "Travaillez avec le représentant HubSpot sur la transaction.",
    "tell-hubspot-before-signing": "Prévenez HubSpot avant que le client ne s'engage.",
    "get-payment-link-from-rep": "Laissez le représentant envoyer le lien de paiement au client.",
    "prove-services": "Prouvez les services fournis : une confirmation signée par le client ou un contrat signé.",
    "send-payment-link": "Faites acheter le client par le lien de paiement que HubSpot vous envoie.",
  },
  certainty: {
    conditional: "C'est possible sous conditions.",
    possible: "C'est possible, mais pas garanti.",
    "if-notified-first": "C'est possible si HubSpot en est informé d'abord.",
    "with-both-conditions": "Les deux conditions doivent être remplies.",
  },
};
