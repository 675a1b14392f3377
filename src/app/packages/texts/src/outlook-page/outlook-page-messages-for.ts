import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type OutlookPageMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, OutlookPageMessages> = { en, de, fr };

/** What the Outlook page says, in a language. */
export function outlookPageMessagesFor(language: Language): OutlookPageMessages {
  return CATALOGUES[language];
}
