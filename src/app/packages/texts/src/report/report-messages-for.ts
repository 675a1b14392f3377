import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type ReportMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, ReportMessages> = { en, de, fr };

/** The texts of the report and of the pages that show parts of it. */
export function reportMessagesFor(language: Language): ReportMessages {
  return CATALOGUES[language];
}
