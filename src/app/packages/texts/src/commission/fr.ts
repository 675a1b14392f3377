import { pluralIn } from "../formats/plural-in.ts";
import { fr as quarter } from "../quarters/fr.ts";
import { fr as sales } from "../sales/fr.ts";
import type { CommissionMessages } from "./en.ts";
import { fr as names } from "../property-names/fr.ts";

const { own: properties } = names;

const plural = pluralIn("fr");

export const fr: CommissionMessages = {
  title: "Commission",
  loading: "Calcul de la commission",
  states: { earns: "Rapporte", doesNot: "Sans commission", offer: "Non vendu" },
  offer: (percent, duration) => `Une vente aujourd’hui rapporterait ${percent} de ce que paie le client, ${duration}.`,
  existingOffer: (percent, duration, sales) =>
    `Déjà client HubSpot. Une vente aujourd’hui rapporterait ${percent} de ce que le client paie de plus que maintenant, ${duration}, et seulement si c’est ${sales}.`,
  sales: {
    "new-customer": "une vente à un nouveau client",
    "cross-sell": "une nouvelle gamme de produits avec un lien de confirmation",
    "sales-to-marketing-upgrade": "un passage du Sales Hub au Marketing Hub Professional ou Enterprise",
    "shared-deal-upsell": "une vente avec une transaction partagée",
  },
  or: " ou ",
  months: (shown, count) => `pendant ${shown} ${plural(count, "mois complet", "mois complets")}`,
  whileCustomer: "tant que le client reste client",
  plan: (percent, date, byPackage) => `${percent} pour une vente du ${date}, ${byPackage}.`,
  packages: { provider: "formule fournisseur", partner: "formule partenaire" },
  until: (first, last) => `Premier mois : ${first}, dernier mois : ${last}.`,
  from: (first) => `Premier mois : ${first}, tant que le client reste client.`,
  payments: {
    due: (quarter, amount, date) => `Prochain paiement : ${amount} pour le ${quarter}, le ${date}.`,
    forecast: (quarter, amount, date) => `${quarter} : ${amount} attendus, dus le ${date}.`,
  },
  routes: {
    registration: (domain) => `Due grâce à l’enregistrement de ${domain}.`,
    "best-partner-wins": (domain) => `Due grâce à Best Partner Wins pour ${domain}.`,
  },

  why: {
    earns: "Toutes les conditions sont remplies.",
    "not-sold": `Rien n’est encore vendu. Saisissez ensuite le jour de la vente dans « ${properties.pp_sold_on} », ou son type dans « ${properties.pp_sale_kind} » de la transaction gagnée.`,
    "not-registered": `Le domaine n’a jamais été enregistré. Si un autre partenaire l’avait enregistré, Best Partner Wins peut encore payer : choisissez-le dans « ${properties.pp_hubspot_relationship} », et la carte d’enregistrement des leads prend la demande.`,
    "registered-after-purchase": `Le domaine a été enregistré le jour de l’achat ou après, et seul un enregistrement antérieur compte. Si le jour est faux, corrigez « ${properties.pp_sold_on} ».`,
    "registration-ended-before-purchase":
      "L’enregistrement était expiré ou annulé avant l’achat. Écrivez à partnerteam@hubspot.com si HubSpot voit les choses autrement.",
    "purchase-domain-unknown": `On ne sait pas sous quel domaine le client a acheté : remplissez « ${properties.pp_purchase_domain} ».`,
    "purchase-domain-differs": `Le client a acheté sous un autre domaine que celui enregistré, et il n’y a pas d’exception. S’il est faux, corrigez « ${properties.pp_purchase_domain} ».`,
    "existing-customer": `L’entreprise était déjà cliente de HubSpot. Seule une vente que le programme accepte à sa date rapporte, depuis le 17 novembre 2025 une vente avec transaction partagée : si c’en était une, choisissez-la dans « ${properties.pp_sale_kind} ».`,
    touchless:
      "Personne n’a vendu cet achat. Il ne paie que dans les douze mois qui suivent la première vente, avec une transaction partagée : il revient alors à celle-ci.",
    "sale-kind-unknown": `L’entreprise était déjà cliente de HubSpot : choisissez dans « ${properties.pp_sale_kind} » comment la vente s’est faite.`,
    "paid-before-unknown": `Un client existant rapporte une commission sur ce qu’il paie de plus qu’avant la vente, et ce montant est inconnu : saisissez le MRR d’avant la vente dans « ${properties.pp_hubspot_mrr} ».`,
    "partial-month": "La commission commence avec le premier mois complet.",
    "mrr-unknown":
      "Le CRM ne connaît encore aucun MRR de ce client, rien n’est donc payé ici. Le relevé de HubSpot en sait peut-être plus.",
    "term-over": "Tous les mois que la formule paie sont passés.",
    "customer-left":
      "Le client est parti ou ne paie rien, donc rien n’est versé. S’il paie de nouveau, la commission reprend.",
    "no-longer-managed":
      "Une vente d’avant le 1er avril 2023 ne rapporte que tant que vous gérez le client. L’activité d’un employé partenaire dans le compte du client la fait reprendre.",
    refunded: "Le client n’a pas payé, HubSpot a donc repris la commission.",
  },
  reasons: {
    earns: "Rapporte",
    "not-sold": "Pas vendu",
    "not-registered": "Non enregistré",
    "registered-after-purchase": "Enregistré trop tard",
    "registration-ended-before-purchase": "Enregistrement terminé",
    "purchase-domain-unknown": "Domaine d’achat inconnu",
    "purchase-domain-differs": "Autre domaine d’achat",
    "existing-customer": "Client existant",
    touchless: "Acheté sans aide",
    "sale-kind-unknown": "Type de vente inconnu",
    "paid-before-unknown": "MRR avant la vente inconnu",
    "partial-month": "Premier mois incomplet",
    "mrr-unknown": "MRR du mois inconnu",
    "term-over": "Après le dernier mois",
    "customer-left": "Le client ne paie rien",
    "no-longer-managed": "N’est plus géré",
    refunded: "Non payé par le client",
  },

  conditions: {
    title: "Conditions",
    names: {
      "registered-before-purchase": "Enregistré avant l’achat",
      "best-partner-wins": "Demande Best Partner Wins accordée par HubSpot",
      "bought-under-registered-domain": "Acheté sous le domaine enregistré",
      "sale-counts": "Nouveau client, ou une vente que le programme accepte",
      "customer-pays": "Le client reste et paie",
    },
    met: "Oui",
    notMet: "Non",
    open: "À vérifier",
  },

  sold: sales,
  soldTerms: {
    title: "Ventes et leurs durées",
    term: (purchase, percent, term, state) => `${purchase} : ${percent}. ${term} ${state}.`,
    within: (purchase, date) => `${purchase} : payé pendant la durée de la vente du ${date}.`,
  },

  ledger: {
    ...quarter,
    button: "Voir le relevé",
    offerButton: "Voir les conditions et les sources",
    title: (name) => `Commission : ${name}`,
    ahead: "Dû et prévision",
    past: "Déjà exigible",
    nothing: "Aucun mois ne rapporte ni n’a rapporté.",
    heading: (quarter, amount, status) => `${quarter} : ${amount} (${status})`,
    payday: {
      forecast: (date) => `Serait exigible le ${date}.`,
      due: (date) => `Exigible le ${date}.`,
      paid: (date) => `Exigible depuis le ${date}.`,
    },
    reversed: (amount) => `Reprises : ${amount}.`,
    month: "Mois",
    basis: "Le client paie",
    rate: "Taux",
    amount: "Commission",
    reversal: "Reprise",
  },

  reversal: {
    title: "Saisir une reprise",
    intro:
      "Quand un client ne paie pas, HubSpot reprend la commission de ce mois. Saisissez-la comme votre relevé la montre.",
    none: "Aucun mois n’a de commission qui puisse être reprise.",
    month: "Mois",
    all: "Tout le mois",
    refunded: (currency) => `Ce que le client n’a pas payé, en ${currency}`,
    bookedOn: "Jour de la reprise",
    save: "Saisir la reprise",
    saved: (month) => `La reprise est saisie (${month}).`,
    notDone: "La reprise n’a pas été saisie",
    faults: {
      month: "Choisissez un mois qui rapporte une commission.",
      refundedMinor: "Saisissez un montant supérieur à 0, au plus ce que le client paie pour le mois.",
      bookedOn: "Choisissez le jour que montre le relevé.",
    },
    refusals: {
      month: "Ce mois n’a plus de commission à reprendre.",
      refundedMinor: "C’est plus que ce qui reste de ce mois.",
      bookedOn: "Ce jour ne convient pas : il précède le mois ou se trouve dans le futur.",
    },
    reasons: {
      "nothing-to-reverse": "Ce mois n’a plus de commission à reprendre.",
      "refund-too-large": "C’est plus que ce qui reste de ce mois.",
      "date-in-future": "Ce jour n’est pas encore venu.",
      "date-too-early": "Ce jour-là, le mois n’avait pas commencé.",
      "already-reversed": "Cette reprise est déjà saisie : même mois, même jour, même montant.",
    },
  },
};
