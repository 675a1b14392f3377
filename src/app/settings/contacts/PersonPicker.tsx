import {
  Button,
  Flex,
  Form,
  LoadingSpinner,
  Modal,
  ModalBody,
  SearchInput,
  Text,
  useExtensionActions,
} from "@hubspot/ui-extensions";
import type { DirectoryPerson } from "@partner-standing/contract/settings/directory";
import type { Person } from "@partner-standing/contract/settings/point-of-contact";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useState } from "react";
import { FailedRequest } from "../frame/FailedRequest.tsx";
import { useSettings } from "../frame/settings-context.ts";

interface PersonPickerProps {
  id: string;
  /** For what somebody is picked. */
  name: string;
  pick: (person: Person) => void;
}

/** Opens the account's people to pick one. They are asked for only while it is open. */
export function PersonPicker({ id, name, pick }: PersonPickerProps) {
  const { text } = useSettings();
  const { closeOverlay } = useExtensionActions<"settings">();
  const [isOpen, setOpen] = useState(false);
  const choose = ({ kind, id: personId, title, ...person }: DirectoryPerson) => {
    pick({ ...person, ...(title !== undefined && { title }), source: { kind, id: personId } });
    closeOverlay(id);
    setOpen(false);
  };
  return (
    <Button
      size="sm"
      onClick={() => setOpen(true)}
      overlay={
        <Modal id={id} title={text.person.pickFor(name)} onClose={() => setOpen(false)}>
          <ModalBody>{isOpen && <People choose={choose} />}</ModalBody>
        </Modal>
      }
    >
      {text.person.pick}
    </Button>
  );
}

function People({ choose }: { choose: (person: DirectoryPerson) => void }) {
  const { text, service } = useSettings();
  const [typed, setTyped] = useState("");
  const [query, setQuery] = useState("");
  const ask = useCallback(() => service.directory(query), [service, query]);
  const { state, reload } = useService(ask);
  const people = lastGood(state)?.people;
  return (
    <Flex direction="column" gap="sm">
      <Form onSubmit={() => setQuery(typed.trim())}>
        <SearchInput
          name="person"
          label={text.person.search}
          description={text.person.searchHint}
          value={typed}
          onInput={setTyped}
        />
        <Button type="submit" size="sm">
          {text.person.searchButton}
        </Button>
      </Form>
      {state.status === "loading" && <LoadingSpinner label={text.access.loading} showLabel />}
      {state.status === "failed" && <FailedRequest reason={state.reason} retry={reload} />}
      {people?.length === 0 && <Text>{text.person.none}</Text>}
      {people?.map((person) => (
        <Flex key={`${person.kind} ${person.id}`} direction="row" justify="between" align="center" gap="sm">
          <Flex direction="column">
            <Text>{person.name}</Text>
            <Text variant="microcopy">
              {[text.person.kinds[person.kind], person.title, person.email].filter(Boolean).join(" · ")}
            </Text>
          </Flex>
          <Button size="xs" onClick={() => choose(person)}>
            {text.person.choose(person.name)}
          </Button>
        </Flex>
      ))}
    </Flex>
  );
}
