import { pluralIn } from "../../formats/plural-in.ts";
import type { en } from "./en.ts";

const plural = pluralIn("fr");

export const fr: typeof en = {
  amounts: "Qui peut voir les montants et les fiches derrière eux",
  everyone: "Tous les utilisateurs",
  everyoneHint: "Toute personne qui peut ouvrir une carte.",
  named: "Seulement les utilisateurs et équipes nommés",
  namedHint: "Les autres voient les niveaux, des pourcentages et la fiche devant eux.",
  users: "Utilisateurs",
  teams: "Équipes",
  nobody: "Personne n’est encore nommé : personne ne verrait les montants.",
  editors: "Qui peut modifier ces paramètres",
  editorsHint: "Les super admins le peuvent toujours. Nommez les rôles du compte qui le peuvent aussi.",
  roles: "Rôles",
  noRoles: "Le compte n’a aucun rôle à nommer.",
  noTeams: "Le compte n’a aucune équipe.",
  countUsers: (shown, count) => `${shown} ${plural(count, "utilisateur", "utilisateurs")}`,
  countTeams: (shown, count) => `${shown} ${plural(count, "équipe", "équipes")}`,
  countRoles: (shown, count) => `${shown} ${plural(count, "rôle", "rôles")}`,
  countNamed: (users, teams) => `Utilisateurs : ${users}. Équipes : ${teams}.`,
  formerly: (id) => `N’existe plus (${id})`,
  loading: "HubSpot est interrogé sur les utilisateurs, équipes et rôles",
};
