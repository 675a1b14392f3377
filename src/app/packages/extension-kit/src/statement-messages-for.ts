import type { Language } from "./locale.ts";
import { de } from "./statement-messages/de.ts";
import { en, type StatementMessages } from "./statement-messages/en.ts";
import { fr } from "./statement-messages/fr.ts";

const CATALOGUES: Record<Language, StatementMessages> = { en, de, fr };

/** What the home page says of commission, in a language. */
export function statementMessagesFor(language: Language): StatementMessages {
  return CATALOGUES[language];
}
