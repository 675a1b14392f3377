import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type ProgramNotes } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, ProgramNotes> = { en, de, fr };

/** The notes on the programs in a language. */
export function programNotesFor(language: Language): ProgramNotes {
  return CATALOGUES[language];
}
