import { Divider, Flex, Heading, Text } from "@hubspot/ui-extensions";
import { StatusRow } from "../../frame/StatusRow.tsx";
import { Facts } from "@partner-standing/extension-kit/views.tsx";
import type { Timeline } from "@partner-standing/contract/standing/timeline";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback } from "react";
import { PageState } from "../../frame/PageState.tsx";
import { SourceList } from "../../frame/SourceList.tsx";
import { useStanding } from "../standing-service.ts";
import { useTierText } from "./use-tier-text.ts";
import { timelineViewModel, type EventViewModel } from "./timeline-view-model.ts";

/** The life of the tier: where it stands, what is ahead in the year to come, and what was. */
export function TimelinePanel() {
  const { service } = useStanding();
  const { loading } = useTierText().timeline;
  const ask = useCallback(() => service.timeline(), [service]);
  const { state, reload } = useService<Timeline>(ask);
  const timeline = lastGood(state);
  return (
    <Flex direction="column" gap="md">
      <PageState state={state} reload={reload} loading={loading} />
      {timeline && <TimelineLists timeline={timeline} />}
    </Flex>
  );
}

function TimelineLists({ timeline }: { timeline: Timeline }) {
  const { reader } = useStanding();
  const text = useTierText().timeline;
  const { facts, ahead, past, citations } = timelineViewModel(timeline, reader);
  return (
    <>
      <Facts facts={facts.map(({ label, value }) => [label, value])} direction="column" />
      <Divider />
      <Heading>{text.ahead}</Heading>
      <Text variant="microcopy">{text.aheadNote}</Text>
      <EventList events={ahead} empty={text.nothingAhead} />
      <Divider />
      <Heading>{text.past}</Heading>
      <EventList events={past} empty={text.nothingPast} />
      {citations.length > 0 && <SourceList citations={citations} readings={[]} />}
    </>
  );
}

function EventList({ events, empty }: { events: EventViewModel[]; empty: string }) {
  if (events.length === 0) return <Text>{empty}</Text>;
  return events.map(({ key, date, sentence, tag, note }) => (
    <Flex key={key} direction="column" gap="xs">
      <StatusRow name={date} status={tag} />
      <Text>{sentence}</Text>
      {note && <Text variant="microcopy">{note}</Text>}
    </Flex>
  ));
}
