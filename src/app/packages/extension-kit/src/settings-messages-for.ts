import type { Language } from "./locale.ts";
import { de } from "./settings-messages/de.ts";
import { en, type SettingsMessages } from "./settings-messages/en.ts";
import { fr } from "./settings-messages/fr.ts";

const CATALOGUES: Record<Language, SettingsMessages> = { en, de, fr };

/** The settings page's texts in a language. */
export function settingsMessagesFor(language: Language): SettingsMessages {
  return CATALOGUES[language];
}
