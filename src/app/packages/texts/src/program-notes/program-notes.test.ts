import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../formats/locale.ts";
import { programNotesFor } from "./program-notes-for.ts";

/** An end of a sentence; an ordinal number, "Mio." and a colon go on with it. */
const END = /(?<!\d|Mio)[.?](?:\s|$)/g;

describe.each(LANGUAGES)("the notes in %s", (language) => {
  const { nothing, sections, notes } = programNotesFor(language);

  test.each(Object.entries(notes))("%s is one or two sentences", (_, text) => {
    expect(text.match(END)?.length).toBeGreaterThanOrEqual(1);
    expect(text.match(END)?.length).toBeLessThanOrEqual(2);
    expect(text).toMatch(/\.$/);
    expect(text).not.toMatch(/!|\s{2}|\s[.,]|[~_]/);
    // About four lines of a panel.
    expect(text.length).toBeLessThanOrEqual(330);
  });

  test("are all different, under headings that are", () => {
    expect(new Set(Object.values(notes)).size).toBe(Object.keys(notes).length);
    expect(new Set(Object.values(sections)).size).toBe(Object.keys(sections).length);
    expect(nothing).toMatch(/\.$/);
  });

  test("say the same addresses and numbers as in English", () => {
    const figures = (text: string) => [...text.matchAll(/[\w-]+@[\w.-]+\w|\d+/g)].map(([figure]) => figure).sort();
    const english = programNotesFor("en").notes;
    // French writes "a million visits" and joins thousands by a space, as German does by a dot.
    const plain = (text: string) =>
      text.replaceAll(/(?<=\d)[.,\u00a0](?=\d)/g, "").replaceAll("1 million", "a million");
    const others = Object.entries(notes).filter(
      ([id, text]) =>
        JSON.stringify(figures(plain(text).replaceAll("1 Mio.", "").replaceAll("1er", "1"))) !==
        JSON.stringify(figures(plain(english[id as keyof typeof english]))),
    );
    expect(others).toEqual([]);
  });
});

test("nobody is addressed familiarly", () => {
  const said = (language: "de" | "fr") => Object.values(programNotesFor(language).notes).join("\n");
  expect(said("de")).not.toMatch(/(?<!\p{L})(du|dein|deine|dich|dir)(?!\p{L})/iu);
  expect(said("fr")).not.toMatch(/(?<!\p{L})(tu|ton|ta|tes|toi)(?!\p{L})/iu);
});
