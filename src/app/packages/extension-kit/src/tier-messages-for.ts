import type { Language } from "./locale.ts";
import { de } from "./tier-messages/de.ts";
import { en, type TierMessages } from "./tier-messages/en.ts";
import { fr } from "./tier-messages/fr.ts";

const CATALOGUES: Record<Language, TierMessages> = { en, de, fr };

/** The texts about the life of the tier and its benefits in a language. */
export function tierMessagesFor(language: Language): TierMessages {
  return CATALOGUES[language];
}
