import { de } from "./benefit-names/de.ts";
import { en, type BenefitNames } from "./benefit-names/en.ts";
import { fr } from "./benefit-names/fr.ts";
import type { Language } from "./locale.ts";

const CATALOGUES: Record<Language, BenefitNames> = { en, de, fr };

/** The names of the benefits in a language. */
export function benefitNamesFor(language: Language): BenefitNames {
  return CATALOGUES[language];
}
