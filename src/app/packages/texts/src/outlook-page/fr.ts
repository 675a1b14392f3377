import { pluralIn } from "../formats/plural-in.ts";
import { fr as influences } from "../influences/fr.ts";
import { fr as roles } from "../role-names/fr.ts";
import type { OutlookPageMessages } from "./en.ts";

const plural = pluralIn("fr");

export const fr: OutlookPageMessages = {
  loading: "Calcul des perspectives",
  outside: {
    title: "Hors du programme Partenaires technologiques",
    text: "Cette page montre ce qui attend un niveau technologique. Un administrateur indique vos programmes dans les paramètres.",
  },
  noTier: {
    title: "Vous n’avez aucun niveau qu’une réévaluation pourrait retirer",
    text: "Ce qui mène au premier niveau figure sous « Chemins ». Si HubSpot vous en attribue un, saisissez-le dans les paramètres.",
  },
  asOf: (date) => `Au ${date}.`,
  restricted: "Les montants et les noms ne vous sont pas montrés : les sommes sont en pourcentage du seuil publié.",
  target: "Objectif",

  reviews: {
    title: "Les prochaines réévaluations",
    cannotYet: (because) => `Cette réévaluation ne permet pas encore de rétrogradation. Insuffisant, car ${because}.`,
    because: (because) => `Car ${because}.`,
    quiet: (shown, count, date) =>
      `${shown} ${plural(count, "autre réévaluation", "autres réévaluations")} jusqu’au ${date} ne ${plural(count, "change", "changent")} rien.`,
  },

  curves: {
    title: "L’évolution des chiffres",
    metric: "Chiffre",
    none: "Rien n’est encore connu de ce chiffre.",
    known:
      "Selon l’état actuel : les périodes se terminent au jour prévu, le MRR reste tel quel et rien de nouveau ne s’ajoute.",
    estimates: (months, _count, from) =>
      `« Calcul prudent » et « Attendu » sont des estimations, tirées de ${months} mois de vos propres données${from === null ? "" : ` depuis le ${from}`}.`,
    cautious: (worst) =>
      `Calcul prudent : ${worst} du MRR est perdu en un mois, comme dans le plus mauvais centième des mois.`,
    expected: (mean, reviews, deals, count) =>
      `Attendu : en un mois, ${mean} du MRR est perdu et ${reviews} avis sur la marketplace s’ajoutent ; ${deals} ${plural(count, "transaction influencée ouverte compte", "transactions influencées ouvertes comptent")} selon la probabilité de leur phase.`,
    floor: "Moins d’un an est connu, une perte fixée est donc supposée au minimum.",
  },

  whatIf: {
    title: "Et si… ?",
    intro: "Supposez ce qui n’est pas dans le CRM. Rien n’est enregistré.",
    kind: "Ce qui se passe",
    add: "Ajouter",
    adding: "Calcul en cours",
    list: "Hypothèses",
    remove: "Retirer",
    reset: "Recommencer",
    none: "Aucune hypothèse pour l’instant.",
    today: "Aujourd’hui",
    assumed: "Avec vos hypothèses",
    review: "Réévaluation",
    kinds: {
      reviews: "Des avis sur la marketplace s’ajoutent",
      deal: "Une transaction est gagnée",
      install: "Un client installe l’application",
      mrr: "Un client paie plus ou moins",
      loss: "Un client est perdu",
      certification: "Une application est certifiée",
      contact: "Un point de contact est désigné",
      form: "Le formulaire de point de contact partenaire est envoyé",
      setting: "Une exigence est remplie dans les paramètres",
    },
    said: {
      reviews: (shown, _count, stars, date) => `${shown} avis sur la marketplace avec ${stars} le ${date}`,
      deal: (name, amount, date) => `${name ?? "Une nouvelle transaction"} : ${amount} par mois, gagnée le ${date}`,
      install: (name, amount, date) =>
        `${name ?? "Un nouveau client"} installe l’application le ${date} : ${amount} par mois`,
      mrr: (name, amount, date) => `${name} paie ${amount} par mois à partir du ${date}`,
      loss: (name, date) => `${name} désinstalle l’application le ${date}`,
      certification: (date) => `Une application est certifiée le ${date}`,
      contact: (role, date) => `${role} : désigné le ${date}`,
      form: (date) => `Le formulaire de point de contact partenaire est envoyé le ${date}`,
      setting: (requirement, date) => `${requirement} : exigence remplie à partir du ${date}`,
    },
    company: (id) => `Entreprise ${id}`,
    deal: (id) => `Transaction ${id}`,
    fields: {
      on: "Le",
      mrr: "Dollars américains par mois",
      count: "Combien",
      stars: "Étoiles, de 1 à 5",
      boughtOn: "HubSpot acheté le (facultatif)",
      companyId: "Client",
      another: "Un autre client",
      address: "Adresse de l’entreprise dans HubSpot, ou son ID",
      dealId: "Adresse de la transaction dans HubSpot, ou son ID (facultatif)",
      role: "Rôle",
      requirement: "Exigence",
    },
    faults: {
      on: "Choisissez un jour à partir de 2026, au plus deux ans à l’avance.",
      mrr: "Saisissez un montant de 0 à 100 000 000.",
      count: "Saisissez un nombre entier de 1 à 100.",
      stars: "Saisissez un nombre de 1 à 5.",
      boughtOn: "Choisissez un jour.",
      companyId: "Indiquez une entreprise du CRM dont vous ne supposez pas déjà cela.",
      dealId: "Indiquez une transaction du CRM dont vous ne supposez pas déjà cela.",
      many: "Au plus 50 à la fois.",
      twice: "L’une de ces hypothèses existe déjà sous une autre forme. Retirez-la d’abord.",
    },
    refused: "Hypothèse refusée",
    roles,
  },

  ways: {
    title: "Chemins",
    intro: (tier) =>
      `Ce qu’il faut pour conserver votre niveau et atteindre ${tier}. Un chemin ne vaut que dans son ensemble.`,
    introKeep: "Ce qu’il faut pour conserver votre niveau. Un chemin ne vaut que dans son ensemble.",
    none: "Aucune fiche du CRM n’y mène lors de l’une des quatre prochaines réévaluations. Essayez quelque chose sous « Et si… ? ».",
    assume: "Supposer cela",
    assumed: "Supposé",
    plan: "Planifier cela",
    startWith: "Par exemple :",
    planTitle: (way) => `${way} : une tâche par étape`,
    create: (count) => plural(count, "Créer la tâche", "Créer les tâches"),
    planRefused: "Toutes les tâches n’ont pas été créées. Réessayez : ce qui existe n’est pas créé deux fois.",
    planned: (shown, count, date) =>
      `${shown} ${plural(count, "tâche créée", "tâches créées")}, à faire au plus tard le ${date}.`,
    colleagues: "Recherche de vos collègues",
    cancel: "Annuler",
  },

  rollOff: {
    title: "Ce qui sort de la période",
    intro:
      "Une transaction, une installation ou un avis sur la marketplace compte douze mois. Ce que paient les clients n’a pas de tel jour.",
    none: "Rien de ce qui compte aujourd’hui ne sort de sa période.",
    columns: {
      on: "Jour",
      record: "Fiche",
      metric: "Chiffre",
      amount: "En moins",
      after: "Il reste",
      breaks: "Conséquence",
    },
    breaks: (requirements) => `N’est plus rempli : ${requirements}`,
  },

  influence: {
    title: "Influence",
    intro:
      "Seules les transactions marquées comptent, et HubSpot ne peut confirmer que ce que vous soumettez dans son formulaire.",
    loading: "Recherche des transactions",
    names: { unmarked: "Non marquées", unsubmitted: "À soumettre", submitted: "Soumises" },
    count: (shown, count) => `${shown} ${plural(count, "transaction", "transactions")}`,
    about: {
      unmarked:
        "Transactions gagnées des douze derniers mois dans lesquelles vous avez pu jouer un rôle, celles qui ajouteraient le plus d’abord.",
      unsubmitted: "Marquées, mais pas notées comme soumises.",
      submitted: "Notées comme soumises dans le formulaire de HubSpot.",
    },
    none: {
      unmarked: "Chaque transaction gagnée dans laquelle vous avez pu jouer un rôle est marquée.",
      unsubmitted: "Rien n’attend d’être soumis.",
      submitted: "Rien n’est encore noté comme soumis.",
    },
    columns: {
      ...{ deal: "Transaction", company: "Client", wonOn: "Gagnée le", amount: "Par mois", why: "Pourquoi" },
      ...{ marked: "Marquée comme", submitted: "Soumise", act: "Étape suivante" },
    },
    because: { installed: "avait l’application", registered: "était un lead enregistré" },
    closes: (tiers) => `suffit à elle seule pour ${tiers}`,
    submissions: { "helped-close": "aide à la conclusion", referred: "nouveau compte recommandé" },
    submittedOn: (date, by) => (by === null ? date : `${date}, noté par ${by}`),
    mark: "Marquer…",
    markOf: (name) => `Marquer ${name}`,
    choose: "Comment l’avez-vous influencée ?",
    influences,
    note: "Noter comme soumise…",
    noteOf: (name) => `Noter ${name} comme soumise`,
    on: "Soumise le",
    save: "Enregistrer",
    marked: (name, influence) =>
      `${name} est marquée : ${influence}. La transaction passe sous « À soumettre » dès que HubSpot l’a enregistrée.`,
    noted: (name, date) =>
      `${name} est notée comme soumise le ${date}. La transaction passe sous « Soumises » dès que HubSpot l’a enregistrée.`,
    refused: "Non enregistré",
    refusedText:
      "La propriété prévue n’a pas cette option dans HubSpot, ou la transaction n’est pas marquée. Consultez la transaction dans HubSpot.",
    dayFault: "Choisissez un jour passé.",
    hidden: (shown, count) =>
      `${shown} ${plural(count, "transaction", "transactions")}. Les paramètres ne montrent transactions et montants qu’à des personnes désignées.`,
    hiddenNone: "Il n’y en a aucune.",
    unknown: "–",
  },
};
