import { Accordion, Flex, Text } from "@hubspot/ui-extensions";
import type { Note, NoteGroup } from "@partner-standing/contract/programs/notes";
import { useHome } from "../frame/home-context.ts";
import { RuleSources } from "./RuleSources.tsx";
import { ruleSources } from "./rule-source.ts";
import { rulesTexts } from "./rules-texts.ts";

/** What a program says besides its rules, folded away by section until somebody looks or searches for it. */
export function PackNotes({ sections, isSearched }: { sections: NoteGroup[]; isSearched: boolean }) {
  const { reader } = useHome();
  const { text } = rulesTexts(reader);
  const count = sections.reduce((sum, { notes }) => sum + notes.length, 0);
  if (count === 0) return null;
  return (
    <Accordion key={String(isSearched)} title={text.notes(reader.count(count))} defaultOpen={isSearched}>
      <Flex direction="column" gap="sm">
        {sections.map(({ title, notes }) => (
          <Accordion key={title} title={title ?? ""} size="xs" defaultOpen={isSearched}>
            <Flex direction="column" gap="sm">
              {notes.map((note) => (
                <NoteView key={note.id} note={note} />
              ))}
            </Flex>
          </Accordion>
        ))}
      </Flex>
    </Accordion>
  );
}

function NoteView({ note }: { note: Note }) {
  const { reader } = useHome();
  const texts = rulesTexts(reader);
  const { text, until, citations } = note;
  return (
    <Flex direction="column">
      <Text>{text}</Text>
      {until && <Text variant="microcopy">{texts.text.until(reader.date(until))}</Text>}
      <RuleSources sources={ruleSources(citations, texts)} />
    </Flex>
  );
}
