import type { Language } from "./locale.ts";
import { de } from "./solutions-messages/de.ts";
import { en, type SolutionsMessages } from "./solutions-messages/en.ts";
import { fr } from "./solutions-messages/fr.ts";

const CATALOGUES: Record<Language, SolutionsMessages> = { en, de, fr };

/** The Solutions card's texts in a language. */
export function solutionsMessagesFor(language: Language): SolutionsMessages {
  return CATALOGUES[language];
}
