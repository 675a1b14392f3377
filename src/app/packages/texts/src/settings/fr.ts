import { fr as access } from "./access/fr.ts";
import { fr as connection } from "./connection/fr.ts";
import { fr as contacts } from "./contacts/fr.ts";
import { fr as data } from "./data/fr.ts";
import { fr as figures } from "./figures/fr.ts";
import { fr as frame } from "./frame/fr.ts";
import { fr as history } from "./history/fr.ts";
import { fr as programs } from "./programs/fr.ts";
import { fr as benefits } from "../benefit-names/fr.ts";
import { fr as setUp } from "../set-up-guide/fr.ts";
import { fr as solutions } from "./solutions/fr.ts";
import type { SettingsMessages } from "./en.ts";

export const fr: SettingsMessages = {
  ...frame,
  ...contacts,
  setUp,
  benefits,
  connection,
  programs,
  solutions,
  data,
  figures,
  access,
  history,
};
