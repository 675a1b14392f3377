import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { type DocumentTexts, en } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, DocumentTexts> = { en, de, fr };

/** The program documents by the names that citations give. */
export function documentsFor(language: Language): DocumentTexts {
  return CATALOGUES[language];
}

/** What each is called in one line. */
export function documentNamesFor(language: Language): Record<string, string> {
  const named = Object.entries(documentsFor(language)).map(([id, { work, edition }]) => [id, `${work}, ${edition}`]);
  return Object.fromEntries(named);
}
