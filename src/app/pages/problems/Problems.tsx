import { Flex, Link, Text } from "@hubspot/ui-extensions";
import type { DataProblemList, ListedProblem } from "@partner-standing/contract/standing/data-problem-list";
import type { Answer } from "@partner-standing/extension-kit/service-client";
import { DataTable } from "@partner-standing/extension-kit/views.tsx";
import { ShowMore } from "../frame/ShowMore.tsx";
import { useHome } from "../frame/home-context.ts";
import { useMore } from "../frame/use-more.ts";
import { NoteButton } from "../outlook/NoteDeal.tsx";
import { entryOf, problemText } from "./problem-text.ts";

/** What the app can tell the CRM by itself: how a deal was influenced. Whatever else is wrong is repaired in its record. */
const canBeChosen = ({ code, property }: ListedProblem) => code === "option-unknown" && property === "pp_influence";

interface ProblemsProps {
  list: DataProblemList;
  /** Whether all of them are of one kind, of which is told above what to do. */
  isOfOneKind: boolean;
  ask: (after: string) => Promise<Answer<DataProblemList>>;
  /** Something was repaired. */
  repaired: () => void;
}

/** The problems of a list, and those asked for since. */
export function Problems({ list, isOfOneKind, ask, repaired }: ProblemsProps) {
  const told = problemText(useHome().reader);
  const { columns, kinds, remedies, ownedBy } = told.text;
  const more = useMore<ListedProblem>({ items: list.problems, after: list.after }, async (after) => {
    const answer = await ask(after);
    return answer.ok ? { ok: true, data: { items: answer.data.problems, after: answer.data.after } } : answer;
  });
  const recordCell = ({ record, ownerName }: ListedProblem) => (
    <Flex direction="column">
      <Link href={record.url}>{record.name}</Link>
      {ownerName !== null && <Text variant="microcopy">{ownedBy(ownerName)}</Text>}
    </Flex>
  );
  const problemCell = (problem: ListedProblem) => (
    <Flex direction="column" gap="xs" align="start">
      <Text>{kinds[problem.code]}</Text>
      {!isOfOneKind && <Text variant="microcopy">{remedies[problem.code]}</Text>}
      {canBeChosen(problem) && <NoteButton state="unmarked" deal={problem.record} on={list.on} done={repaired} />}
    </Flex>
  );
  return (
    <Flex direction="column" gap="sm">
      <DataTable
        columns={[
          { header: columns.record, cell: recordCell },
          { header: columns.property, cell: (problem) => entryOf(problem, told).property },
          { header: columns.value, cell: (problem) => entryOf(problem, told).value },
          { header: columns.problem, cell: problemCell },
        ]}
        rows={more.items}
        keyOf={({ code, property, record }) => [code, property, record.url].join(" ")}
      />
      <ShowMore list={more} />
    </Flex>
  );
}
