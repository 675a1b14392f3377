import { fr as leads } from "../leads/fr.ts";
import type { AutomationMessages } from "./en.ts";

export const fr: AutomationMessages = {
  registered: leads.announced.registered,
  alreadyUntil: (domain, date) => `${domain} est déjà enregistré, jusqu’au ${date}.`,
  unavailable: (reason) => `Ce lead n’est pas disponible : ${reason}.`,
  toFill: (todo) => `Il manque des données. ${todo}`,
  reasons: {
    "unknown-record": "Le CRM n’a pas cette fiche, ou elle n’a pas encore été lue.",
    "already-registered": "Ce domaine est déjà enregistré.",
    unavailable: "Ce lead n’est pas disponible.",
    "invalid-data": "Des données manquent ou sont illisibles.",
    "capacity-reached": "Toutes les places sont prises. Abandonnez un enregistrement dont vous n’avez plus besoin.",
    pending: leads.pending,
    "existing-customer": `${leads.reasons["existing-customer"]}.`,
    "active-sales-process": `${leads.reasons["active-sales-process"]}.`,
    "hubspot-rep-owned": `${leads.reasons["hubspot-rep-owned"]}.`,
    "other-partner": `${leads.reasons["other-partner"]}.`,
    "not-connected": "Ce compte n’est pas connecté à Partner Standing.",
    "being-erased": "Toutes les données de ce compte sont en cours de suppression.",
    "first-sync-running": "Le CRM est lu pour la première fois. Il n’y a pas encore de chiffres.",
    deriving: "Les chiffres sont recalculés, car des paramètres ont changé.",
    "outside-program": "D’après les paramètres, le compte ne participe pas à ce programme.",
    "not-allowed":
      "Les paramètres ne montrent les montants du portefeuille qu’à des personnes désignées. Ouvrez Partner Standing dans HubSpot pour les voir.",
    "key-reused": "Cette exécution a déjà été décidée pour autre chose.",
  },
  noRecord: (name) =>
    `Aucun contact ni entreprise du CRM ne correspond à « ${name} ». Créez d’abord une fiche : un lead s’enregistre par sa fiche.`,
  marked: (deal, influence) =>
    `Influence indiquée pour « ${deal} » : ${influence}. La transaction compte dès que le CRM le sait et qu’elle est gagnée.`,
  noOption: "La propriété du compte n’a pas d’option pour cette influence.",
  named: (name, value) => `${name} : ${value}`,
  clause: (place) => `[${place}]`,
  asOf: (day) => `Situation au ${day}.`,
  printed: "Où figurent les règles",
  withoutAmounts: "Les montants ne sont pas indiqués : les paramètres ne les montrent qu’à des personnes désignées.",
  allRecords: (shown) => `et ${shown} autres`,
  standing: (tier, day, decides) => `${tier}. ${day} : ${decides}`,
};
