import {
  Accordion,
  Alert,
  Flex,
  Heading,
  Link,
  LoadingButton,
  ProgressBar,
  Text,
  hubspot,
  useExtensionContext,
} from "@hubspot/ui-extensions";
import { MOST_RECORDS, type RecordsCheck } from "@partner-standing/contract/leads/many-leads";
import { CopyButton } from "@partner-standing/extension-kit/CopyButton.tsx";
import { FetchState } from "@partner-standing/extension-kit/FetchState.tsx";
import type { ServiceClient, ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { lastGood } from "@partner-standing/extension-kit/use-service";
import { useViewer } from "@partner-standing/extension-kit/use-viewer";
import { type CardReader, createCardReader } from "@partner-standing/texts/cards/card-reader";
import type { ManyLeadsMessages } from "@partner-standing/texts/many-leads/en";
import { manyLeadsMessagesFor } from "@partner-standing/texts/many-leads/many-leads-messages-for";
import { useMemo } from "react";
import { refusedViewModels, resultCsv } from "./refused-records.ts";
import { type Progress, type Selection, readyLeads, useRegisterMany } from "./use-register-many.ts";

interface Told {
  reader: CardReader;
  text: ManyLeadsMessages;
}

/** What registering the leads of the selected records comes to, before anything is written; then registers those that can be. */
export function RegisterLeadsPanel({ fetch = hubspot.fetch }: { fetch?: ServiceFetch }) {
  const { viewer, timeZone, client } = useViewer(fetch);
  const { objectTypeId, objectIds } = useExtensionContext<"crm.bulkActions">().crm;
  const reader = useMemo(() => createCardReader(viewer, timeZone), [viewer, timeZone]);
  const text = manyLeadsMessagesFor(viewer.language);
  const chosen = JSON.stringify(objectIds);
  const selection = useMemo((): Selection => {
    const ids = (JSON.parse(chosen) as number[]).map(String);
    return { objectTypeId: objectTypeId as Selection["objectTypeId"], objectIds: ids };
  }, [objectTypeId, chosen]);
  if (selection.objectIds.length > MOST_RECORDS)
    return (
      <Alert title={text.tooMany.title} variant="warning">
        {text.tooMany.text(reader.count(MOST_RECORDS))}
      </Alert>
    );
  return <SelectedRecords client={client} selection={selection} told={{ reader, text }} />;
}

function SelectedRecords({ client, selection, told }: { client: ServiceClient; selection: Selection; told: Told }) {
  const { check, progress, register } = useRegisterMany(client, selection);
  const { reader, text } = told;
  const count = selection.objectIds.length;
  const checked = lastGood(check.state);
  return (
    <Flex direction="column" gap="md">
      <FetchState
        state={check.state}
        reload={check.reload}
        loading={text.loading(reader.count(count), count)}
        reader={reader}
      />
      {checked && (
        <>
          <Ready
            check={checked}
            progress={progress}
            register={() => register(readyLeads(checked, selection.objectIds))}
            told={told}
          />
          <Refused check={checked} told={told} />
          <Flex>
            <CopyButton
              content={() => resultCsv(checked, progress, { ...told, objectIds: selection.objectIds })}
              label={text.copy}
              copied={text.copied}
              failed={text.copyFailed}
            />
          </Flex>
        </>
      )}
    </Flex>
  );
}

interface ReadyProps {
  check: RecordsCheck;
  progress: Progress | null;
  register: () => void;
  told: Told;
}

/** How many can be registered, the button, and how far it has come. */
function Ready({ check: { ready, refused }, progress, register, told: { reader, text } }: ReadyProps) {
  const all = ready.length + refused.reduce((sum, { places }) => sum + places.length, 0);
  const shown = reader.count(ready.length);
  if (ready.length === 0) return <Alert title={text.none} variant="info" />;
  return (
    <Flex direction="column" gap="sm">
      {progress?.status !== "done" && <Heading>{text.summary(shown, reader.count(all))}</Heading>}
      {progress && progress.status !== "done" && (
        <ProgressBar
          title={text.progress}
          value={progress.done}
          maxValue={ready.length}
          valueDescription={text.working(reader.count(progress.done), shown)}
        />
      )}
      {progress?.status === "stopped" && (
        <Alert title={text.stopped(reader.count(progress.done), shown)} variant="warning">
          {text.stoppedText}
        </Alert>
      )}
      {progress?.status === "done" ? (
        <Done progress={progress} told={{ reader, text }} />
      ) : (
        <Flex>
          <LoadingButton variant="primary" loading={progress?.status === "working"} onClick={register}>
            {progress?.status === "stopped" ? text.goOn : text.register(shown, ready.length)}
          </LoadingButton>
        </Flex>
      )}
    </Flex>
  );
}

function Done({ progress: { registered, meanwhile }, told: { reader, text } }: { progress: Progress; told: Told }) {
  const count = registered.length;
  return (
    <Alert
      title={count > 0 ? text.done(reader.count(count), count) : text.doneNone}
      variant={meanwhile.length > 0 ? "warning" : "success"}
    >
      {meanwhile.length > 0 && <Text>{text.reason(text.because.other, reader.count(meanwhile.length))}</Text>}
    </Alert>
  );
}

/** The others by reason, the first of each by name. */
function Refused({ check, told: { reader, text } }: { check: RecordsCheck; told: Told }) {
  const reasons = refusedViewModels(check, reader, text);
  const count = check.refused.reduce((sum, { places }) => sum + places.length, 0);
  if (count === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: "demibold" }}>{text.refused(reader.count(count), count)}</Text>
      {reasons.map(({ title, links, more }) => (
        <Accordion key={title} title={title} size="sm">
          {links.map((link) => (
            <Text key={link.objectId}>
              <Link href={link.url}>{link.name}</Link>
            </Text>
          ))}
          {more && <Text>{more}</Text>}
        </Accordion>
      ))}
    </Flex>
  );
}
