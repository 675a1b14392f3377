import { cardMessagesFor } from "./card-messages-for.ts";
import type { CardMessages } from "./en.ts";
import type { Locale } from "../formats/locale.ts";
import { readerWith, type ReaderWith } from "../formats/reader-with.ts";

/** What a card says that has the rest of its texts elsewhere: without those of the Technology Partner Program. */
export function createCardReader(locale: Locale, timeZone: string): CardReader {
  return readerWith(cardMessagesFor(locale.language), locale, timeZone);
}
export type CardReader = ReaderWith<CardMessages>;
