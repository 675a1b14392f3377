import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type TaskMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, TaskMessages> = { en, de, fr };

/** What is said where a task is made, in a language. */
export function taskMessagesFor(language: Language): TaskMessages {
  return CATALOGUES[language];
}
