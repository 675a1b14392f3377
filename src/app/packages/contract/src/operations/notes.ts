import type { NotePlace } from "../programs/note-places.ts";
import { type Notes, NotesSchema } from "../programs/notes.ts";
import type { TechnologyTier } from "../programs/program.ts";
import type { Operation, Query } from "./operation.ts";

interface NotesQuery extends Query<"language" | "on"> {
  /** Without one, every note of the day. */
  place?: NotePlace | undefined;
  /** Only what concerns this tier. */
  tier?: TechnologyTier | undefined;
}

export const readNotes: Operation<NotesQuery, Notes> = {
  method: "get",
  path: "/api/notes",
  output: NotesSchema,
};
