import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type SetUpMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, SetUpMessages> = { en, de, fr };

/** What is said of setting up an account, in a language. */
export function setUpMessagesFor(language: Language): SetUpMessages {
  return CATALOGUES[language];
}
