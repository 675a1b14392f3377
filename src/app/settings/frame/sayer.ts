import type { SettingsReader } from "./settings-reader.ts";
import type { SettingsMessages } from "@partner-standing/texts/settings/en";

/** What a sentence of this page is made from: formats and texts of the viewer's language. */
export interface Sayer {
  reader: SettingsReader;
  text: SettingsMessages;
}
