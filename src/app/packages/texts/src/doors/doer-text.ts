import type { Door } from "@partner-standing/contract/leads/door";
import type { Language } from "../formats/locale.ts";
import { de } from "./de.ts";
import { type DoorMessages, en } from "./en.ts";
import { fr } from "./fr.ts";

const CATALOGUES: Record<Language, DoorMessages> = { en, de, fr };

function doorText({ kind, id }: Door, text: DoorMessages): string {
  return id === null ? text.assistant : text[kind](id);
}

/** Who did something: a person, or a workflow or an agent and the person for whom; null where nobody is known. */
export function doerText(door: Door | null, name: string | null, language: Language): string | null {
  if (!door) return name;
  const text = CATALOGUES[language];
  const through = doorText(door, text);
  return name === null ? through : text.for(through, name);
}
