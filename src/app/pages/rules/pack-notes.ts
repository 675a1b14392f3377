import type { NoteGroup, Notes } from "@partner-standing/contract/programs/notes";
import type { RulePack } from "@partner-standing/contract/programs/programs";
import { holdsAll } from "./rules-view-model.ts";

/** The notes of a pack in which all the searched words occur, section by section. */
export function packNotes({ sections }: Notes, pack: RulePack, searched: string): NoteGroup[] {
  return sections
    .filter((section) => section.pack === pack)
    .map((section) => ({
      ...section,
      notes: section.notes.filter(({ text, printed }) => holdsAll([section.title ?? "", text, printed], searched)),
    }))
    .filter(({ notes }) => notes.length > 0);
}
