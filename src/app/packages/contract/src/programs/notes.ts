import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { CitationSchema } from "./scorecard.ts";

/** Something worth knowing about a program that no verdict follows from, in the language that was asked for. */
export const NoteSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** The last day on which it holds; null where no end is known. */
  until: z.nullable(CalendarDateSchema),
  /** Where it is printed, in words. */
  printed: z.string(),
  citations: z.array(CitationSchema),
});
export type Note = z.infer<typeof NoteSchema>;

/** The notes of a day, under their headings. */
export const NotesSchema = z.object({
  on: CalendarDateSchema,
  sections: z.array(
    z.object({
      /** One of the rule packs, that of the first note where a section of a place holds those of several. */
      pack: z.string(),
      /** Null where there are so few notes that they need no heading. */
      title: z.nullable(z.string()),
      notes: z.array(NoteSchema),
    }),
  ),
  /** What to say where there are none; null where there are some. */
  nothing: z.nullable(z.string()),
});
export type Notes = z.infer<typeof NotesSchema>;
export type NoteGroup = Notes["sections"][number];
