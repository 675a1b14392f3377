import { isOneLine } from "../formats/one-line.ts";
import { pluralIn } from "../formats/plural-in.ts";
import type { CardMessages } from "./en.ts";
import { fr as properties } from "../property-names/fr.ts";

const plural = pluralIn("fr");

export const fr: CardMessages = {
  noTier: "Aucun niveau",
  creditedSince: (date) => `attribué depuis le ${date}`,
  stars: (count, shown) => `${shown} ${plural(count, "étoile", "étoiles")}`,
  seeAll: "Tout afficher",
  fillIn: "Remplir ici",
  andMore: (shown, count) => `et ${shown} ${plural(count, "autre", "autres")}`,

  properties: { ...properties.crm, ...properties.own },
  problems: {
    "mrr-missing": (property) => `« ${property} » est vide, aucun MRR ne compte donc.`,
    "mrr-invalid": (property, value) => `« ${property} » contient « ${value} », ce n’est pas un montant.`,
    "history-cut-off": (property, value) =>
      `Les valeurs de « ${property} » avant le ${value} ne sont pas connues ; la plus ancienne connue les remplace.`,
    "dates-impossible": (property, value) => `« ${property} » (${value}) précède l’installation.`,
    "date-invalid": (property, value) => `« ${property} » contient « ${value} », ce n’est pas une date.`,
    "deal-mrr-missing": (property) => `« ${property} » est vide et la transaction n’a pas de ligne récurrente.`,
    "deal-mrr-invalid": (property, value) => `« ${property} » contient « ${value} », ce n’est pas un montant.`,
    "currency-rate-missing": (property, value) =>
      `« ${property} » est ${value} : indiquez son taux en dollars US dans les paramètres.`,
    "close-date-missing": (property) => `« ${property} » est vide, la transaction ne compte donc pas.`,
    "rating-missing": (property) => `« ${property} » est vide, l’avis sur la marketplace ne compte donc pas.`,
    "rating-invalid": (property, value) => `« ${property} » contient « ${value} » ; seules 1 à 5 étoiles comptent.`,
    "activity-date-missing": (property) => `« ${property} » est vide ; l’autre jour le remplace.`,
    "activity-dates-impossible": (property, value) => `« ${property} » (${value}) précède la première activité.`,
    "manager-missing": (property) => `« ${property} » est vide, le client ne compte donc pas comme géré.`,
    "sale-credit-missing": (property) =>
      `« ${property} » est vide : sans « Sourced » ou « Assisted », la vente ne rapporte aucun point.`,
    "email-invalid": (property, value) => `« ${property} » contient « ${value} », ce n’est pas une adresse e-mail.`,
    "text-damaged": (property, value) => `« ${property} » contient « ${value} », dont un caractère n’est pas lisible.`,
    "option-unknown": (property, value) =>
      `« ${property} » contient « ${value} », qui ne fait pas partie de ses options ; cela ne compte donc pas.`,
    "record-unreadable": (property, value) =>
      property === ""
        ? "Cette fiche ne peut pas être enregistrée, rien n’en compte donc."
        : `« ${property} » contient ${value === "" ? "rien" : `« ${value} »`}, ce n’est pas lisible ; rien de cette fiche ne compte donc.`,
  },

  toRepair: "À corriger dans le CRM",
  savingProblems: {
    away: "HubSpot ne répond pas pour l’instant. Il en sera informé dès qu’il répondra.",
    refused:
      "HubSpot ne l’accepte pas pour une fiche et sera sollicité de nouveau. Un administrateur voit le motif dans les paramètres.",
    "account-refused":
      "HubSpot n’accepte rien de l’application pour l’instant : il lui manque un accès, ou les appels du jour sont épuisés. Un administrateur en voit davantage dans les paramètres.",
    failed: "HubSpot n’a pas encore pu en être informé. Une nouvelle tentative aura lieu d’elle-même.",
  },

  explain: {
    showMore: "Afficher plus",
    button: (name) => `Expliquer : ${name}`,
    rule: "La règle",
    needs: (tier, target) => `Le niveau ${tier} demande au moins ${target}.`,
    trend: (name) => `${name}, douze derniers mois`,
    limit: (tier, target) => `${tier} exige ${target}`,
    printed: "Où c’est écrit",
    lines: (document, lines) => `${document}, ${isOneLine(lines) ? "ligne" : "lignes"} ${lines}`,
    clause: (work, places) => `${work} : ${places}`,
    sourcesLoading: "Recherche des passages",
    contested: "Comment les passages ambigus sont lus",
    unclear: (shown, count) => `${shown} ${plural(count, "passage ambigu", "passages ambigus")}`,
    chosen: (text) => `Nous le lisons ainsi : ${text}`,
    instead: (text) => `Autre lecture possible : ${text}`,
    because: (text) => `Raison : ${text}`,
    unknownReading: (id) => `Passage ambigu ${id} : voir les lignes ci-dessus.`,
  },

  notes: { title: "Bon à savoir", loading: "Chargement des informations utiles" },

  freshness: {
    asOf: (age) => `actualisé ${age}`,
    justNow: "à l’instant",
    reading: "Le CRM est en cours de relecture.",
    readingFailed: "La dernière lecture du CRM a échoué ; elle sera relancée.",
    kinds: {
      companies: "Entreprises",
      deals: "Transactions",
      contacts: "Contacts",
      partner_clients: "Clients partenaires",
    },
    unread: (kind, instant) => `${kind} : lecture impossible pour le moment ; ce qui en découle date du ${instant}.`,
    problems: (shown, count) =>
      `${shown} ${plural(count, "donnée du CRM n’a pas pu être comptée", "données du CRM n’ont pas pu être comptées")}.`,
    reload: "Actualiser",
    reloading: "Actualisation en cours",
    stale: (instant) => `Ces chiffres datent du ${instant}.`,
  },

  states: {
    loading: "Chargement de votre situation",
    retry: "Réessayer",
    openDetails: "Ouvrir les détails",
    detailsTitle: "Partner Standing",
    firstSync: {
      title: "Première lecture de votre CRM en cours",
      text: "Votre situation s’affiche quand tout est lu, pour ne jamais montrer une somme partielle.",
      failed: "La première lecture a échoué. Elle sera relancée d’elle-même.",
      unread: (kinds) => `Ces fiches n’ont pas pu être lues : ${kinds}. Un nouvel essai aura lieu de lui-même.`,
      progress: (done, all) => `Types de fiches lus : ${done} sur ${all}`,
      records: (shown, count) => `${shown} ${plural(count, "fiche lue", "fiches lues")}`,
    },
    deriving: {
      title: "Vos chiffres sont en cours de recalcul",
      text: "Des paramètres, le fuseau horaire ou la devise du compte ont changé. Votre situation s’affiche quand tout en découle, pour ne jamais montrer un mélange d’anciens et de nouveaux chiffres.",
    },
    failures: {
      away: {
        title: "Le service est injoignable",
        text: "Vos données sont en sécurité. Réessayez dans une minute.",
      },
      timeout: {
        title: "Le service a mis trop de temps",
        text: "Réessayez ; une deuxième tentative est souvent plus rapide.",
      },
      busy: { title: "Trop de demandes à la fois", text: "Attendez un instant, puis réessayez." },
      "not-connected": {
        title: "Pas encore connecté",
        text: "Ce compte n’est pas connecté à Partner Standing. Un administrateur le connecte dans les paramètres de l’application.",
      },
      "being-erased": {
        title: "Les données de ce compte sont en cours d’effacement",
        text: "Un administrateur l’a demandé. Plus rien n’est affiché ni conservé pour ce compte.",
      },
      "not-trusted": {
        title: "Le service n’a pas accepté cette demande",
        text: "Son secret client ne correspond pas à cette application. Un administrateur doit le corriger.",
      },
      "not-configured": {
        title: "L’adresse du service manque",
        text: "L’application a été importée sans API_BASE_URL. Un administrateur doit l’ajouter au profil.",
      },
      "first-sync": {
        title: "Première lecture de votre CRM en cours",
        text: "Les fiches derrière ce chiffre s’affichent quand tout est lu.",
      },
      deriving: {
        title: "Les chiffres sont en cours de recalcul",
        text: "Des paramètres, le fuseau horaire ou la devise du compte ont changé. Réessayez dans un instant.",
      },
      "not-allowed": {
        title: "Les montants ne vous sont pas affichés",
        text: "Un administrateur décide dans les paramètres qui voit les montants du portefeuille et les fiches derrière.",
      },
      "unknown-record": {
        title: "Cette fiche n’est pas encore connue",
        text: "Elle est peut-être récente. Elle apparaît après la prochaine lecture du CRM.",
      },
      "key-reused": {
        title: "Rien n’a été fait",
        text: "Cette demande a été prise pour une autre, envoyée auparavant. Réessayez.",
      },
      "version-mismatch": {
        title: "Le service et la carte ont des versions différentes",
        text: "L’un a été mis à jour avant l’autre. Rechargez la page ; si cela persiste, prévenez un administrateur.",
      },
    },
  },
};
