import { en as access } from "./access/en.ts";
import { en as connection } from "./connection/en.ts";
import { en as contacts } from "./contacts/en.ts";
import { en as data } from "./data/en.ts";
import { en as figures } from "./figures/en.ts";
import { en as frame } from "./frame/en.ts";
import { en as history } from "./history/en.ts";
import { en as programs } from "./programs/en.ts";
import { en as benefits } from "../benefit-names/en.ts";
import { en as setUp } from "../set-up-guide/en.ts";
import { en as solutions } from "./solutions/en.ts";

/** What the settings page says, section by section; the other languages have the same keys. */
export const en = {
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

export type SettingsMessages = typeof en;
