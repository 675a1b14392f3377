import type { SalesMessages } from "./en.ts";
import { fr as names } from "../property-names/fr.ts";

const { own: properties } = names;

export const fr: SalesMessages = {
  purchase: (date, kind) => `Achat du ${date}${kind === null ? "" : ` (${kind})`}`,
  purchases: {
    "new-customer": "nouveau client",
    "cross-sell": "vente croisée",
    "sales-to-marketing-upgrade": "passage de Sales à Marketing",
    "shared-deal-upsell": "vente additionnelle d’une transaction partagée",
    touchless: "sans aide",
  },

  open: {
    title: "Prévision des transactions ouvertes",
    hint: "Ce que chacune rapporterait si elle était gagnée à sa date de fermeture. Aucune somme ne la contient.",
    deal: (name, date) => `${name}, clôture le ${date}`,
    late: (name) => `${name}, date de fermeture dépassée`,
    likely: (percent) => `Probable à ${percent} selon son étape.`,
    pays: (amount, first, last) =>
      last === null
        ? `Rapporterait ${amount} par mois. Premier mois : ${first}, tant que le client reste client.`
        : `Rapporterait ${amount} par mois. Premier mois : ${first}, dernier mois : ${last}.`,
    nothing: (why) => `En l’état, ne rapporterait rien (${why}).`,
    onCard: "la carte Solutions de l’entreprise dit pourquoi",
    noMrr: `Saisissez son MRR dans « ${properties.pp_deal_mrr} » pour voir ce qu’elle rapporterait.`,
    monthly: (amounts) => `Ensemble, elles rapporteraient ${amounts} par mois.`,
    more: (shown) => `${shown} de plus ne sont pas affichées.`,
  },

  account: {
    title: (currency) => `En ${currency}, toutes devises réunies`,
    both: (estimate, payout) => `Au taux du jour ${estimate}, aux taux de fin de mois ${payout}`,
    estimate: "Au taux du jour",
    payout: "Aux taux de fin de mois",
    unknown: "non connu",
    rates: "Taux de change utilisés",
    rate: (currency, dollars, date) => `1 ${currency} = ${dollars} $ (${date ?? "pour toutes les dates"})`,
    today: (rates) => `Aujourd’hui : ${rates}`,
    ofMonth: (month, rates) => `${month} : ${rates}`,
    missing: (currency, months) =>
      `Le taux de fin de mois de ${currency} manque pour ${months}. Saisissez-le dans les paramètres, sous « Données ».`,
    missingToday: (currency) =>
      `Aucun taux de ${currency} n’est saisi, rien ne peut donc être converti. Saisissez-le dans les paramètres, sous « Données ».`,
  },
};
