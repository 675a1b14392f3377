import { Button, ButtonRow, Checkbox, Flex, Link, StatusTag, Text } from "@hubspot/ui-extensions";
import type {
  Registration,
  RegistrationFilter,
  RegistrationList,
} from "@partner-standing/contract/leads/registrations";
import { ConfirmDialog } from "@partner-standing/extension-kit/ConfirmDialog.tsx";
import type { Answer } from "@partner-standing/extension-kit/service-client";
import { DataTable } from "@partner-standing/extension-kit/views.tsx";
import { useState } from "react";
import { ShowMore } from "../frame/ShowMore.tsx";
import { useHome } from "../frame/home-context.ts";
import { useMore } from "../frame/use-more.ts";
import { HistoryButton } from "./DomainHistory.tsx";
import { type RegistrationRow, registrationRow, registrationText } from "./registration-row.ts";
import type { Bulk } from "./use-bulk.ts";

interface ChosenProps {
  chosen: Registration[];
  bulk: Bulk;
}

/** Says what is given up before it is. */
function ReleaseMany({ chosen, bulk }: ChosenProps) {
  const { reader, text } = registrationText(useHome().reader);
  const title = text.releaseTitle(reader.count(chosen.length), chosen.length);
  const confirm = { label: text.releaseConfirm, run: () => bulk.run("release", chosen) };
  return (
    <Button
      size="sm"
      overlay={
        <ConfirmDialog {...{ id: "release-many", title, confirm, cancel: text.cancel, isDanger: true }}>
          <Text>{text.releaseText}</Text>
          <Text>{reader.list(chosen.map(({ domain }) => domain))}</Text>
        </ConfirmDialog>
      }
    >
      {text.release}
    </Button>
  );
}

/** What can be done with those that are selected: what runs can be released, what is over can be registered again. */
function ChosenLine({ chosen, bulk, isRunning }: ChosenProps & { isRunning: boolean }) {
  const { reader, text } = registrationText(useHome().reader);
  const { state, run } = bulk;
  if (state.status === "working") return <Text>{text.working(reader.count(state.done), reader.count(state.all))}</Text>;
  if (chosen.length === 0) return null;
  return (
    <Flex direction="row" gap="sm" align="center" wrap>
      <Text>{text.selected(reader.count(chosen.length), chosen.length)}</Text>
      {isRunning && <ReleaseMany chosen={chosen} bulk={bulk} />}
      {!isRunning && (
        <Button size="sm" onClick={() => run("again", chosen)}>
          {text.again}
        </Button>
      )}
    </Flex>
  );
}

/** The columns that some lists have. */
const leftColumn = (header: string) => ({
  header,
  cell: ({ left, isNearEnd }: RegistrationRow) => (isNearEnd ? <StatusTag variant="warning">{left}</StatusTag> : left),
});
const claimColumn = (header: string) => ({ header, cell: ({ claim }: RegistrationRow) => claim });

interface RegistrationsProps {
  list: RegistrationList;
  filter: RegistrationFilter;
  ask: (after: string) => Promise<Answer<RegistrationList>>;
  bulk: Bulk;
}

/** The registrations of a list, those asked for since, and what can be done with many of them. */
export function Registrations({ list, filter, ask, bulk }: RegistrationsProps) {
  const told = registrationText(useHome().reader);
  const { text } = told;
  const { columns } = text;
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const more = useMore<Registration>({ items: list.registrations, after: list.after }, async (after) => {
    const answer = await ask(after);
    return answer.ok ? { ok: true, data: { items: answer.data.registrations, after: answer.data.after } } : answer;
  });
  const rows = more.items.map((registration) => registrationRow(registration, told));
  const isRunning = filter === "running" || filter === "running-out";
  const turn = (domain: string, isChosen: boolean) =>
    choose((before) => new Set(isChosen ? [...before, domain] : [...before].filter((other) => other !== domain)));
  return (
    <Flex direction="column" gap="sm">
      <ButtonRow>
        <Button size="xs" onClick={() => choose(new Set(more.items.map(({ domain }) => domain)))}>
          {text.selectPage}
        </Button>
        <Button size="xs" disabled={chosen.size === 0} onClick={() => choose(new Set())}>
          {text.selectNone}
        </Button>
      </ButtonRow>
      <ChosenLine chosen={more.items.filter(({ domain }) => chosen.has(domain))} bulk={bulk} isRunning={isRunning} />
      <DataTable
        columns={[
          {
            header: columns.domain,
            cell: ({ domain }) => (
              <Checkbox
                name={`choose-${domain}`}
                checked={chosen.has(domain)}
                onChange={(isChosen) => turn(domain, isChosen)}
              >
                {domain}
              </Checkbox>
            ),
          },
          {
            header: columns.company,
            cell: ({ company }) => (company ? <Link href={company.url}>{company.name}</Link> : text.unknown),
          },
          {
            header: columns.contact,
            cell: ({ contact }) => (contact ? <Link href={contact.url}>{contact.name}</Link> : text.unknown),
          },
          { header: columns.registered, cell: ({ registered }) => registered },
          { header: isRunning ? columns.ends : columns.ended, cell: ({ ends }) => ends },
          ...(isRunning ? [leftColumn(columns.left)] : []),
          { header: columns.by, cell: ({ by }) => by },
          ...(rows.some(({ claim }) => claim) ? [claimColumn(columns.claim)] : []),
          { header: columns.history, cell: ({ domain }) => <HistoryButton domain={domain} /> },
        ]}
        rows={rows}
        keyOf={({ domain }) => domain}
      />
      <ShowMore list={more} />
    </Flex>
  );
}
