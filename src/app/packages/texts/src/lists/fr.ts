import { pluralIn } from "../formats/plural-in.ts";
import type { ListMessages } from "./en.ts";

const plural = pluralIn("fr");

export const fr: ListMessages = {
  open: "Utiliser dans une liste",
  close: "Fermer la liste",
  intro:
    "Crée dans HubSpot une liste statique de ce que cette page affiche maintenant avec son filtre et sa recherche. La liste reste telle quelle : ce qui change ensuite n’y est ni ajouté ni retiré.",
  introRestricted: "Seules les fiches dont vous êtes propriétaire y entrent.",
  name: "Nom de la liste",
  proposal: {
    customers: (filter, day) => `Clients – ${filter} – ${day}`,
    leads: (filter, day) => `Leads – ${filter} – ${day}`,
  },
  searched: (filter, search) => `${filter} « ${search} »`,
  noName: "Donnez un nom à la liste.",
  kind: "Ce qui y entre",
  kinds: { companies: "Les entreprises", contacts: "Les contacts" },
  make: (shown, count) => `Créer une liste de ${shown} ${plural(count, "ligne", "lignes")}`,
  loading: "Recherche de vos listes",
  progress: "Remplissage en cours",
  working: (walked, total) => `${walked} lignes sur ${total}`,
  workingText: "Vous pouvez quitter cette page : la liste se remplit quand même.",
  waits: "HubSpot n’accepte plus rien pour le moment. Le remplissage reprendra de lui-même dès que possible.",
  done: (name) => `« ${name} » est dans HubSpot`,
  doneText: (shown, count) => `${shown} ${plural(count, "ligne y est entrée", "lignes y sont entrées")}.`,
  leftOut: {
    companies: (shown, count) =>
      `${shown} ${plural(count, "ligne n’a", "lignes n’ont")} pas d’entreprise qui soit encore dans HubSpot.`,
    contacts: (shown, count) =>
      `${shown} ${plural(count, "ligne n’a", "lignes n’ont")} pas de contact qui soit encore dans HubSpot.`,
  },
  show: "Ouvrir la liste dans HubSpot",
  failed: (name) => `« ${name} » n’a pas pu être terminée`,
  failures: {
    "missing-scope":
      "Partner Standing n’a pas le droit d’écrire des listes dans ce compte. Un super administrateur accepte les nouveaux droits de l’application dans Paramètres > Intégrations > Applications connectées ; créez ensuite la liste de nouveau.",
    "name-taken": "Une autre liste du compte porte ce nom. Créez la liste de nouveau sous un autre nom.",
    "no-room":
      "Le compte a autant de listes que son abonnement HubSpot le permet. Supprimez-en une que personne n’utilise, puis créez la liste de nouveau.",
    "list-gone":
      "Quelqu’un a supprimé la liste dans HubSpot pendant qu’elle se remplissait. Créez-la de nouveau si vous en avez besoin.",
    refused: "HubSpot l’a refusée pour la raison ci-dessous. Créez la liste de nouveau une fois que c’est corrigé.",
  },
};
