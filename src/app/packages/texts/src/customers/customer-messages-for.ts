import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type CustomerMessages } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, CustomerMessages> = { en, de, fr };

export type { CustomerMessages };

/** What the page of all customers says, in a language. */
export function customerMessagesFor(language: Language): CustomerMessages {
  return CATALOGUES[language];
}
