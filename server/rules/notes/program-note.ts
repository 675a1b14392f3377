import type { NotePlace } from "@partner-standing/contract/programs/note-places";
import type { Program, TechnologyTier } from "@partner-standing/contract/programs/program";
import type { RulePack } from "@partner-standing/contract/programs/programs";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { NoteId, NoteSection } from "@partner-standing/texts/program-notes/en";

/** Something the documents say from which no verdict follows. Its text is in the text package, under its id. */
export interface ProgramNote {
  id: NoteId;
  pack: RulePack;
  section: NoteSection;
  /** Members of any of these are concerned. */
  programs: readonly Program[];
  /** Only these tiers are concerned; null for all, and where there are no such tiers. */
  tiers: readonly TechnologyTier[] | null;
  /** Where it is shown, besides the directory of rules. */
  places: readonly NotePlace[];
  /** The first day on which it holds, or is known to hold. */
  from: CalendarDate;
  /** The last day; null where no end is known. */
  until: CalendarDate | null;
  citations: readonly Citation[];
}
