import { de } from "./card-messages/de.ts";
import { en, type CardMessages } from "./card-messages/en.ts";
import { fr } from "./card-messages/fr.ts";
import type { Language } from "./locale.ts";

const CATALOGUES: Record<Language, CardMessages> = { en, de, fr };

/** What every card says, in a language. */
export function cardMessagesFor(language: Language): CardMessages {
  return CATALOGUES[language];
}
