import { Flex, Heading, Link, Tab, Tabs, Text } from "@hubspot/ui-extensions";
import {
  INFLUENCE_STATES,
  type InfluenceList,
  type InfluenceState,
  type InfluencedDeal,
} from "@partner-standing/contract/standing/influence";
import { FetchState } from "@partner-standing/extension-kit/FetchState.tsx";
import { useService } from "@partner-standing/extension-kit/use-service";
import { DataTable } from "@partner-standing/extension-kit/views.tsx";
import { useCallback, useState } from "react";
import { useHome } from "../frame/home-context.ts";
import { NoteButton } from "./NoteDeal.tsx";
import { ShowMore } from "../frame/ShowMore.tsx";
import { type InfluenceRow, influenceRow } from "./influence-row.ts";
import { useMore } from "../frame/use-more.ts";
import { useOutlookText } from "./use-outlook-text.ts";

/** The columns that a list has besides the deal, the customer, its day and its amount. */
const COLUMNS = { unmarked: ["why"], unsubmitted: ["marked"], submitted: ["marked", "submitted"] } as const;

interface DealsProps {
  list: InfluenceList;
  on: string;
  /** Asks for the lists anew: what was noted has left one of them. */
  done: () => void;
}

/** A page of deals and those asked for since. */
function Deals({ list: { state, deals, after }, on, done }: DealsProps) {
  const { service } = useHome();
  const told = useOutlookText();
  const { columns, unknown } = told.text.influence;
  const more = useMore<InfluencedDeal>({ items: deals, after }, async (next) => {
    const answer = await service.influence(state, next);
    return answer.ok ? { ok: true, data: { items: answer.data.deals, after: answer.data.after } } : answer;
  });
  return (
    <Flex direction="column" gap="sm">
      <DataTable<InfluenceRow>
        columns={[
          { header: columns.deal, cell: ({ deal }) => <Link href={deal.url}>{deal.name}</Link> },
          {
            header: columns.company,
            cell: ({ company }) => (company ? <Link href={company.url}>{company.name}</Link> : unknown),
          },
          { header: columns.wonOn, cell: ({ wonOn }) => wonOn },
          { header: columns.amount, align: "right", cell: ({ amount }) => amount },
          ...COLUMNS[state].map((column) => ({
            header: columns[column],
            cell: (row: InfluenceRow) => row[column],
          })),
          ...(state === "submitted"
            ? []
            : [
                {
                  header: columns.act,
                  cell: ({ deal }: InfluenceRow) => <NoteButton state={state} deal={deal} on={on} done={done} />,
                },
              ]),
        ]}
        rows={more.items.map((deal) => influenceRow(deal, told))}
        keyOf={({ deal }) => deal.objectId}
      />
      <ShowMore list={more} />
    </Flex>
  );
}

function Listed({ list, ...props }: DealsProps) {
  const { reader, text } = useOutlookText();
  const { none, hidden, hiddenNone } = text.influence;
  const { state, total, deals, amountsShown } = list;
  if (!amountsShown) return <Text>{total > 0 ? hidden(reader.count(total), total) : hiddenNone}</Text>;
  if (deals.length === 0) return <Text>{none[state]}</Text>;
  return <Deals key={`${state} ${deals[0]?.record.objectId} ${total}`} list={list} {...props} />;
}

function OneState({ state, on, done }: { state: InfluenceState; on: string; done: () => void }) {
  const { reader, service } = useHome();
  const { influence: said } = useOutlookText().text;
  const ask = useCallback(() => service.influence(state, ""), [service, state]);
  const { state: answer, reload } = useService(ask);
  const again = () => {
    reload();
    done();
  };
  const list = answer.status === "ready" ? answer.data : answer.earlier;
  return (
    <Flex direction="column" gap="sm">
      <Text variant="microcopy">{said.about[state]}</Text>
      {list?.amountsShown && <Text variant="microcopy">{said.count(reader.count(list.total), list.total)}</Text>}
      {!list && <FetchState state={answer} reload={reload} loading={said.loading} reader={reader} />}
      {list && <Listed list={list} on={on} done={again} />}
    </Flex>
  );
}

/** Won deals in which the partner had a part: to be marked, to be submitted, submitted. */
export function Influence({ on, done }: { on: string; done: () => void }) {
  const { influence: said } = useOutlookText().text;
  const [state, show] = useState<InfluenceState>("unmarked");
  return (
    <Flex direction="column" gap="sm">
      <Heading>{said.title}</Heading>
      <Text variant="microcopy">{said.intro}</Text>
      <Tabs selected={state} onSelectedChange={(chosen: string | number) => show(chosen as InfluenceState)}>
        {INFLUENCE_STATES.map((one) => (
          <Tab key={one} tabId={one} title={said.names[one]}>
            {one === state && <OneState state={one} on={on} done={done} />}
          </Tab>
        ))}
      </Tabs>
    </Flex>
  );
}
