import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { type AutomationMessages, en } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, AutomationMessages> = { en, de, fr };

/** What workflows and agents are told, in a language. */
export function automationMessagesFor(language: Language): AutomationMessages {
  return CATALOGUES[language];
}
