import { Flex, Heading, Link, StatusTag, Text } from "@hubspot/ui-extensions";
import type { Outlook, RollOffEntry } from "@partner-standing/contract/standing/outlook";
import { DataTable } from "@partner-standing/extension-kit/views.tsx";
import { useHome } from "../frame/home-context.ts";
import { ShowMore } from "../frame/ShowMore.tsx";
import { type RollOffRow, rollOffRow } from "./roll-off-row.ts";
import { useMore } from "../frame/use-more.ts";
import { useOutlookText } from "./use-outlook-text.ts";

const NOTHING = "–";

const recordCell = ({ record }: RollOffRow) => (record ? <Link href={record.url}>{record.name}</Link> : NOTHING);

/** What leaves its window on a known day, the first day first. */
export function RollOff({ outlook: { rollOff, target, amountsShown } }: { outlook: Outlook }) {
  const { service } = useHome();
  const told = useOutlookText();
  const { title, intro, none, columns } = told.text.rollOff;
  const list = useMore<RollOffEntry>({ items: rollOff.entries, after: rollOff.after }, async (after) => {
    const answer = await service.rollOff(target, after);
    return answer.ok
      ? { ok: true, data: { items: answer.data.rollOff.entries, after: answer.data.rollOff.after } }
      : answer;
  });
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      <Text variant="microcopy">{intro}</Text>
      {list.items.length === 0 ? (
        <Text>{none}</Text>
      ) : (
        <DataTable<RollOffRow>
          columns={[
            { header: columns.on, cell: ({ date }) => date },
            ...(amountsShown ? [{ header: columns.record, cell: recordCell }] : []),
            { header: columns.metric, cell: ({ metric }) => metric },
            { header: columns.amount, align: "right", cell: ({ amount }) => amount ?? NOTHING },
            { header: columns.after, align: "right", cell: ({ left }) => left ?? NOTHING },
            {
              header: columns.breaks,
              cell: ({ breaks }) => (breaks ? <StatusTag variant="danger">{breaks}</StatusTag> : NOTHING),
            },
          ]}
          rows={list.items.map((entry, place) => rollOffRow(entry, place, told))}
          keyOf={({ key }) => key}
        />
      )}
      <ShowMore list={list} />
    </Flex>
  );
}
