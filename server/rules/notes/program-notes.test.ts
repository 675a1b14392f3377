import { NOTE_PLACES } from "@partner-standing/contract/programs/note-places";
import { TECHNOLOGY_TIERS } from "@partner-standing/contract/programs/program";
import { REQUIREMENT_IDS } from "@partner-standing/contract/programs/scorecard";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { programNotesFor } from "@partner-standing/texts/program-notes/program-notes-for";
import { describe, expect, test } from "vitest";
import { benefitsOf } from "../packs/technology/benefits.ts";
import { PROGRAM_NOTES, notesOn } from "./program-notes.ts";

const idsOf = (asked: Parameters<typeof notesOn>[0]) => notesOn(asked).map(({ id }) => id);
const TODAY = "2026-11-22";

describe("the notes", () => {
  test("have a text each, and no text is left over", () => {
    for (const language of LANGUAGES) {
      const { notes, sections } = programNotesFor(language);
      expect(PROGRAM_NOTES.map(({ id }) => id).sort()).toEqual(Object.keys(notes).sort());
      expect(new Set(PROGRAM_NOTES.map(({ section }) => section))).toEqual(new Set(Object.keys(sections)));
    }
  });

  test("say where they are printed, by lines or by a public page", () => {
    for (const { citations } of PROGRAM_NOTES) {
      expect(citations.length).toBeGreaterThan(0);
      for (const { document, lines } of citations)
        expect(lines).toMatch(document.includes("/") ? /^20\d\d$/ : /^\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*$/);
    }
  });

  test("of one section stand together", () => {
    const headings = PROGRAM_NOTES.map(({ pack, section }) => `${pack} ${section}`);
    const turns = headings.filter((heading, index) => heading !== headings[index - 1]);
    expect(turns).toEqual([...new Set(turns)]);
  });

  test("end on or after the day they begin", () => {
    expect(PROGRAM_NOTES.filter(({ from, until }) => until !== null && until < from)).toEqual([]);
  });

  test.each(NOTE_PLACES)("are shown at %s", (place) => {
    expect(idsOf({ on: TODAY, place })).not.toEqual([]);
  });
});

describe("what is told", () => {
  test.each(REQUIREMENT_IDS)("in the explanation of %s: a few notes, in every tier", (place) => {
    for (const tier of TECHNOLOGY_TIERS) {
      const { length } = notesOn({ on: TODAY, place, tier, programs: ["technology"] });
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(3);
    }
  });

  test.each(TECHNOLOGY_TIERS)("of each benefit that %s has: a few notes", (tier) => {
    for (const { id } of benefitsOf(tier, TODAY)) {
      const { length } = notesOn({ on: TODAY, place: id, tier, programs: ["technology"] });
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(4);
    }
  });

  test("concerns the tier that is asked about", () => {
    expect(idsOf({ on: TODAY, place: "B07", tier: "premier" })).toEqual(["nominations-premier"]);
    expect(idsOf({ on: TODAY, place: "B07", tier: "leading" })).toEqual(["nominations-leading"]);
    expect(idsOf({ on: TODAY, place: "B17", tier: "rising" })).toEqual(["beta-selection"]);
  });

  test("concerns the programs in which the account takes part, and whoever takes part in none hears all", () => {
    const on = "2026-07-14";
    const partner = idsOf({ on, place: "solutions", programs: ["solutions"] });
    const provider = idsOf({ on, place: "solutions", programs: ["provider"] });
    expect(partner).toContain("partner-days");
    expect(partner).not.toContain("provider-advertising");
    expect(provider).toContain("provider-advertising");
    expect(provider).not.toContain("partner-days");
    expect(idsOf({ on, place: "solutions" })).toEqual(expect.arrayContaining([...partner, ...provider]));
    expect(idsOf({ on, place: "programs", programs: ["solutions"] })).toEqual([]);
  });

  test("of the provider package ends on 14 July 2026, and the membership begins the day after", () => {
    const told = (on: string) => idsOf({ on, place: "solutions", programs: ["provider"] });
    expect(told("2026-07-14")).toEqual(expect.arrayContaining(["provider-application", "two-packages"]));
    expect(told("2026-07-14")).not.toContain("membership");
    expect(told("2026-07-15")).toContain("membership");
    expect(told("2026-07-15").filter((id) => id.startsWith("provider") || id === "two-packages")).toEqual([]);
  });

  test("begins with the documents: the guide of 2026, the answers of 2018 and 2019", () => {
    expect(idsOf({ on: "2025-12-31", place: "programs" })).toEqual([]);
    expect(idsOf({ on: "2026-01-01", place: "programs" })).toContain("tier-partner");
    expect(idsOf({ on: "2018-03-14" })).toEqual([]);
    expect(idsOf({ on: "2018-03-15" })).toEqual(["figures-rhythm", "app-use"]);
    expect(idsOf({ on: "2018-12-31" })).not.toContain("program-scope");
    expect(idsOf({ on: "2019-01-01" })).toContain("program-scope");
    expect(idsOf({ on: "2024-01-31" })).not.toContain("dashboard-day");
    expect(idsOf({ on: "2024-02-01" })).toContain("dashboard-day");
  });
});
