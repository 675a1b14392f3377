import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type Messages } from "./en.ts";
import { fr } from "./fr.ts";

const MESSAGES: Record<Language, Messages> = { en, de, fr };

export function messagesFor(language: Language): Messages {
  return MESSAGES[language];
}
