import { cardMessagesFor } from "@partner-standing/texts/cards/card-messages-for";
import type { Locale } from "@partner-standing/texts/formats/locale";
import { readerWith } from "@partner-standing/texts/formats/reader-with";
import type { SettingsMessages } from "@partner-standing/texts/settings/en";
import { technologyNamesFor } from "@partner-standing/texts/technology-names/technology-names-for";

/** What this page says besides its own texts: what every card says, and the program's names, without the standing's sentences. */
export function createSettingsReader(locale: Locale, timeZone: string) {
  const { tiers, metrics, requirements } = technologyNamesFor(locale.language);
  return readerWith({ ...cardMessagesFor(locale.language), tiers, metrics, requirements }, locale, timeZone);
}
export type SettingsReader = ReturnType<typeof createSettingsReader>;

/** What a sentence of this page is made from: formats and texts of the viewer's language. */
export interface SettingsTexts {
  reader: SettingsReader;
  text: SettingsMessages;
}
