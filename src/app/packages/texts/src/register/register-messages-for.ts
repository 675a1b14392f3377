import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type RegisterMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, RegisterMessages> = { en, de, fr };

/** What the register says, in a language. */
export function registerMessagesFor(language: Language): RegisterMessages {
  return CATALOGUES[language];
}
