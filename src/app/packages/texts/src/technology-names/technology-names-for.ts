import { de } from "./de.ts";
import { en, type TechnologyNames } from "./en.ts";
import { fr } from "./fr.ts";
import type { Language } from "../formats/locale.ts";

const CATALOGUES: Record<Language, TechnologyNames> = { en, de, fr };

/** The names of the Technology Partner Program in a language. */
export function technologyNamesFor(language: Language): TechnologyNames {
  return CATALOGUES[language];
}
