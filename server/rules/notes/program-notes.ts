import type { NotePlace } from "@partner-standing/contract/programs/note-places";
import type { Program, TechnologyTier } from "@partner-standing/contract/programs/program";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { ProgramNote } from "./program-note.ts";
import { LEAD_NOTES, SOLUTIONS_NOTES } from "./solutions-notes.ts";
import { TECHNOLOGY_NOTES } from "./technology-notes.ts";

/** Every note, in the order in which the directory shows them. */
export const PROGRAM_NOTES: readonly ProgramNote[] = [...TECHNOLOGY_NOTES, ...SOLUTIONS_NOTES, ...LEAD_NOTES];

interface Asked {
  on: CalendarDate;
  /** Only what is shown there. */
  place?: NotePlace | undefined;
  /** Only what concerns this tier. */
  tier?: TechnologyTier | undefined;
  /** Only what concerns members of these; whoever takes part in none is told everything. */
  programs?: readonly Program[];
}

/** The notes that hold on a day, as far as they concern whoever asks. */
export function notesOn({ on, place, tier, programs = [] }: Asked): ProgramNote[] {
  return PROGRAM_NOTES.filter(
    (note) =>
      note.from <= on &&
      (note.until === null || on <= note.until) &&
      (!place || note.places.includes(place)) &&
      (!tier || !note.tiers || note.tiers.includes(tier)) &&
      (programs.length === 0 || note.programs.some((program) => programs.includes(program))),
  );
}
