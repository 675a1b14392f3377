import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type TierMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, TierMessages> = { en, de, fr };

/** The texts about the life of the tier and its benefits in a language. */
export function tierMessagesFor(language: Language): TierMessages {
  return CATALOGUES[language];
}
