import type { CardReader } from "../cards/card-reader.ts";
import type { ReadingMessage } from "./en.ts";

/** What an explanation says of a contested wording: how it is read, what else it could mean and, where that is known, why. */
export function readingLines(
  id: string,
  text: (Pick<ReadingMessage, "chosen" | "instead"> & Partial<ReadingMessage>) | undefined,
  reader: CardReader,
): string[] {
  const { explain } = reader.messages;
  if (!text) return [explain.unknownReading(id)];
  const because = text.because ? [explain.because(text.because)] : [];
  return [explain.chosen(text.chosen), explain.instead(text.instead), ...because];
}
