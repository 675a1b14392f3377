import { FAQ_SECTIONS } from "./faq-sections.ts";
import { GUIDE_SECTIONS } from "./guide-sections.ts";
import type { Section } from "./section.ts";

const ALL_SECTIONS: readonly Section[] = [...GUIDE_SECTIONS, ...FAQ_SECTIONS];

/** The sections of a document in the order of their first lines, by their titles in a language. */
export function sectionsOf(document: string, language: keyof Section["title"]): { from: number; title: string }[] {
  return ALL_SECTIONS.flatMap(({ title, from }) => {
    const line = from[document];
    return line === undefined ? [] : [{ from: line, title: title[language] }];
  }).toSorted((one, other) => one.from - other.from);
}
