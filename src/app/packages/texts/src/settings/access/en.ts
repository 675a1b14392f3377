import { pluralIn } from "../../formats/plural-in.ts";

const plural = pluralIn("en");

/** What the section about who may see and change says; the other languages have the same keys. */
export const en = {
  amounts: "Who may see amounts and the records behind them",
  everyone: "Every user",
  everyoneHint: "Everybody who can open a card.",
  named: "Named users and teams only",
  namedHint: "The others see tiers, percentages and the record in front of them.",
  users: "Users",
  teams: "Teams",
  nobody: "Nobody is named yet: nobody would see amounts.",
  editors: "Who may change these settings",
  editorsHint: "Super admins always may. Name roles of the account that may too.",
  roles: "Roles",
  noRoles: "The account has no roles to name.",
  noTeams: "The account has no teams.",
  countUsers: (shown: string, count: number) => `${shown} ${plural(count, "user", "users")}`,
  countTeams: (shown: string, count: number) => `${shown} ${plural(count, "team", "teams")}`,
  countRoles: (shown: string, count: number) => `${shown} ${plural(count, "role", "roles")}`,
  countNamed: (users: string, teams: string) => `Users: ${users}. Teams: ${teams}.`,
  formerly: (id: string) => `No longer known (${id})`,
  loading: "Asking HubSpot for users, teams and roles",
};
