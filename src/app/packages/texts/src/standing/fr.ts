import { fr as card } from "../cards/fr.ts";
import { hasNoRating } from "../formats/has-no-rating.ts";
import { pluralIn } from "../formats/plural-in.ts";
import { fr as lacking } from "../gaps/fr.ts";
import { fr as roleNames } from "../role-names/fr.ts";
import { fr as tasks } from "../tasks/fr.ts";
import { fr as names } from "../technology-names/fr.ts";
import { fr as notSetUp } from "../set-up/fr.ts";
import type { Messages } from "./en.ts";

const plural = pluralIn("fr");

/** Null is no tier: it is lost or reached, and nobody moves to or from it. */
function moved(from: string | null, to: string | null, is = "est", has = "a"): string {
  if (from === null) return `${has} atteint le niveau ${to}`;
  return to === null ? `${has} perdu le niveau ${from}` : `${is} passée de ${from} à ${to}`;
}

export const fr: Messages = {
  ...card,
  tiers: names.tiers,
  metrics: names.metrics,
  requirements: names.requirements,

  ...lacking,

  review: {
    title: (date, inDays) => `Prochaine réévaluation le ${date}, ${inDays}`,
    demotion: (tier, because) => `Rétrogradation prévue au niveau ${tier}${because && `, car ${because}`}.`,
    demotionToNone: (because) => `Perte prévue du niveau${because && `, car ${because}`}.`,
    unchanged: (tier) => `Le niveau ${tier} est conservé.`,
    unchangedWithoutTier: "Toujours sans niveau.",
    unchangedAlthough: (tier, because) =>
      `Le niveau ${tier} est conservé, car cette réévaluation ne permet pas de rétrogradation. À corriger avant la suivante : ${because}.`,
    dropAhead: (date, tier, because) =>
      `Le ${date} : rétrogradation prévue au niveau ${tier}${because && `, car ${because}`}.`,
    promotion: (tier) => `Passage prévu au niveau ${tier}.`,
    promotionPending: (tier, date) =>
      `Passage prévu au niveau ${tier} dès que le formulaire de point de contact partenaire est complet, au plus tard le ${date}.`,
  },

  lastReview: {
    title: (date) => `Qu’a décidé HubSpot le ${date} ?`,
    recorded: (from, to) =>
      `Selon les règles publiées, votre entreprise ${moved(from, to)}, et c’est ce qui est indiqué ici. Si l’e-mail de HubSpot dit autre chose, corrigez le niveau dans les paramètres.`,
    open: (from, to) =>
      `D’après les chiffres de ce jour, votre entreprise ${moved(from, to, "serait", "aurait")}. Notez dans les paramètres le niveau qu’indique l’e-mail de HubSpot.`,
  },

  pocForm: {
    pendingTitle: (tier) => `Le passage au niveau ${tier} attend le formulaire de point de contact partenaire`,
    pendingText: (date, inDays) =>
      `Envoyez le formulaire au plus tard le ${date} (${inDays}). Ensuite, vous ne pourrez vous qualifier à nouveau qu’à la prochaine réévaluation.`,
    pendingStale: (filed) => `Le formulaire du ${filed} n’est plus valable : un contact a changé ou manque.`,
    staleTitle: "Le formulaire de point de contact partenaire doit être renvoyé",
    staleText: (tier, filed) =>
      `Le niveau ${tier} l’exige. Depuis son envoi le ${filed}, un contact a changé ou manque.`,
    where:
      "Dans HubSpot : Paramètres > Intégrations > Applications connectées > Partner Standing > Paramètres, sous « Points de contact ».",
  },

  noTierNow: {
    title: "Vous n’avez aucun niveau actuellement",
    text: (tier, because) => `Le niveau ${tier} n’est pas accessible, car ${because}.`,
    textWithoutGap: (tier) =>
      `Toutes les exigences du niveau ${tier} sont remplies : la prochaine réévaluation décide.`,
  },

  notSetUp,

  gaps: {
    ...lacking.against,
    title: (tier) => `Vers le niveau ${tier}`,
    titleKeep: (tier) => `Conserver le niveau ${tier}`,
    top: "Il n’y a pas de niveau au-dessus. C’est désormais la marge avant chaque limite qui compte.",
    met: (met, total) => `exigences obligatoires remplies : ${met} sur ${total}`,
    takesAll: "Il faut tout cela.",
    missingOn: (date, because) => `Le ${date} : ${because}.`,
    settledMet: (shown, count) => `${shown} ${plural(count, "atteinte", "atteintes")}`,
    settledOther: (shown, count) => `${shown} ${plural(count, "qui ne bloque", "qui ne bloquent")} aucun niveau`,
    toGo: (missing) => `il manque ${missing}`,
    above: (margin) => `${margin} au-dessus`,
    onTheLimit: "exactement à la limite",
    or: "ou",
    metBy: (metric) => `Atteint par : ${metric}`,
    closest: (name, margin) => `Première limite menacée : ${name}, ${margin}.`,
    firstToBreak: (because) => `Première limite menacée : ${because}.`,
    statusMet: "Atteint",
    statusMissing: "À compléter",
    statusWaived: "Dispense",
    statusPreferred: "En option",
    officialBeside: (shown, date) => `HubSpot indique ${shown} au ${date}`,
    officialCounts: (date, shown) => `chiffre de HubSpot du ${date} ; calculé : ${shown}`,
    noFigure: "aucun",
    noteNotChecked:
      "Personne ne l’a vérifié. Notez votre propre vérification dans les paramètres, sous « Programmes ».",
    notePreferred: "En option : ne bloque jamais un niveau",
    noteWaived: "Dispensé par l’exception du niveau Premier",
  },

  record: {
    title: (name) => `Cette fiche : ${name}`,
    ofCompany: "Les chiffres sont ceux de son entreprise :",
    since: (date) => `depuis le ${date}`,
    leaves: (date) => `sort de la période le ${date}`,
    paysNow: (amount) => `aujourd’hui ${amount} ; c’est la moyenne sur 12 mois qui compte`,
    attributed: (amount) => `${amount} par mois comptent pour le MRR lié`,
    influenced: (amount, shown, count) =>
      `${shown} ${plural(count, "transaction influencée", "transactions influencées")}, ${amount} par mois`,
    firstNinetyDays: (amount) => `${amount} par mois comptent pour le MRR des applications installées sous 90 jours`,
    installedAfter: (shown, days) => `Installée ${shown} ${plural(days, "jour", "jours")} après l’achat de HubSpot`,
    reviews: (shown, count) => `${shown} avis sur la marketplace ${plural(count, "compte", "comptent")}`,
    rating: (stars) => `Ce client a donné ${stars}`,
    whyNot: {
      "not-installed": () => "L’application n’est pas installée",
      uninstalled: () => "L’application est désinstallée",
      "no-mrr": () => "Aucun MRR n’est connu",
      "installed-before-purchase": (shown, days) =>
        `L’application a été installée ${shown} ${plural(days, "jour", "jours")} avant l’achat de HubSpot`,
      "installed-after-90-days": (shown) =>
        `L’application a été installée ${shown} jours après l’achat de HubSpot, soit plus de 90`,
      "purchase-date-unknown": () => "La date d’achat de HubSpot n’est pas connue",
      "left-the-window": () => "Est sorti de la période glissante de 12 mois",
      "not-yet": () => "Est dans le futur et ne compte pas encore",
      "no-influenced-deal": () => "Aucune transaction influencée avec ce client ces 12 derniers mois",
      "no-marketplace-review": () => "Aucun avis sur la marketplace de ce client ces 12 derniers mois",
      "no-company": () => "Ce contact n’a pas d’entreprise, aucun MRR ne compte donc",
      "data-problem": () => "Une donnée manque ou est incorrecte, cela ne compte donc pas encore",
    },
    countsFor: (list) => `Compte : ${list}`,
    addedAmount: (amount, name) => `${amount} de ${name}`,
    addedReviews: (shown) => `${shown} avis sur la marketplace`,
    adds: (list) => `Ce client apporte : ${list}`,
    ask: {
      button: "Copier un e-mail de demande d’avis",
      buttonIn: {
        en: "Copier un e-mail de demande d’avis en anglais",
        de: "Copier un e-mail de demande d’avis en allemand",
        fr: "Copier un e-mail de demande d’avis en français",
      },
      copied: "Copié",
      failed: "Votre navigateur n’autorise pas la copie.",
      email: [
        "Objet : votre avis sur la marketplace HubSpot",
        "Bonjour,",
        "Vous utilisez notre application depuis un certain temps. Accepteriez-vous de dire à d’autres, sur la marketplace HubSpot, ce qu’elle vous apporte ?",
        "Deux ou trois phrases avec vos propres mots suffisent, compliments comme critiques. Un avis ne donne droit à aucune contrepartie : ce qui aide, c’est qu’il soit honnête.",
        "Vous pouvez l’écrire ici : [lien vers la fiche]",
        "Merci et bien cordialement",
      ],
    },
    countsForNothing: (why) => `Ne compte pas encore. ${why}.`,
    unknown: "Rien n’est encore connu de cette fiche.",
  },

  steps: {
    none: "Il ne manque rien. Continuez ainsi.",
    by: (step, date) => `${step}, au plus tard le ${date}.`,
    pocFormName: "Formulaire de point de contact partenaire",
    task: {
      keep: (tier, date) => `Conserve le niveau ${tier} lors de la réévaluation du ${date}.`,
      reach: (tier, date) => `Une des étapes vers le niveau ${tier}, au plus tard le ${date}.`,
    },
    plan: tasks,
    startWith: "Commencez par :",
    urgent: (step) => `Le plus urgent : ${step.charAt(0).toLocaleLowerCase("fr")}${step.slice(1)}`,
    eitherOr: (amount, metric, otherAmount, otherMetric) =>
      `Gagnez ${amount} de ${metric} en plus, ou ${otherAmount} de ${otherMetric}`,
    towards: {
      attributed: (limit) => `Portez à ${limit} la moyenne sur 12 mois du MRR lié`,
      branch: (metric, limit) => `le ${metric} à ${limit}`,
      eitherOr: (one, other) => `Portez ${one}, ou ${other}`,
    },
    do: {
      "attributed-mrr": (shown) => `Relevez de ${shown} la moyenne sur 12 mois du MRR lié`,
      "influenced-revenue": (shown) => `Gagnez ${shown} de plus par mois de chiffre d’affaires influencé`,
      "marketplace-reviews": lacking.askForReviews,
      "marketplace-rating": (shown, missing) =>
        hasNoRating(missing)
          ? "Obtenez vos premières évaluations sur la marketplace"
          : `Relevez l’évaluation sur la marketplace de ${shown}`,
    },
  },

  explain: {
    ...card.explain,
    loading: "Recherche des fiches derrière ce chiffre",
    figure: "Chiffre",
    official: {
      label: "Chiffre de HubSpot",
      asOfDay: (shown, date) => `${shown}, au ${date}.`,
      counts: "C’est lui qui compte.",
    },
    evidence: {
      title: "Sur quoi cela repose",
      said: {
        "marketplace-listing": (names, since) =>
          since
            ? `Référencée : ${names}, depuis le ${since}.`
            : "Les paramètres n’indiquent pas depuis quand une application est référencée.",
        "app-certification": (names, since, until) =>
          since
            ? `${names} : certifiée le ${since}, compte jusqu’au ${until}.`
            : "Les paramètres ne nomment aucune application certifiée.",
        "technical-contact": (names) => (names ? `Désigné : ${names}.` : "Personne n’est désigné."),
        "partnership-owner": (names) => (names ? `Désigné : ${names}.` : "Personne n’est désigné."),
        "executive-sponsor": (names) => (names ? `Désigné : ${names}.` : "Personne n’est désigné."),
        "account-mapping": (names, since) =>
          names ? (since ? `${names}, approuvé le ${since}.` : `${names}.`) : "Aucun moyen de partage n’est désigné.",
        "good-standing": (_names, since) =>
          since ? `Vérifié par votre équipe le ${since}.` : "Personne n’a encore vérifié les quatre conditions.",
      },
      entered: (by, instant) => `Dernière saisie par ${by}, le ${instant}.`,
      left: (name) => `${name} n’est plus un utilisateur actif du compte.`,
      where: {
        programs:
          "Pour modifier dans HubSpot : Paramètres > Intégrations > Applications connectées > Partner Standing > Paramètres, sous « Programmes ».",
        contacts:
          "Pour modifier dans HubSpot : Paramètres > Intégrations > Applications connectées > Partner Standing > Paramètres, sous « Points de contact ».",
      },
    },
    form: {
      rule: (tiers) =>
        `${tiers} exigent le formulaire de point de contact partenaire, qui désigne les personnes auxquelles HubSpot s’adresse. Un passage au niveau supérieur ne prend effet qu’une fois le formulaire envoyé, et il doit être renvoyé quand un contact change.`,
      filed: (date, by) => (by ? `Envoyé le ${date} par ${by}.` : `Envoyé le ${date}.`),
      none: "Aucun formulaire n’a été envoyé ici.",
      contact: (role, name) => `${role} : ${name}`,
      roles: roleNames,
    },
    noFigure: "rien sur cette période",
    window: "Période",
    days: (first, last) => `du ${first} au ${last}`,
    asOf: "Données au",
    records: (shown, count) => `${shown} ${plural(count, "fiche", "fiches")} derrière ce chiffre`,
    noRecords: "Aucune fiche ne compte actuellement",
    notCounted: "Ne compte pas, ou compte avec une valeur plus ancienne, jusqu’à correction",
    rules: {
      attributedMrr:
        "Ce que paient chaque mois à HubSpot les clients qui utilisent activement vos applications : la moyenne des 12 derniers mois, toutes applications listées confondues.",
      influencedDealMrr:
        "Le MRR des transactions gagnées que vous avez apportées ou directement soutenues, par la vente et le service conjoints ou dans le cycle de vente de HubSpot, ces 12 derniers mois.",
      firstNinetyDaysMrr:
        "Le MRR des clients qui ont installé votre application dans les 90 jours suivant l’achat de HubSpot, pour les installations des 12 derniers mois.",
      reviewCount: "Les avis sur la marketplace des 12 derniers mois, toutes applications listées confondues.",
      reviewAverage: "La moyenne des avis sur la marketplace des 12 derniers mois, comparée sans arrondi.",
      "marketplace-listing": "Au moins une de vos applications est en ligne sur la marketplace.",
      "app-certification": "Au moins une application listée a une certification de moins de 24 mois.",
      "technical-contact":
        "Une personne désignée reçoit les informations sur les produits et les API, traite les escalades techniques et coordonne les mises à jour.",
      "partnership-owner":
        "Une personne désignée est le contact principal, participe à la planification et tient vos équipes informées.",
      "executive-sponsor":
        "Un dirigeant désigné, VP ou au-dessus, rencontre HubSpot au moins deux fois par an et reçoit les escalades.",
      "account-mapping":
        "Vous partagez de façon sécurisée les clients et prospects communs, idéalement avec Crossbeam.",
      "good-standing":
        "Vous respectez l’accord, les règles, le guide et les mesures de sécurité, sans escalade récente de votre fait. HubSpot décide.",
    },
  },

  outside: {
    title: "Hors du Technology Partner Program",
    text: "Voyez la carte « Solutions standing ».",
  },

  unmapped: {
    title: "Pas encore de données à compter",
    text: "Aucune fiche du CRM n’a les propriétés que les règles lisent. Remplissez-les, ou indiquez les vôtres dans les paramètres :",
    companies: (list) => `Entreprises : ${list}`,
    contacts: (list) => `Contacts : ${list}`,
    deals: (list) => `Transactions : ${list}`,
  },
};
