import { de } from "./lead-messages/de.ts";
import { en, type LeadMessages } from "./lead-messages/en.ts";
import { fr } from "./lead-messages/fr.ts";
import type { Language } from "./locale.ts";

const CATALOGUES: Record<Language, LeadMessages> = { en, de, fr };

/** The lead registration card's texts in a language. */
export function leadMessagesFor(language: Language): LeadMessages {
  return CATALOGUES[language];
}
