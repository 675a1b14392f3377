import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type CaseMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, CaseMessages> = { en, de, fr };

/** What is written to HubSpot about a figure. */
export function caseMessagesFor(language: Language): CaseMessages {
  return CATALOGUES[language];
}
