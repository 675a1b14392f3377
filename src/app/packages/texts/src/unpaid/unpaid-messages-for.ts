import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type UnpaidMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, UnpaidMessages> = { en, de, fr };

/** What is said of months that pay nothing, in a language. */
export function unpaidMessagesFor(language: Language): UnpaidMessages {
  return CATALOGUES[language];
}
