import { pluralIn } from "../formats/plural-in.ts";
import { fr as names } from "../benefit-names/fr.ts";
import type { TierMessages } from "./en.ts";

const plural = pluralIn("fr");

export const fr: TierMessages = {
  timeline: {
    button: "Chronologie",
    title: "Chronologie de votre niveau",
    loading: "Chargement de la chronologie",
    credited: "Niveau de partenariat actuel",
    qualified: "Niveau atteint avec les chiffres du jour",
    pending: "En attente du formulaire de point de contact partenaire",
    pendingUntil: (tier, date) => `${tier}, jusqu’au ${date}`,
    ahead: "L’année à venir",
    aheadNote: "Prévision en l’état actuel ; rien n’est décidé.",
    nothingAhead: "Rien n’est connu de l’année à venir.",
    past: "Historique",
    nothingPast: "Aucune réévaluation n’a été notée depuis l’installation de l’application.",
    noTier: "aucun niveau",
    noneSince: (date) => `depuis le ${date}`,
    review: {
      held: {
        promotion: (before, after) => `Réévaluation : passage du niveau ${before} au niveau ${after}.`,
        "promotion-pending-poc-form": (_before, after) =>
          `Réévaluation : qualifié pour ${after} ; le passage attendait le formulaire de point de contact partenaire.`,
        demotion: (before, after) => `Réévaluation : rétrogradation de ${before} à ${after}.`,
        unchanged: (before) => `Réévaluation : aucun changement (${before}).`,
      },
      ahead: {
        promotion: (before, after) => `Réévaluation : passage probable du niveau ${before} au niveau ${after}.`,
        "promotion-pending-poc-form": (_before, after) =>
          `Réévaluation : qualification probable pour ${after} ; le passage attendrait le formulaire de point de contact partenaire.`,
        demotion: (before, after) => `Réévaluation : rétrogradation probable de ${before} à ${after}.`,
        unchanged: (before) => `Réévaluation : probablement toujours ${before}.`,
      },
    },
    movedUp: {
      held: (before, after) =>
        `Passage du niveau ${before} au niveau ${after} : le formulaire de point de contact partenaire est arrivé à temps.`,
      ahead: (before, after) =>
        `Passage probable du niveau ${before} au niveau ${after} avec le formulaire de point de contact partenaire.`,
    },
    form: {
      awaited: (tier) => `Dernier jour pour le formulaire de point de contact partenaire (${tier}).`,
      wouldBeAwaited: (tier) => `Serait le dernier jour pour le formulaire de point de contact partenaire (${tier}).`,
      "in-time": (tier) =>
        `Dernier jour pour le formulaire de point de contact partenaire (${tier}) : il est arrivé à temps.`,
      late: (tier) =>
        `Dernier jour pour le formulaire de point de contact partenaire (${tier}) : il n’est pas arrivé à temps.`,
    },
    duties: {
      "certification-review": (app) =>
        `Contrôle de la certification de l’application ${app} ; elle compte jusqu’à ce jour.`,
      "quality-review": (app) => (app ? `Contrôle qualité annuel de ${app}.` : "Contrôle qualité annuel."),
      "sponsor-meeting": () => "Réunion du sponsor exécutif avec HubSpot, au moins deux fois par an.",
    },
    tags: {
      held: "Effectuée",
      changed: "Changé",
      forecast: "Prévision",
      awaited: "Attendu",
      "in-time": "À temps",
      late: "Trop tard",
      due: "À faire",
      wasDue: "Échéance passée",
    },
    assumed: "Jour supposé : le guide indique l’intervalle, pas le jour où il commence.",
  },

  outlook: {
    button: "Perspectives",
    loading: "Calcul des perspectives",
    estimated: (from) => `« Attendu » est une estimation d’après ce que ce compte a gagné et perdu depuis le ${from}.`,
    own: "Ce qui sort de la période pour cette fiche",
    next: "Les prochaines sorties de la période",
    nothingLeaves: "Rien ne sort de sa période à une date connue.",
    figure: (name, amount) => `${name} : ${amount}`,
    breaks: (names) => `N’est alors plus atteint : ${names}`,
    noWay: "Rien de connu ne comblerait tous les écarts d’ici l’une des prochaines réévaluations.",
    page: "Ouvrir la page des perspectives",
  },

  benefits: {
    ...names,
    button: "Avantages",
    title: "Avantages de votre niveau",
    loading: "Chargement des avantages",
    adds: (tier) => `Ce que le niveau ${tier} ajoute`,
    top: "Il n’y a pas de niveau au-dessus qui ajoute quelque chose.",
    gives: (tier) => `Ce que le niveau ${tier} offre`,
    none: "Sans niveau, il n’y a pas d’avantages.",
    added: "Nouveau",
    before: (level) => `Aujourd’hui : ${level}`,
    differs: "Ce qui change",
    benefit: "Avantage",
    today: (tier) => `Aujourd’hui : ${tier}`,
    then: (tier) => `Avec ${tier}`,
    after: (tier, date) => `Dès le ${date} : ${tier}`,
    afterDrop: (tier) => `Après une rétrogradation : ${tier}`,
    notGiven: "–",
    alike: (shown, count) => `${shown} ${plural(count, "reste identique", "restent identiques")}`,
    received: {
      title: (year) => `Garanti en ${year}`,
      open: "À recevoir",
      done: "Reçu",
      settled: (shown, count) => `${shown} ${plural(count, "reçu", "reçus")}`,
      enter: "Notez ce que vous avez reçu dans les paramètres de l’app, sous « Programmes ».",
      copy: "Copier pour le partner manager",
      copied: "Copié.",
      copyFailed: "Le navigateur n’a pas autorisé la copie. Autorisez-la pour cette page, puis réessayez.",
    },
    printed: (name, lines) => `${name} : ${lines}`,
    areas: {
      "partner-success": "Réussite partenaire",
      sales: "Avantages commerciaux",
      marketing: "Avantages marketing",
      technical: "Avantages techniques",
    },
    meaningTitle: "Le sens des mots",
    meanings: {
      considered:
        "Considéré : HubSpot peut accorder l’avantage selon l’adéquation, la capacité ou la priorité stratégique.",
      prioritized:
        "Priorisé : Les niveaux supérieurs l’obtiennent plus facilement ; le niveau compte dans la sélection.",
      guaranteed: "Garanti : Au moins une fois dans un délai défini. Certains ont leurs propres critères d’admission.",
    },
    advanced: (baseline, advanced) => `De base : ${baseline}, avancée : ${advanced}`,
    details: {
      "council-by-invitation": (shown) => `Environ ${shown} partenaires, uniquement sur invitation.`,
      "planning-with-action-plan": () => "Avec un plan d’action mutuel.",
      "enablement-baseline-forms": (shown) => `De base : remplissez ${shown} formulaires.`,
      "enablement-advanced-trainings": () => "Avancée : formations, contenu à la demande, supports internes.",
      "mapping-through-crossbeam": () => "Via votre propre compte Crossbeam.",
      "co-sell-conditions": (shown) =>
        `Programme principal, ${shown} conditions : contact réactif, mappage de compte, assistance rapide.`,
      "co-sell-nominations": (shown) => `Hors du programme principal : jusqu’à ${shown} nominations par an.`,
      "co-sell-single-strategic-cases": () => "Hors du programme principal : cas stratégiques isolés.",
      "visit-with-priority": (shown) => `Priorité pour au moins ${shown} visite par an, à Cambridge.`,
      "visit-by-relevance": () => "Selon la pertinence stratégique, à Cambridge.",
      "listing-free-with-leads": () => "Gratuit, recueille des leads, montre l’intention.",
      "accelerator-by-application": () => "Sur candidature ; campagnes éligibles aux fonds de développement marketing.",
      "sponsorship-first-come": () => "Limitées : premier arrivé, premier servi.",
      "badge-and-filter": () => "Badge de niveau et filtre par niveau.",
      "co-marketing-a-year": (shown) => `Au moins ${shown} par an ; HubSpot choisit le type.`,
      "co-marketing-by-relevance": () => "Selon la pertinence ; HubSpot choisit le type.",
      "platform-analytics": () => "Installations, API, avis, intention et leads.",
      "consulting-all-year": () => "Toute l’année.",
      "consulting-with-hour-cap": () => "Avec un nombre d’heures limité par cycle.",
    },
  },

  sponsorship: {
    title: "Remise sur le sponsoring",
    price: "Prix du forfait en dollars US",
    priceHint: "Quittez ce champ pour voir la remise.",
    priceInvalid: "Saisissez un prix supérieur à 0 avec deux décimales au plus.",
    loading: "Calcul de la remise",
    discount: (tier, percent, amount, price) => `${tier} : ${percent} de remise sur ${price}, soit ${amount}.`,
    none: (tier, price) => `${tier} : aucune remise sur ${price}.`,
    confirm: "À confirmer avec votre responsable partenaires : le guide n’est pas clair pour ce prix.",
  },

  nominations: {
    title: "Nominations pour la vente conjointe",
    left: (left, perYear, year) => `Nominations restantes en ${year} : ${left} sur ${perYear}.`,
    nominate: (name) => `Nominer ${name}`,
    effect: "La nomination est comptée ici. Envoyez-la à HubSpot comme convenu avec votre responsable partenaires.",
    done: (name) => `${name} est notée comme nominée.`,
    notDone: "La nomination n’a pas été notée",
    refusals: {
      "unknown-record": "Cette entreprise n’est pas encore connue. Elle apparaît après la prochaine lecture du CRM.",
      unavailable: "Seul le niveau Premier peut nominer des comptes communs.",
      "capacity-reached":
        "Toutes les nominations de cette année sont utilisées. Les suivantes commencent le 1er janvier.",
    },
  },
};
