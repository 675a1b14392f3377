import type { Locale } from "../formats/locale.ts";
import { messagesFor } from "./messages-for.ts";
import type { Messages } from "./en.ts";
import { readerWith, type ReaderWith } from "../formats/reader-with.ts";

/** Everything that is said to one viewer: the texts of the language, and numbers and dates in its format. */
export function createReader(locale: Locale, timeZone: string): Reader {
  return readerWith(messagesFor(locale.language), locale, timeZone);
}
export type Reader = ReaderWith<Messages>;
