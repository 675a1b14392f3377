import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type StatementMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, StatementMessages> = { en, de, fr };

/** What the home page says of commission, in a language. */
export function statementMessagesFor(language: Language): StatementMessages {
  return CATALOGUES[language];
}
