import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type ProblemMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, ProblemMessages> = { en, de, fr };

/** What is said of data to repair where all of it is listed, in a language. */
export function problemMessagesFor(language: Language): ProblemMessages {
  return CATALOGUES[language];
}
