import { cardMessagesFor } from "./card-messages-for.ts";
import type { CardMessages } from "./card-messages/en.ts";
import type { Locale } from "./locale.ts";
import { readerWith, type ReaderWith } from "./reader-with.ts";

/** What a card says that has the rest of its texts elsewhere: without those of the Technology Partner Program. */
export function createCardReader(locale: Locale, timeZone: string): CardReader {
  return readerWith(cardMessagesFor(locale.language), locale, timeZone);
}
export type CardReader = ReaderWith<CardMessages>;
