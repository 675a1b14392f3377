import type { Reading } from "@partner-standing/contract/standing";
import { readingMessagesFor } from "./reading-messages-for.ts";
import type { Reader } from "./reader.ts";

export interface ReadingViewModel {
  id: string;
  lines: string[];
}

function readingViewModel(id: string, fromService: Reading | undefined, reader: Reader): ReadingViewModel {
  const { explain } = reader.messages;
  const known = readingMessagesFor(reader.language)[id];
  const text = known ?? fromService;
  if (!text) return { id, lines: [explain.unknownReading(id)] };
  const because = known ? [explain.because(known.because)] : [];
  return { id, lines: [explain.chosen(text.chosen), explain.instead(text.instead), ...because] };
}

/** How contested wording is read: in the viewer's language where the catalogue knows it, else as the service says it. */
export function readingViewModels(ids: string[], fromService: Reading[], reader: Reader): ReadingViewModel[] {
  const all = [...new Set([...ids, ...fromService.map(({ id }) => id)])].sort();
  return all.map((id) =>
    readingViewModel(
      id,
      fromService.find((reading) => reading.id === id),
      reader,
    ),
  );
}
