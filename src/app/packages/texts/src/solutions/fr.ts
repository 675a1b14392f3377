import { pluralIn } from "../formats/plural-in.ts";
import type { SolutionsMessages } from "./en.ts";
import { fr as names } from "../property-names/fr.ts";

const { own: properties } = names;

const plural = pluralIn("fr");

export const fr: SolutionsMessages = {
  packages: { provider: "Fournisseur solutions", partner: "Partenaire solutions" },
  tiers: { silver: "Silver", gold: "Gold", platinum: "Platinum", diamond: "Diamond", elite: "Elite" },
  performing: (tier) => `Performances de niveau actuel : ${tier}.`,
  performingNone: "Performances de niveau actuel : aucun niveau.",
  performingUnknown: (tier) =>
    `Performances de niveau actuel : au moins ${tier}. Pour les niveaux supérieurs, saisissez les seuils de votre accord.`,
  performingNoneKnown: "Performances de niveau actuel : inconnues sans les seuils.",

  outside: {
    title: "Hors du programme Partenaires solutions",
    text: "Si votre entreprise est partenaire ou fournisseur solutions, activez-le. Cette carte affiche alors le niveau ou les obligations, les clients et la commission.",
    where:
      "Dans HubSpot : Paramètres > Intégrations > Applications connectées > Partner Standing > Paramètres, sous « Programmes ».",
  },

  refresh: {
    title: (date, inDays) => `Prochaine mise à jour du niveau le ${date}, ${inDays}`,
    promotion: (tier) => `Passage probable au niveau ${tier}.`,
    demotion: (tier) => `Rétrogradation probable au niveau ${tier}.`,
    demotionToNone: "Perte probable du niveau.",
    unchanged: (tier) => `Le niveau ${tier} est conservé.`,
    unchangedWithoutTier: "Toujours aucun niveau.",
    unknown: "Ce qu’elle décide dépend de seuils qui ne sont pas encore saisis.",
  },

  recalibration: {
    title: (date, inDays) => `Prochaine réévaluation le ${date}, ${inDays}`,
    kept: (tier, month) => `Le niveau ${tier} est conservé : il était atteint en ${month}, et un mois suffit.`,
    willKeep: (tier, month) => `Le niveau ${tier} serait conservé en l’état actuel : il serait atteint en ${month}.`,
    keptOtherwise: (tier) => `Le niveau ${tier} est conservé.`,
    demotion: (tier, before, from) =>
      `Rétrogradation probable au niveau ${tier} : depuis ${from}, le niveau ${before} n’a été atteint aucun mois, au mieux ${tier}.`,
    demotionToNone: (before, from) =>
      `Perte probable du niveau : depuis ${from}, ni ${before} ni un autre niveau n’a été atteint.`,
    unknown: "Ce qu’elle décide dépend de seuils qui ne sont pas encore saisis.",
    notCertified:
      "Perte probable du niveau, car votre certification ne sera plus valable ce jour-là. Renouvelez-la avant.",
    months: "Mois pris en compte",
    best: (tier) => `${tier} atteint`,
    none: "Aucun niveau atteint",
    notKnown: "Inconnu",
    ahead: "si d’ici là rien n’est vendu et que personne n’est actif chez un client",
  },

  ahead: {
    safe: (date) => `D’après ce qui est connu aujourd’hui, le niveau est conservé au moins jusqu’au ${date}.`,
    lost: (from, because, date) =>
      `À partir du ${from}, exigences non remplies : ${because}. D’après ce qui est connu aujourd’hui, le niveau est perdu le ${date}.`,
    already: (because, date) =>
      `Exigences non remplies : ${because}. D’après ce qui est connu aujourd’hui, le niveau est perdu le ${date}.`,
    gap: (name, toGo) => `${name} (${toGo})`,
  },

  gaps: {
    title: (tier) => `Vers ${tier}`,
    titleKeep: (tier) => `Conserver ${tier}`,
    met: (met, total) => `${met} sur ${total} remplies`,
    of: (actual, target) => `${actual} sur ${target}`,
    ofPoints: (actual, target) => `${actual} sur ${target} points`,
    needs: (actual, target) => `${actual} (requis : ${target})`,
    toGo: (missing) => `il manque ${missing}`,
    wayThere: (done) => `atteint à ${done}`,
    noAccounts: (target) => `Encore aucun compte vendu ou géré, ${target} requis`,
    noAccountsAtAll: "Encore aucun compte vendu ou géré",
    now: (actual) => `${actual} actuellement`,
    ends: {
      "total-points": (date, missing) =>
        `Sans nouvelle vente ni activité chez ces clients, il manquera ${missing} à partir du ${date}.`,
      "sourced-points": (date, missing) =>
        `Sans nouvelle vente apportée par vous, il manquera ${missing} à partir du ${date}.`,
      "gross-retention": (date, missing) => `Si rien ne change, il manquera ${missing} à partir du ${date}.`,
      certification: (date) => `N’est plus valable à partir du ${date}. Renouvelez-la avant.`,
    },
    statusMet: "Atteint",
    statusMissing: "À compléter",
    statusUnknown: "Seuil inconnu",
    fromAgreement: "Seuil issu de votre propre accord.",
    enterThreshold: "Saisissez le seuil de votre accord pour que ce point soit évalué.",
    renew: "Renouvelez la certification et saisissez sa date de fin dans les paramètres.",
  },
  behind: {
    loading: "Recherche des clients concernés",
    figure: "Chiffre",
    window: "Ventes du",
    days: (first, last) => `${first} au ${last}`,
    lost: "MRR perdu",
    compared: "Comparaison",
    paysLess: (shown, count) => `${shown} ${plural(count, "client paie", "clients paient")} moins qu’il y a un an`,
    noLoss: "Aucun client ne paie moins qu’il y a un an",
    asOf: "Données au",
    clients: (shown, count) => `${shown} ${plural(count, "client", "clients")} pris en compte`,
    noClients: "Aucun client ne compte actuellement",
    until: (date) => `ne compte plus à partir du ${date} en l’état actuel`,
  },
  requirements: {
    "total-points": "Total des points",
    "sourced-points": "Points Sourced",
    "gross-retention": "Rétention brute du revenu (GRR)",
    certification: "Certification Partenaire solutions",
  },
  rules: {
    "total-points":
      "Des points pour ce que les clients paient chaque mois à HubSpot : ceux des ventes des 12 derniers mois que vous avez apportées ou accompagnées, et ceux des comptes que vous gérez, vendus par vous ou non.",
    "sourced-points":
      "Les points des ventes des 12 derniers mois que vous avez apportées. Un minimum en est exigé en plus du total.",
    "gross-retention":
      "Une estimation : ce que vos clients d’il y a un an paient encore, au plus ce qu’ils payaient alors, divisé par ce qu’ils payaient alors.",
    certification: "Au moins une certification Partenaire solutions valable ce jour-là.",
  },

  points: {
    shown: (points) => `${points} points`,
    kinds: { sold: "Vente", sourced: "Sourced", assisted: "Assisted", managed: "Managed" },
    open: "Les points en détail",
    title: "Les points en détail",
    now: "Points aujourd’hui",
    kind: (name, points) => `${name} : ${points}`,
    counted: (amount, perHundred, count) =>
      `${amount} par mois, ${perHundred} ${plural(count, "point", "points")} pour 100 $`,
    growth: (amount, factor) => `dont ${amount} sur des marchés en croissance, qui comptent ${factor} fois`,
    ahead: "Si d’ici là rien n’est vendu et que personne n’est actif chez un client",
    aheadOn: (date, points, less) => `${date} : ${points} (${less} de moins)`,
    aheadSame: (date, points) => `${date} : ${points}`,
    changes: "Gagnés et perdus",
    since: "Depuis le",
    sides: { gained: "Gagnés", lost: "Perdus" },
    loading: "Recherche des changements",
    records: (shown, count) => `${shown} ${plural(count, "client", "clients")}`,
    none: "Personne",
    from: (before, now) => `${before} alors, ${now} maintenant`,
  },

  thresholds: {
    title: "Saisissez le seuil de votre accord",
    text: (tiers) =>
      `Pour évaluer les niveaux supérieurs, saisissez les seuils de votre accord. Le programme n’en publie pas de lisibles pour : ${tiers}.`,
    where:
      "Dans HubSpot : Paramètres > Intégrations > Applications connectées > Partner Standing > Paramètres, sous « Solutions ».",
  },

  provider: {
    obligations: "Ce qui maintient le statut",
    membership: "Ce que demande l’adhésion",
    ended: (date) => `La formule fournisseur a pris fin le ${date}`,
    endedText:
      "Depuis, il n’y a plus qu’un programme, avec une adhésion payante. Ce qui suit décrit l’ancienne formule : demandez à partnerteam@hubspot.com ce que devient votre accord.",
    names: {
      "first-lead": "Premier lead enregistré",
      "product-a-quarter": "Un produit HubSpot par trimestre",
      "own-subscription": "Votre propre abonnement HubSpot",
      membership: "Adhésion annuelle",
      certification: "Certification Partenaire solutions",
      "first-tier": "Un premier niveau en 24 mois",
    },
    states: { met: "Atteint", open: "À compléter", missed: "Trop tard" },
    rules: {
      "first-lead": "L’enregistrement du premier lead active le statut de fournisseur solutions.",
      "product-a-quarter": "Recommandez ou revendez activement : au moins un produit HubSpot par trimestre.",
      "own-subscription": "Gardez et utilisez votre propre abonnement HubSpot.",
      membership:
        "Depuis le 15 juillet 2026, entrer et rester demandent une adhésion annuelle. HubSpot en dispense pour un abonnement propre d’au moins 400 $ par mois. Saisissez l’un ou l’autre dans les paramètres.",
      certification:
        "Une certification Partenaire solutions valable. Saisissez dans les paramètres jusqu’à quand elle l’est.",
      "first-tier": "Un partenaire sans niveau doit atteindre Gold dans les 24 mois suivant son entrée.",
    },
    holdsUntil: (date) => `Jusqu’au ${date}.`,
    metOn: (date) => `Atteint le ${date}.`,
    dueBy: (date) => `À remplir d’ici le ${date}.`,
    wasDueBy: (date) => `Était à remplir d’ici le ${date}.`,
    move: "Ce que changerait la formule partenaire",
    changes: [
      "Une commission pendant 36 mois au lieu de 12, pour les transactions conclues à partir du 1er avril 2023.",
      "Des niveaux, et avec eux plus de visibilité dans l’annuaire des solutions et plus de capacité d’enregistrement des leads.",
      "Vous pouvez exempter vos clients de l’onboarding obligatoire.",
    ],
    how: "Le passage est possible à tout moment : écrivez à partnerteam@hubspot.com.",
  },

  client: {
    title: (name) => `Ce client : ${name}`,
    none: "Cette fiche n’a pas d’entreprise, il n’y a donc pas de client à afficher.",
    adds: (amount, tracks) => `Apporte ${amount} par mois à : ${tracks}.`,
    inPoints: (points) => `Cela fait ${points}.`,
    addsTo: (tracks) => `Compte pour : ${tracks}.`,
    addsNothing: "N’apporte rien pour l’instant.",
    tracks: { sold: "MRR-vente", managed: "MRR-gestion" },
    sold: "Vendu",
    managed: "Géré",
    counts: "Compte",
    doesNot: "Ne compte pas",
    soldStates: {
      counts: (on, until) => `Vendu le ${on}, sort des 12 mois le ${until}.`,
      "not-sold": () =>
        `Non vendu par vous : « ${properties.pp_sold_on} » est vide et aucune transaction gagnée de cette entreprise n’indique de type de vente.`,
      "left-the-window": (on) => `Vendu le ${on}, il y a plus de 12 mois.`,
      "not-yet": (on) => `Sera vendu le ${on} et ne compte pas encore.`,
      "no-mrr": (on) => `Vendu le ${on}, mais aucun MRR n’est connu : remplissez « ${properties.pp_hubspot_mrr} ».`,
      "no-credit": (on) =>
        `Vendu le ${on}, mais sans mention Sourced ou Assisted : remplissez « ${properties.pp_sale_credit} ».`,
    },
    managedStates: {
      counts: (by, on) => `Dernière activité : ${by}, le ${on}.`,
      "no-activity": () => "Aucun employé partenaire n’a encore été actif dans le compte.",
      "first-activity-today": (by) => `La première activité, de ${by}, date d’aujourd’hui : elle compte dès demain.`,
      lapsed: (by, on) =>
        `Dernière activité : ${by}, le ${on}. Une nouvelle activité fera de nouveau compter ce client.`,
      "nobody-named": () => `Il n’est pas indiqué qui a été actif : remplissez « ${properties.pp_managed_by} ».`,
      "not-a-partner-employee": (by) =>
        `${by} n’est pas marqué comme employé partenaire. Marquez la personne dans HubSpot, puis ajoutez l’adresse dans les paramètres.`,
      "foreign-domain": (by) =>
        `Le domaine e-mail de ${by} n’est pas l’un des vôtres. Travaillez avec une adresse de votre domaine, ou ajoutez le domaine dans les paramètres.`,
      "no-mrr": () => `Géré, mais aucun MRR n’est connu : remplissez « ${properties.pp_hubspot_mrr} ».`,
    },
    stopsOn: (date, inDays) => `Sans nouvelle activité, ne compte plus à partir du ${date} (${inDays}).`,
    warning: (last, until) => `Sans activité d’ici le ${last}, il ne compte plus à partir du ${until}`,
    warningText:
      "Faites travailler un employé partenaire dans le compte du client : publier, créer ou modifier quelque chose.",
    somebody: "quelqu’un",
  },

  lapsing: {
    title: (shown, count, days, daysCount) =>
      `${shown} ${plural(count, "client géré ne comptera plus", "clients gérés ne compteront plus")} d’ici ${days} ${plural(daysCount, "jour", "jours")}`,
    titleMany: (shown, count) =>
      `${shown} ${plural(count, "client géré est", "clients gérés sont")} sans activité depuis 45 jours ou plus`,
    client: (amount, until, inDays) => ` : ${amount}ne compte plus à partir du ${until} (${inDays})`,
    amount: (amount) => `${amount} par mois, `,
  },
};
