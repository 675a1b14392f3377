import type { Reader } from "@partner-standing/extension-kit/reader";
import type { SettingsMessages } from "@partner-standing/extension-kit/settings-messages/en";

/** What a sentence of this page is made from: formats and texts of the viewer's language. */
export interface Sayer {
  reader: Reader;
  text: SettingsMessages;
}
