import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type PageMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, PageMessages> = { en, de, fr };

/** The pages' own texts in a language. */
export function pageMessagesFor(language: Language): PageMessages {
  return CATALOGUES[language];
}
