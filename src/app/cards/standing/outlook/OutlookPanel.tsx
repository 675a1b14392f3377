import { Button, Divider, Flex, Heading, Inline, Link, List, Text, useExtensionActions } from "@hubspot/ui-extensions";
import type { Outlook } from "@partner-standing/contract/standing/outlook";
import { SeriesChart } from "@partner-standing/extension-kit/SeriesChart.tsx";
import { lastGood } from "@partner-standing/extension-kit/use-service";
import { PageState } from "../../frame/PageState.tsx";
import { useStanding } from "../standing-service.ts";
import { useTierText } from "../timeline/use-tier-text.ts";
import {
  type LeavingViewModel,
  type OutlookViewModel,
  type WayViewModel,
  outlookViewModel,
} from "@partner-standing/texts/outlook/outlook-view-model";
import { useOutlook } from "./use-outlook.ts";

/** Where the page stands that has all of it; `pages/frame/page-paths.ts` keeps its addresses. */
const PAGE = "/outlook";

/** What lies ahead: how it moves, what leaves of this record and next, and the shortest way. */
export function OutlookPanel() {
  const { loading, page } = useTierText().outlook;
  const { navigateToPage } = useExtensionActions<"crm.record.tab">();
  const { state, reload } = useOutlook();
  const outlook = lastGood(state);
  return (
    <Flex direction="column" gap="md">
      <PageState state={state} reload={reload} loading={loading} />
      {outlook && <OutlookParts outlook={outlook} />}
      <Flex>
        <Button onClick={() => navigateToPage({ to: PAGE })}>{page}</Button>
      </Flex>
    </Flex>
  );
}

function OutlookParts({ outlook }: { outlook: Outlook }) {
  const { reader } = useStanding();
  const text = useTierText().outlook;
  const view = outlookViewModel(outlook, reader, text);
  return (
    <>
      <Ahead view={view} />
      <Divider />
      {view.own.length > 0 && <Leaving title={text.own} entries={view.own} />}
      {view.next.length > 0 && <Leaving title={text.next} entries={view.next} />}
      {view.own.length + view.next.length === 0 && <Text>{text.nothingLeaves}</Text>}
      <Divider />
      {view.way ? <ShortestWay way={view.way} /> : <Text>{text.noWay}</Text>}
      <Divider />
    </>
  );
}

/** Until when the tier is safe, and the figure that breaks first: a year back, a year ahead. */
function Ahead({ view: { safety, chart, estimated } }: { view: OutlookViewModel }) {
  return (
    <Flex direction="column" gap="sm">
      {safety && (
        <Flex direction="column" gap="flush">
          <Text format={{ fontWeight: "demibold" }}>{safety.title}</Text>
          {safety.text && <Text>{safety.text}</Text>}
        </Flex>
      )}
      {chart && <SeriesChart {...chart} />}
      {estimated && <Text variant="microcopy">{estimated}</Text>}
    </Flex>
  );
}

function Leaving({ title, entries }: { title: string; entries: LeavingViewModel[] }) {
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      {entries.map(({ key, record, what, when, breaks }) => (
        <Flex key={key} direction="column" gap="flush">
          {record && <Link href={record.url}>{record.name}</Link>}
          <Text>{what}</Text>
          <Text variant="microcopy">{when}</Text>
          {breaks && <Text format={{ fontWeight: "demibold" }}>{breaks}</Text>}
        </Flex>
      ))}
    </Flex>
  );
}

/** All of it together leads there. */
function ShortestWay({ way: { idea, title, actions } }: { way: WayViewModel }) {
  return (
    <Flex direction="column" gap="sm">
      <Heading>{idea}</Heading>
      <Text>{title}</Text>
      <List variant="unordered-styled">
        {actions.map(({ key, text, url, adds, candidates }) => (
          <Flex key={key} direction="column" gap="flush">
            {url ? <Link href={url}>{text}</Link> : <Text>{text}</Text>}
            {adds && <Text variant="microcopy">{adds}</Text>}
            {candidates.length > 0 && (
              <Inline gap="sm">
                {candidates.map((candidate) => (
                  <Link key={candidate.objectId} href={candidate.url}>
                    {candidate.name}
                  </Link>
                ))}
              </Inline>
            )}
          </Flex>
        ))}
      </List>
    </Flex>
  );
}
