import type { NotePlace } from "../programs/note-places.ts";
import { NotesSchema } from "../programs/notes.ts";
import type { TechnologyTier } from "../programs/program.ts";
import { type Query, get } from "./operation.ts";

interface NotesQuery extends Query<"language" | "on"> {
  /** Without one, every note of the day. */
  place?: NotePlace | undefined;
  /** Only what concerns this tier. */
  tier?: TechnologyTier | undefined;
}

export const readNotes = get<NotesQuery>()("/api/notes", NotesSchema);
