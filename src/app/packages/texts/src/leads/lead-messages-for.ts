import { de } from "./de.ts";
import { en, type LeadMessages } from "./en.ts";
import { fr } from "./fr.ts";
import type { Language } from "../formats/locale.ts";

const CATALOGUES: Record<Language, LeadMessages> = { en, de, fr };

/** The lead registration card's texts in a language. */
export function leadMessagesFor(language: Language): LeadMessages {
  return CATALOGUES[language];
}
