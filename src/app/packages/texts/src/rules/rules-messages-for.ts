import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type RulesMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, RulesMessages> = { en, de, fr };

/** The directory of rules in a language; the app's home page alone shows it. */
export function rulesMessagesFor(language: Language): RulesMessages {
  return CATALOGUES[language];
}
