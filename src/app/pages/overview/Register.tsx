import { Flex, Heading, StatusTag, Text } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import type { Register as RegisterAnswer, RegisterEntry } from "@partner-standing/contract/reports/register";
import type { Told } from "@partner-standing/contract/reports/report";
import { DataTable, Lines } from "@partner-standing/extension-kit/views.tsx";
import { dayBefore, daysBetween } from "@partner-standing/texts/formats/format-date";
import { registerMessagesFor } from "@partner-standing/texts/register/register-messages-for";
import { AssignTask } from "../frame/AssignTask.tsx";
import { useHome } from "../frame/home-context.ts";
import { PAGE_PATHS } from "../frame/page-paths.ts";
import { usePageText } from "../frame/use-page-text.ts";
import { Printed, STATUSES } from "./Told.tsx";

/** Makes a task of an entry; of what has come already, for today. */
function AssignEntry({ entry: { key, on, what, owner }, today }: { entry: RegisterEntry; today: string }) {
  const { reader, service } = useHome();
  if (key === null) return null;
  return (
    <AssignTask
      id={`assign ${key}`}
      button={registerMessagesFor(reader.language).assign}
      title={what}
      by={on > today ? dayBefore(on) : today}
      owner={owner?.ownerId ?? null}
      plan={(task) => service.planDue(key, task)}
    />
  );
}

/** How many more there are, and the way to the pages that have them. */
function Left({ left }: Pick<RegisterAnswer, "left">) {
  const { reader } = useHome();
  const { titles } = usePageText();
  const text = registerMessagesFor(reader.language);
  return left.map(({ page, entries }) => (
    <Flex key={page} direction="row" gap="sm" align="center" wrap>
      <Text variant="microcopy">{text.left(reader.count(entries), entries)}</Text>
      <PageLink to={PAGE_PATHS[page]} {...(page === "leads" && { params: { filter: "running-out" } })}>
        {titles[page]}
      </PageLink>
    </Flex>
  ));
}

interface RegisterProps {
  register: RegisterAnswer;
  told: Told;
}

/** What comes and what runs out, day by day, each with whose it is; a task is one click away. */
export function Register({ register: { entries, left }, told }: RegisterProps) {
  const { reader } = useHome();
  const text = registerMessagesFor(reader.language);
  const { columns, severities, nobody } = text;
  // The service says it where nothing is due.
  const nothing = told.chapters.flatMap(({ id, lines }) => (id === "due" ? lines.map((line) => line.text) : []));
  const dayCell = ({ on }: RegisterEntry) => (
    <Flex direction="column">
      <Text>{reader.shortDate(on)}</Text>
      <Text variant="microcopy">{reader.daysFromNow(daysBetween(told.on, on))}</Text>
    </Flex>
  );
  const whatCell = ({ what, detail }: RegisterEntry) => (
    <Flex direction="column">
      <Text>{what}</Text>
      {detail && <Text variant="microcopy">{detail}</Text>}
    </Flex>
  );
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      {entries.length === 0 ? (
        <Lines lines={nothing} />
      ) : (
        <DataTable
          columns={[
            { header: columns.day, cell: dayCell },
            { header: columns.what, cell: whatCell },
            { header: columns.owner, cell: ({ owner }) => owner?.name ?? nobody },
            {
              header: columns.severity,
              cell: ({ tone }) => <StatusTag variant={STATUSES[tone]}>{severities[tone]}</StatusTag>,
            },
            { header: columns.task, cell: (entry) => <AssignEntry entry={entry} today={told.on} /> },
          ]}
          rows={entries}
          keyOf={({ key, on, what }) => key ?? `${on} ${what}`}
        />
      )}
      <Left left={left} />
      <Printed rows={entries} told={told} />
    </Flex>
  );
}
