import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type ListMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, ListMessages> = { en, de, fr };

/** What is said of lists in HubSpot that people make of a page, in a language. */
export function listMessagesFor(language: Language): ListMessages {
  return CATALOGUES[language];
}
