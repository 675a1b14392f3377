import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, typeof en> = { en, de, fr };

/** What the ways of influencing a deal are called in a language. */
export function influenceNamesFor(language: Language): typeof en {
  return CATALOGUES[language];
}
