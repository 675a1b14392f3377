import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type NoticeTexts } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, NoticeTexts> = { en, de, fr };

/** What tasks in the CRM say. */
export function noticeMessagesFor(language: Language): NoticeTexts {
  return CATALOGUES[language];
}
