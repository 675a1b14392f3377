import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type SolutionsMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, SolutionsMessages> = { en, de, fr };

/** The Solutions card's texts in a language. */
export function solutionsMessagesFor(language: Language): SolutionsMessages {
  return CATALOGUES[language];
}
