import * as contract from "@partner-standing/contract/operations/notes";
import { NOTE_PLACES } from "@partner-standing/contract/programs/note-places";
import type { Notes } from "@partner-standing/contract/programs/notes";
import { TechnologyTierSchema } from "@partner-standing/contract/programs/program";
import { CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { clausesOf } from "@partner-standing/texts/formats/clauses";
import { LANGUAGES, type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { programNotesFor } from "@partner-standing/texts/program-notes/program-notes-for";
import * as z from "zod/mini";
import type { ProgramNote } from "../../rules/notes/program-note.ts";
import { notesOn } from "../../rules/notes/program-notes.ts";
import { defineOperation } from "./define-operation.ts";
import { sourcesIn } from "./programs.ts";

/** More than these stand under headings where they are shown. */
const FEW = 4;

/** Notes as they read in a language, section by section; a few of one place stand together, the most particular first. */
function told(notes: ProgramNote[], isWhole: boolean, language: Language, timeZone: string): Notes["sections"] {
  const reader = createCardReader(localeOf({ language }), timeZone);
  const texts = programNotesFor(language);
  const sources = sourcesIn(language);
  const hasHeadings = isWhole || notes.length > FEW;
  const headingOf = ({ pack, section }: ProgramNote) => (isWhole ? `${pack} ${section}` : section);
  const ordered = hasHeadings ? notes : notes.toSorted((one, other) => one.places.length - other.places.length);
  const sections = Map.groupBy(ordered, (note) => (hasHeadings ? headingOf(note) : ""));
  return Array.from(sections.values(), (inside) => ({
    pack: inside[0]?.pack ?? "",
    title: hasHeadings && inside[0] ? texts.sections[inside[0].section] : null,
    notes: inside.map(({ id, until, citations }) => ({
      ...{ id, text: texts.notes[id], until, citations: [...citations] },
      printed: clausesOf([...citations], sources, reader)
        .map(({ title, detail }) => `${title} (${detail})`)
        .join("\u00a0· "),
    })),
  }));
}

/** What is worth knowing besides the rules. Every date can be asked about. */
export const NOTE_OPERATIONS = [
  defineOperation(contract.readNotes, {
    summary: "What the programs say besides their rules: the notes that are shown in a place, or all of them",
    input: z.object({
      place: z.optional(z.enum(NOTE_PLACES)),
      tier: z.optional(TechnologyTierSchema),
      language: z._default(z.enum(LANGUAGES), "en"),
      on: z.optional(CalendarDateSchema),
    }),
    permission: "anyone",
    answer({ tenant, today, input: { place, tier, language, on = today } }) {
      const programs = place ? tenant.settings.settings.programs : [];
      const notes = notesOn({ on, place, tier, programs });
      return {
        on,
        sections: told(notes, place === undefined, language, tenant.portal.timeZone),
        nothing: notes.length > 0 ? null : programNotesFor(language).nothing,
      };
    },
  }),
];
