import type { Reading } from "@partner-standing/contract/standing/standing";
import { readingMessagesFor } from "./reading-messages-for.ts";
import type { ReadingMessage } from "./en.ts";
import type { CardReader } from "../cards/card-reader.ts";

export interface ReadingViewModel {
  id: string;
  lines: string[];
}

/** What an explanation says of a reading: in the viewer's language where the catalogue knows it, else as the service says it. */
export function readingLines(
  id: string,
  fromService: Reading | undefined,
  known: ReadingMessage | undefined,
  reader: CardReader,
): string[] {
  const { explain } = reader.messages;
  const text = known ?? fromService;
  if (!text) return [explain.unknownReading(id)];
  const because = known ? [explain.because(known.because)] : [];
  return [explain.chosen(text.chosen), explain.instead(text.instead), ...because];
}

/** How contested wording is read, each once and in the order of its ids. */
export function readingViewModels(ids: string[], fromService: Reading[], reader: CardReader): ReadingViewModel[] {
  const catalogue = readingMessagesFor(reader.language);
  const all = [...new Set([...ids, ...fromService.map(({ id }) => id)])].sort();
  return all.map((id) => {
    const reading = fromService.find((known) => known.id === id);
    return { id, lines: readingLines(id, reading, catalogue[id], reader) };
  });
}
