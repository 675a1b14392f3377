import { Button, DescriptionList, DescriptionListItem, Flex, Heading } from "@hubspot/ui-extensions";
import type { Track, TrackExplanation } from "@partner-standing/contract/standing/solutions-standing";
import { dayAfter } from "@partner-standing/texts/formats/format-date";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useState } from "react";
import { PageState } from "../frame/PageState.tsx";
import { RecordLine } from "../standing/explain/RecordLine.tsx";
import { useCard } from "../frame/card-context.ts";
import { useSolutionsService } from "./solutions-service-context.ts";
import { useSolutionsText } from "./use-solutions-text.ts";

/** The figure of a track, its period and age, and the clients that make it up, largest first. */
export function ClientsBehind({ track }: { track: Track }) {
  return <Page track={track} after="" />;
}

function Page({ track, after }: { track: Track; after: string }) {
  const service = useSolutionsService();
  const { behind } = useSolutionsText();
  const ask = useCallback(() => service.explain(track, after), [service, track, after]);
  const { state, reload } = useService<TrackExplanation>(ask);
  const page = lastGood(state);
  return (
    <>
      <PageState state={state} reload={reload} loading={behind.loading} />
      {page && after === "" && <Summary page={page} />}
      {page && <Clients page={page} />}
    </>
  );
}

function Summary({ page }: { page: TrackExplanation }) {
  const { reader } = useCard();
  const { behind } = useSolutionsText();
  const { total, window, freshness, records } = page;
  return (
    <Flex direction="column" gap="sm">
      <DescriptionList direction="row">
        <DescriptionListItem label={behind.figure}>{reader.usd(total, "down")}</DescriptionListItem>
        <DescriptionListItem label={behind.window[page.track]}>
          {behind.days(reader.date(dayAfter(window.after)), reader.date(window.until))}
        </DescriptionListItem>
        {freshness.asOf && (
          <DescriptionListItem label={behind.asOf}>{reader.instant(freshness.asOf)}</DescriptionListItem>
        )}
      </DescriptionList>
      <Heading>{records > 0 ? behind.clients(reader.count(records), records) : behind.noClients}</Heading>
    </Flex>
  );
}

function Clients({ page }: { page: TrackExplanation }) {
  const { reader } = useCard();
  const { behind } = useSolutionsText();
  const [isContinued, setContinued] = useState(false);
  const { track, clients, after } = page;
  return (
    <>
      {clients.map(({ record, amount, until }) => (
        <RecordLine
          key={`${record.objectTypeId} ${record.objectId}`}
          link={record}
          amount={reader.usd(amount)}
          days={until ? behind.until(reader.date(until)) : ""}
        />
      ))}
      {after !== null && !isContinued && (
        <Flex>
          <Button size="sm" onClick={() => setContinued(true)}>
            {behind.showMore}
          </Button>
        </Flex>
      )}
      {after !== null && isContinued && <Page track={track} after={after} />}
    </>
  );
}
