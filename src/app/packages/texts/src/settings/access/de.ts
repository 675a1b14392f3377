import { pluralIn } from "../../formats/plural-in.ts";
import type { en } from "./en.ts";

const plural = pluralIn("de");

export const de: typeof en = {
  amounts: "Wer Beträge und die Datensätze dahinter sehen darf",
  everyone: "Alle Benutzer",
  everyoneHint: "Alle, die eine Karte öffnen können.",
  named: "Nur genannte Benutzer und Teams",
  namedHint: "Die anderen sehen Stufen, Prozente und den Datensatz, den sie geöffnet haben.",
  users: "Benutzer",
  teams: "Teams",
  nobody: "Noch ist niemand genannt: Niemand würde Beträge sehen.",
  editors: "Wer diese Einstellungen ändern darf",
  editorsHint: "Super-Admins dürfen es immer. Nennen Sie Rollen des Accounts, die es auch dürfen.",
  roles: "Rollen",
  noRoles: "Der Account hat keine Rollen, die man nennen könnte.",
  noTeams: "Der Account hat keine Teams.",
  countUsers: (shown, count) => `${shown} ${plural(count, "Benutzer", "Benutzer")}`,
  countTeams: (shown, count) => `${shown} ${plural(count, "Team", "Teams")}`,
  countRoles: (shown, count) => `${shown} ${plural(count, "Rolle", "Rollen")}`,
  countNamed: (users, teams) => `Benutzer: ${users}. Teams: ${teams}.`,
  formerly: (id) => `Nicht mehr bekannt (${id})`,
  loading: "HubSpot wird nach Benutzern, Teams und Rollen gefragt",
};
