import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type DealMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, DealMessages> = { en, de, fr };

/** The deal card's texts in a language. */
export function dealMessagesFor(language: Language): DealMessages {
  return CATALOGUES[language];
}
