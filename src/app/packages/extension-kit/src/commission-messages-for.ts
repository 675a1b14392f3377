import { de } from "./commission-messages/de.ts";
import { en, type CommissionMessages } from "./commission-messages/en.ts";
import { fr } from "./commission-messages/fr.ts";
import type { Language } from "./locale.ts";

const CATALOGUES: Record<Language, CommissionMessages> = { en, de, fr };

/** The texts about commission in a language. */
export function commissionMessagesFor(language: Language): CommissionMessages {
  return CATALOGUES[language];
}
