import { readRules } from "@partner-standing/contract/operations/programs";
import { readSources } from "@partner-standing/contract/operations/sources";
import type { Sources } from "@partner-standing/contract/programs/sources";
import { CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { readingMessagesFor } from "@partner-standing/texts/readings/reading-messages-for";
import { rulesMessagesFor } from "@partner-standing/texts/rules/rules-messages-for";
import { documentsFor } from "@partner-standing/texts/sources/documents-for";
import * as z from "zod/mini";
import { sectionsOf } from "../../rules/packs/sections/all-sections.ts";
import { programRules } from "../../rules/program-rules.ts";
import { defineOperation } from "./define-operation.ts";

/** The programs' documents and their contested wordings, in a language. */
export function sourcesIn(language: Language): Sources {
  const readings = { ...readingMessagesFor(language), ...rulesMessagesFor(language).contestedWordings };
  return {
    documents: Object.entries(documentsFor(language)).map(([document, named]) => ({
      ...{ document, ...named, sections: sectionsOf(document, language) },
    })),
    readings: Object.entries(readings).map(([id, text]) => ({ id, ...text })),
  };
}

/** What the programs fix, and what explanations name their sources by. */
export const PROGRAM_OPERATIONS = [
  // Every date can be asked about: before the first rule there is none.
  defineOperation(readRules, {
    summary: "Every rule of the programs in force on a date, with its source, its readings and its next change",
    input: z.object({ on: z.optional(CalendarDateSchema) }),
    permission: "anyone",
    answer: ({ tenant, today, input: { on = today } }) => programRules(tenant.settings.settings, on),
  }),

  defineOperation(readSources, {
    summary: "The titles of the programs' documents and their sections, and how contested wordings are read",
    input: z.object({ language: z._default(z.enum(LANGUAGES), "en") }),
    permission: "anyone",
    answer: ({ input: { language } }) => sourcesIn(language),
  }),
];
