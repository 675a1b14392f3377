import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type SettingsMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, SettingsMessages> = { en, de, fr };

/** The settings page's texts in a language. */
export function settingsMessagesFor(language: Language): SettingsMessages {
  return CATALOGUES[language];
}
