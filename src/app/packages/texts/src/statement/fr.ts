import { pluralIn } from "../formats/plural-in.ts";
import { fr as quarter } from "../quarters/fr.ts";
import { fr as sales } from "../sales/fr.ts";
import type { StatementMessages } from "./en.ts";
import { fr as names } from "../property-names/fr.ts";

const { own: properties } = names;

const plural = pluralIn("fr");

export const fr: StatementMessages = {
  ...quarter,
  sold: sales,
  title: "Commission",
  loading: "Calcul de la commission",
  firstSync: "Le relevé apparaît quand tout est lu, pour que vous ne voyiez jamais une demi-somme.",
  next: (amounts, quarter, date) => `Prochain paiement : ${amounts} pour le ${quarter}, le ${date}.`,
  nothingDue: "Tous les trimestres clos ont atteint leur date de paiement.",
  expected: (amounts, quarter, date) => `Attendu à ce jour pour le ${quarter} : ${amounts}, dû le ${date}.`,
  outside: {
    title: "Hors du programme Partenaires solutions",
    text: "Si votre entreprise est partenaire ou fournisseur solutions, activez-le. La commission apparaît alors ici.",
    where:
      "Dans HubSpot : Paramètres > Intégrations > Applications connectées > Partner Standing > Paramètres, sous « Programmes ».",
  },
  noSale: {
    title: "Aucune vente ne rapporte encore de commission",
    text: `Saisissez le jour d’une vente dans « ${properties.pp_sold_on} » de l’entreprise. Sa carte Solutions montre alors les conditions.`,
  },
  views: { statement: "Par trimestre", period: "Période au choix", unpaid: "Mois sans commission" },
  days: {
    from: "Du",
    to: "Au",
    show: "Afficher cette période",
    hint: "Un mois compte à son dernier jour, une reprise au jour de sa comptabilisation.",
    order: "Choisissez un dernier jour qui ne précède pas le premier.",
    long: "Choisissez dix ans au plus.",
    none: "Il n’y a rien de tel dans cette période.",
  },
  period: {
    byMonth: "Par mois",
    columns: { currency: "Devise", forecast: "Dont prévision", month: "Mois", months: "Mois avec commission" },
  },
  unpaid: {
    hint: "Les mois à venir sont dans l’état d’aujourd’hui. De plusieurs ventes, chacune compte pour elle-même.",
    all: "Toutes les raisons",
    span: (from, to) => `${from} à ${to}`,
    columns: { reason: "Raison", months: "Mois", which: "Lesquels" },
  },
  settled: "Relevé",
  forecast: "Prévision",
  openByQuarter: {
    title: (quarters) => `Elles ajouteraient par trimestre : ${quarters}.`,
    line: (quarter, amounts) => `${quarter} ${amounts}`,
  },
  columns: {
    quarter: "Trimestre",
    commission: "Commission",
    reversed: "Repris",
    total: "Total",
    customers: "Clients",
    paidOn: "Exigible le",
    status: "État",
    export: "Exportation",
  },
  export: {
    button: "Préparer le CSV",
    lines: (shown, count) => `${shown} ${plural(count, "ligne", "lignes")}`,
    whole: "Le CSV d’un trimestre contient aussi les clients qui ne rapportent rien, chacun avec la raison.",
    copy: "Copier le CSV",
    copied: "Copié. Collez-le dans un fichier ou un tableur.",
    copyFailed: "Le navigateur n’a pas permis la copie. Autorisez-la pour cette page, puis réessayez.",
  },
  paid: {
    title: "Payé par HubSpot",
    estimated: (amount) => `${amount} (estimation)`,
    intro: "Saisissez ce que HubSpot a payé pour un trimestre. Le montant calculé n’en change pas.",
    columns: {
      quarter: "Trimestre",
      computed: "Calculé",
      paid: "Payé",
      difference: "Écart",
      paidOn: "Payé le",
      entry: "Saisie",
    },
    notEntered: "Non saisi",
    more: (amount) => `${amount} de plus que le calcul`,
    less: (amount) => `${amount} de moins que le calcul`,
    same: "Comme calculé",
    enter: "Saisir",
    correct: "Corriger",
    heading: (quarter) => `Payé pour le ${quarter}`,
    amount: (currency) => `Montant en ${currency}`,
    note: "Note (facultatif)",
    save: "Enregistrer",
    remove: "Retirer la saisie",
    cancel: "Annuler",
    amountFault: "Saisissez un montant de 0 ou plus.",
    dayFault: "Choisissez un jour après la fin du trimestre, aujourd’hui au plus tard.",
    noteFault: "Saisissez une ligne de 200 caractères au plus.",
    history: "Qui a saisi quoi",
    entry: (quarter, amount, date) => `${quarter} : ${amount}, payé le ${date}`,
    removed: (quarter) => `${quarter} : saisie retirée`,
    by: (entry, name, instant) => `${entry} (${name}, ${instant})`,
  },
  duties: {
    title: "Documents et facture",
    states: { met: "À temps", open: "Ouvert", missed: "Manqué" },
    papers: (sale, due) => `Documents bancaires et fiscaux pour la vente du ${sale} : le ${due} au plus tard.`,
    invoice: (quarter, due) => `Facture avec TVA ou GST pour le ${quarter} : le ${due} au plus tard.`,
    handedIn: (date) => `Remis le ${date}.`,
    notEntered: "Les paramètres ne nomment aucun jour de remise.",
    forfeited: "Sans documents à temps, la commission de la vente est perdue chez HubSpot.",
    otherwise: (date) =>
      `Lu autrement, une fois à partir de l’entrée : jusqu’au ${date} (lecture K20 sous les règles du programme).`,
  },
};
