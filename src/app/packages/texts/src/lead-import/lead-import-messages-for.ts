import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type LeadImportMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, LeadImportMessages> = { en, de, fr };

/** What importing a list of leads says, in a language. */
export function leadImportMessagesFor(language: Language): LeadImportMessages {
  return CATALOGUES[language];
}
