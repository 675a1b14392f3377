import { Accordion, Alert, Button, LoadingSpinner } from "@hubspot/ui-extensions";
import { NotesSchema } from "@partner-standing/contract/programs/notes";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import type { ComponentProps, ComponentType } from "react";
import { describe, expect, test } from "vitest";
import { NoteFold, NoteList, NoteSections } from "./ProgramNotes.tsx";
import { NOTES } from "./fixtures/notes.ts";
import { createPatientRenderer } from "./fixtures/patient-renderer.ts";
import { refuse, respond } from "./fixtures/respond.ts";
import { wordsOf } from "./fixtures/words-of.ts";
import { createServiceClient, type ServiceFetch } from "./service-client.ts";

/** The notes at a place; what was asked, and what is said. */
function open(
  Shown: ComponentType<ComponentProps<typeof NoteList>>,
  answer: () => ReturnType<ServiceFetch>,
  language: Language = "en",
) {
  const asked: string[] = [];
  const fetch: ServiceFetch = (url) => {
    asked.push(url);
    return answer();
  };
  const { ask } = createServiceClient({ baseUrl: "https://api.example", fetch });
  const reader = createCardReader({ language, tag: language }, "Europe/Berlin");
  const renderer = createPatientRenderer("crm.record.tab");
  renderer.render(<Shown ask={ask} reader={reader} place="B13" />);
  const words = () => wordsOf(renderer.getRootNode());
  const says = (text: string) => renderer.waitFor(() => expect(words().join("\n")).toContain(text));
  return { ...renderer, asked, words, says };
}

test.each(Object.values(NOTES))("the notes of these tests are ones that the contract allows", (notes) => {
  expect(NotesSchema.safeParse(notes).error).toBeUndefined();
});

describe("what is good to know", () => {
  test("is asked for in the viewer's language, for the place", async () => {
    const { asked, says } = open(NoteList, () => respond({ ok: true, data: NOTES.few }), "de");
    await says("What is said about badges.");
    expect(asked).toEqual(["https://api.example/api/notes?place=B13&language=de"]);
  });

  test("of which there is little stands there at once, each with where it is printed", async () => {
    const { says, words, maybeFind } = open(NoteList, () => respond({ ok: true, data: NOTES.few }));
    await says("What is said about badges.");
    expect(words()).toEqual([
      ...["What is said about badges.", "Guide, lines 7 (badges)"],
      ...["What is said about partner-days.", "Guide, lines 7 (partner-days)"],
    ]);
    expect(maybeFind(Accordion)).toBeNull();
  });

  test("of which there is much is folded away by section", async () => {
    const Sections = (asked: ComponentProps<typeof NoteList>) => <NoteList {...asked} View={NoteSections} />;
    const { says, findAll } = open(Sections, () => respond({ ok: true, data: NOTES.many }));
    await says("What the tiers mean");
    expect(findAll(Accordion).map(({ props }) => props.title)).toEqual(["What the tiers mean", "Messages and help"]);
    expect(findAll(Accordion).map(({ props }) => props.open ?? props.defaultOpen ?? false)).toEqual([false, false]);
  });

  test("says so while it is on its way, and where there is nothing", async () => {
    const waiting = open(NoteList, () => new Promise(() => {}), "fr");
    expect(waiting.find(LoadingSpinner).props.label).toBe("Chargement des informations utiles");
    const none = open(NoteList, () => respond({ ok: true, data: NOTES.none }));
    await none.says("There is nothing to add.");
  });

  test("can be asked for again when it did not come", async () => {
    let isAway = true;
    const { says, find } = open(NoteList, () =>
      isAway ? refuse("upstream-unavailable") : respond({ ok: true, data: NOTES.few }),
    );
    await says("The service cannot be reached");
    isAway = false;
    find(Alert).find(Button).trigger("onClick");
    await says("What is said about badges.");
  });

  test.each(LANGUAGES)("in a fold is asked for when that is opened, not before, in %s", async (language) => {
    const { asked, says, find, words } = open(NoteFold, () => respond({ ok: true, data: NOTES.few }), language);
    expect(words()).toHaveLength(1);
    expect(asked).toEqual([]);
    find(Accordion).trigger("onClick");
    await says("What is said about badges.");
    expect(asked).toHaveLength(1);
    find(Accordion).trigger("onClick");
    expect(words()).toHaveLength(1);
  });
});
