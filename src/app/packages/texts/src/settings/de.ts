import { de as access } from "./access/de.ts";
import { de as connection } from "./connection/de.ts";
import { de as contacts } from "./contacts/de.ts";
import { de as data } from "./data/de.ts";
import { de as figures } from "./figures/de.ts";
import { de as frame } from "./frame/de.ts";
import { de as history } from "./history/de.ts";
import { de as programs } from "./programs/de.ts";
import { de as benefits } from "../benefit-names/de.ts";
import { de as setUp } from "../set-up-guide/de.ts";
import { de as solutions } from "./solutions/de.ts";
import type { SettingsMessages } from "./en.ts";

export const de: SettingsMessages = {
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
