import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type ReadingMessage } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, Record<string, ReadingMessage>> = { en, de, fr };

/** How contested wordings are read, by id, in a language. */
export function readingMessagesFor(language: Language): Record<string, ReadingMessage> {
  return CATALOGUES[language];
}
