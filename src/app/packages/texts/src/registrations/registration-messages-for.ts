import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { en, type RegistrationMessages } from "./en.ts";
import { fr } from "./fr.ts";

export type { RegistrationMessages };

const CATALOGUES: Record<Language, RegistrationMessages> = { en, de, fr };

/** What the page of all registrations says, in a language. */
export function registrationMessagesFor(language: Language): RegistrationMessages {
  return CATALOGUES[language];
}
