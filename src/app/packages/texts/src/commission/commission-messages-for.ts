import { de } from "./de.ts";
import { en, type CommissionMessages } from "./en.ts";
import { fr } from "./fr.ts";
import type { Language } from "../formats/locale.ts";

const CATALOGUES: Record<Language, CommissionMessages> = { en, de, fr };

/** The texts about commission in a language. */
export function commissionMessagesFor(language: Language): CommissionMessages {
  return CATALOGUES[language];
}
