import {
  Alert,
  Button,
  Flex,
  Input,
  Link,
  LoadingButton,
  ProgressBar,
  Select,
  Text,
  Tile,
} from "@hubspot/ui-extensions";
import {
  type CrmList,
  LISTED_KINDS,
  LIST_NAME_LENGTH,
  type ListedKind,
} from "@partner-standing/contract/lists/crm-list";
import { FetchState } from "@partner-standing/extension-kit/FetchState.tsx";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { listMessagesFor } from "@partner-standing/texts/lists/list-messages-for";
import { useState } from "react";
import { useHome } from "../frame/home-context.ts";
import { type Listed, proposedName } from "./proposed-name.ts";
import { useLists } from "./use-lists.ts";

/** How far a list has come, or what became of it. */
function ListState({ list }: { list: CrmList }) {
  const { reader } = useHome();
  const text = listMessagesFor(reader.language);
  const { name, kind, state, total, walked, leftOut, url, failure, said } = list;
  const left = leftOut > 0 ? [text.leftOut[kind](reader.count(leftOut), leftOut)] : [];
  if (state === "working")
    return (
      <Flex direction="column" gap="xs">
        <ProgressBar
          title={name}
          aria-label={text.progress}
          value={walked}
          maxValue={Math.max(1, total)}
          valueDescription={text.working(reader.count(walked), reader.count(total))}
          variant={said === null ? "success" : "warning"}
        />
        <Text variant="microcopy">{said === null ? text.workingText : text.waits}</Text>
      </Flex>
    );
  const isDone = state === "done";
  const why = failure === null ? [] : [text.failures[failure], ...(failure === "refused" && said ? [said] : [])];
  const lines = isDone ? [text.doneText(reader.count(walked - leftOut), walked - leftOut), ...left] : why;
  return (
    <Alert title={isDone ? text.done(name) : text.failed(name)} variant={isDone ? "success" : "warning"}>
      <Lines lines={lines} />
      {url && <Link href={url}>{text.show}</Link>}
    </Alert>
  );
}

interface ListFormProps {
  listed: Listed;
  /** What goes into it; null where there is nothing to choose. */
  kinds: readonly ListedKind[] | null;
  /** Whether only the viewer's own records are listed. */
  isRestricted: boolean;
}

/** A form for a list, and the last ones that were made. */
function ListForm({ listed, kinds, isRestricted }: ListFormProps) {
  const { reader } = useHome();
  const text = listMessagesFor(reader.language);
  const [name, setName] = useState(proposedName(listed, reader));
  const [kind, setKind] = useState<ListedKind>("companies");
  const [isNameless, setNameless] = useState(false);
  const { state, reload, lists, isMaking, refused, make } = useLists(listed);
  const submit = () => {
    setNameless(name.trim() === "");
    if (name.trim() !== "") make(name.trim(), kind);
  };
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <Text>{text.intro}</Text>
        {isRestricted && <Text>{text.introRestricted}</Text>}
        {kinds && (
          <Select
            name="list-kind"
            label={text.kind}
            value={kind}
            options={kinds.map((one) => ({ value: one, label: text.kinds[one] }))}
            onChange={(value) => setKind(value as ListedKind)}
          />
        )}
        <Input
          name="list-name"
          label={text.name}
          value={name}
          error={isNameless}
          {...(isNameless && { validationMessage: text.noName })}
          onInput={(value: string) => setName(value.slice(0, LIST_NAME_LENGTH))}
        />
        <Flex>
          <LoadingButton variant="primary" loading={isMaking} onClick={() => submit()}>
            {text.make(reader.count(listed.count), listed.count)}
          </LoadingButton>
        </Flex>
        {refused && <Text>{reader.messages.states.failures[failureKind(refused)].title}</Text>}
        {!lists && <FetchState state={state} reload={reload} loading={text.loading} reader={reader} />}
        {lists?.map((list) => (
          <ListState key={list.listId} list={list} />
        ))}
      </Flex>
    </Tile>
  );
}

/** Makes a static list in HubSpot of what a page lists. */
export function UseInList({ listed, isRestricted = false }: { listed: Listed; isRestricted?: boolean }) {
  const text = listMessagesFor(useHome().reader.language);
  const [isOpen, setOpen] = useState(false);
  const form = { listed, isRestricted, kinds: listed.page === "leads" ? LISTED_KINDS : null };
  return (
    <Flex direction="column" gap="sm">
      <Flex>
        <Button onClick={() => setOpen(!isOpen)}>{isOpen ? text.close : text.open}</Button>
      </Flex>
      {isOpen && <ListForm {...form} />}
    </Flex>
  );
}
