import { de } from "./de.ts";
import { en, type CardMessages } from "./en.ts";
import { fr } from "./fr.ts";
import type { Language } from "../formats/locale.ts";

const CATALOGUES: Record<Language, CardMessages> = { en, de, fr };

/** What every card says, in a language. */
export function cardMessagesFor(language: Language): CardMessages {
  return CATALOGUES[language];
}
