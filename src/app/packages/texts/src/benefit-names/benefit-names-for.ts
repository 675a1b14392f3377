import { de } from "./de.ts";
import { en, type BenefitNames } from "./en.ts";
import { fr } from "./fr.ts";
import type { Language } from "../formats/locale.ts";

const CATALOGUES: Record<Language, BenefitNames> = { en, de, fr };

/** The names of the benefits in a language. */
export function benefitNamesFor(language: Language): BenefitNames {
  return CATALOGUES[language];
}
