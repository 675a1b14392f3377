import { fr as roles } from "../../role-names/fr.ts";
import type { en } from "./en.ts";

export const fr: typeof en = {
  parts: {
    technical: {
      name: roles.technical,
      why: "Reçoit les avis sur le produit et l’API et traite les escalades techniques.",
    },
    partnershipOwner: {
      name: roles.partnershipOwner,
      why: "Le contact principal, qui participe à la planification.",
    },
    coSell: {
      name: roles.coSell,
      why: "Travaille avec les équipes de HubSpot sur les clients communs.",
    },
    executiveSponsor: {
      name: roles.executiveSponsor,
      why: "Un dirigeant, au moins VP, qui rencontre HubSpot au moins deux fois par an.",
    },
    accountMapping: {
      name: "Partage de données pour le mappage des comptes",
      why: "Montre à HubSpot, de façon sécurisée, quels clients et prospects vous avez en commun.",
    },
  },
  needs: {
    required: (tiers) => `Obligatoire pour ${tiers}.`,
    phasedIn: (tiers) => `Obligatoire pour ${tiers} dès la fin de la période de transition.`,
    preferred: (tiers) => `En option pour ${tiers}.`,
    nobody: "Aucun niveau ne le demande.",
  },
  faults: {
    missing: "Manquant",
    "name-missing": "Le nom manque",
    "email-missing": "L’adresse e-mail manque",
    "mailbox-domain-missing": "L’adresse e-mail n’a pas de domaine qui puisse recevoir du courrier",
    deactivated: "N’est plus un utilisateur actif du compte",
    "title-missing": "L’intitulé du poste manque",
    "seniority-unconfirmed": "Non confirmé comme VP ou au-dessus",
    "approval-missing": "La date d’approbation de HubSpot manque",
  },
  complete: "Complet",
  notYetChecked: "Vérifié à l’enregistrement",

  person: {
    name: "Nom",
    email: "Adresse e-mail",
    title: "Intitulé du poste",
    vicePresident: "VP ou au-dessus",
    pick: "Choisir une personne…",
    pickFor: (role) => `Choisir : ${role}`,
    search: "Nom ou adresse e-mail",
    searchButton: "Rechercher",
    searchHint:
      "Utilisateurs et propriétaires s’affichent tout de suite ; les contacts, dès que vous cherchez deux lettres ou plus.",
    none: "Personne n’a été trouvé.",
    choose: (name) => `Choisir ${name}`,
    kinds: { user: "Utilisateur", owner: "Propriétaire", contact: "Contact" },
    clear: "Vider",
  },
  mapping: {
    way: "Comment vous les partagez",
    none: "Pas du tout",
    crossbeam: "Crossbeam",
    other: "Une autre voie approuvée par HubSpot",
    provider: "Nom de l’autre voie",
    approvedOn: "Approuvée par HubSpot le",
  },
  tierNoticeHint: "Les 14 jours pour le formulaire commencent le jour de l’e-mail de HubSpot sur le nouveau niveau.",
  makesStale: "L’enregistrement change ce que dit le formulaire déposé : déposez-le de nouveau ensuite.",

  form: {
    for: (tier) => `Pour ${tier}`,
    noTier: "Le niveau en vue ne demande aucun formulaire.",
    complete: "Rien ne manque",
    missingTitle: "Il manque quelque chose",
    missing: (part, fault) => `${part} : ${fault}`,
    due: (date, inDays) => `À déposer d’ici le ${date}, ${inDays}`,
    overdue: (date) => `Était à déposer d’ici le ${date}`,
    dueAssumed: "Compté depuis le jour de la réévaluation, car la date de l’avis de HubSpot n’est pas connue.",
    dueNoticed: "14 jours après l’avis de HubSpot.",
    stale:
      "Un point de contact a changé depuis le dépôt du formulaire. Il ne compte plus tant que vous ne le déposez pas de nouveau.",
    filedOn: (date) => `Déposé le ${date}.`,
    neverFiled: "Pas encore déposé.",
    says: "Contenu du formulaire",
    nobody: "Personne n’est désigné",
    copy: "Copier le texte",
    copied: "Copié. Collez-le dans le formulaire de HubSpot.",
    copyFailed: "Le navigateur n’a pas permis la copie. Sélectionnez le texte et copiez-le à la main.",
    file: "Noter comme déposé",
    fileHint: "Envoyez le formulaire de HubSpot, puis notez-le ici : la réévaluation en dépend.",
    unsavedContacts:
      "Ce que vous avez saisi sous « Points de contact » n’est pas enregistré ; le formulaire dit ce qui est enregistré.",
    history: "Dépôts précédents",
    entry: (date, name) => `${date}, par ${name}`,
    user: (id) => `utilisateur ${id}`,
    nothingFiled: "Chaque dépôt est conservé ici avec son contenu.",
  },
};
