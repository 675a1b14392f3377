import { Accordion, Flex, Text } from "@hubspot/ui-extensions";
import { readNotes } from "@partner-standing/contract/operations/notes";
import type { NotePlace } from "@partner-standing/contract/programs/note-places";
import type { Note, NoteGroup } from "@partner-standing/contract/programs/notes";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { type ComponentType, useCallback, useState } from "react";
import { FetchState } from "./FetchState.tsx";
import type { ServiceClient } from "./service-client.ts";
import { useService } from "./use-service.ts";

interface NotesProps {
  ask: ServiceClient["ask"];
  reader: CardReader;
  place: NotePlace;
  /** How they are laid out: below each other, where the place has few. */
  View?: ComponentType<{ sections: NoteGroup[] }>;
}

/** What the programs say about something besides its rules, asked for when this is first shown. */
export function NoteList({ ask, reader, place, View = FewNotes }: NotesProps) {
  const { language, messages } = reader;
  const question = useCallback(() => ask(readNotes, { place, language }), [ask, place, language]);
  const { state, reload } = useService(question);
  if (state.status !== "ready")
    return <FetchState state={state} reload={reload} loading={messages.notes.loading} reader={reader} />;
  const { sections, nothing } = state.data;
  return nothing ? <Text>{nothing}</Text> : <View sections={sections} />;
}

function FewNotes({ sections }: { sections: NoteGroup[] }) {
  return <NoteLines notes={sections.flatMap(({ notes }) => notes)} />;
}

function NoteLines({ notes }: { notes: Note[] }) {
  return (
    <Flex direction="column" gap="sm">
      {notes.map(({ id, text, printed }) => (
        <Flex key={id} direction="column">
          <Text>{text}</Text>
          <Text variant="microcopy">{printed}</Text>
        </Flex>
      ))}
    </Flex>
  );
}

/** Many notes, each section folded away. */
export function NoteSections({ sections }: { sections: NoteGroup[] }) {
  return (
    <Flex direction="column" gap="xs">
      {sections.map(({ title, notes }) =>
        title === null ? (
          <NoteLines key="" notes={notes} />
        ) : (
          <Accordion key={title} title={title} size="xs">
            <NoteLines notes={notes} />
          </Accordion>
        ),
      )}
    </Flex>
  );
}

/** The same as the list, folded away until somebody wants to know. */
export function NoteFold(asked: NotesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Accordion title={asked.reader.messages.notes.title} size="xs" open={isOpen} onClick={() => setOpen(!isOpen)}>
      {isOpen && <NoteList {...asked} />}
    </Accordion>
  );
}
