import { shortText } from "../../process/sound-text.ts";

/** As much as a list shows of a name; a property may hold 65,536 characters, and an answer fifty of them. */
const LONGEST = 250;

/** How a record is called: by the first of these texts that says something, else by its id. */
export function mirrorName(id: string, ...texts: (string | null | undefined)[]): string {
  return shortText(texts.find((text) => text?.trim()) ?? id, LONGEST);
}
