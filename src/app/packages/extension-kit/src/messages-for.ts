import type { Language } from "./locale.ts";
import { de } from "./messages/de.ts";
import { en, type Messages } from "./messages/en.ts";
import { fr } from "./messages/fr.ts";

const MESSAGES: Record<Language, Messages> = { en, de, fr };

export function messagesFor(language: Language): Messages {
  return MESSAGES[language];
}
