import type { Language } from "./locale.ts";
import { de } from "./rules-messages/de.ts";
import { en, type RulesMessages } from "./rules-messages/en.ts";
import { fr } from "./rules-messages/fr.ts";

const CATALOGUES: Record<Language, RulesMessages> = { en, de, fr };

/** The directory of rules in a language; the app's home page alone shows it. */
export function rulesMessagesFor(language: Language): RulesMessages {
  return CATALOGUES[language];
}
