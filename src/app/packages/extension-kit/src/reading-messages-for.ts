import type { Language } from "./locale.ts";
import { de } from "./reading-messages/de.ts";
import { en, type ReadingMessage } from "./reading-messages/en.ts";
import { fr } from "./reading-messages/fr.ts";

const CATALOGUES: Record<Language, Record<string, ReadingMessage>> = { en, de, fr };

/** How contested wordings are read, by id, in a language. */
export function readingMessagesFor(language: Language): Record<string, ReadingMessage> {
  return CATALOGUES[language];
}
