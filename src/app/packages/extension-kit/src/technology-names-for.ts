import { de } from "./technology-names/de.ts";
import { en, type TechnologyNames } from "./technology-names/en.ts";
import { fr } from "./technology-names/fr.ts";
import type { Language } from "./locale.ts";

const CATALOGUES: Record<Language, TechnologyNames> = { en, de, fr };

/** The names of the Technology Partner Program in a language. */
export function technologyNamesFor(language: Language): TechnologyNames {
  return CATALOGUES[language];
}
