import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type ManyLeadsMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, ManyLeadsMessages> = { en, de, fr };

/** What registering the leads of selected records says, in a language. */
export function manyLeadsMessagesFor(language: Language): ManyLeadsMessages {
  return CATALOGUES[language];
}
