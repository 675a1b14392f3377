import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type OverviewMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, OverviewMessages> = { en, de, fr };

/** What the Overview says of the tier aimed at and of what changed, in a language. */
export function overviewMessagesFor(language: Language): OverviewMessages {
  return CATALOGUES[language];
}
