import { Flex, Heading, Icon } from "@hubspot/ui-extensions";
import { Facts, Lines, NextPage } from "@partner-standing/extension-kit/views.tsx";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { Track, TrackExplanation } from "@partner-standing/contract/standing/solutions-standing";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { dayAfter } from "@partner-standing/texts/formats/format-date";
import { useCallback } from "react";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import { PageState } from "../frame/PageState.tsx";
import { SourceList } from "../frame/SourceList.tsx";
import { UnclearButton } from "../frame/UnclearButton.tsx";
import { useCard } from "../frame/card-context.ts";
import { RecordLine } from "../standing/explain/RecordLine.tsx";
import { exactPoints } from "./points.tsx";
import { useSolutionsService } from "./solutions-service.ts";
import { type SolutionsTexts, useSolutionsText } from "./solutions-texts.ts";

/** The figure of a track, its period and age, and the clients that make it up, largest first, a page at a time. */
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
  const text = useSolutionsText();
  const { behind } = text;
  const { total, window, freshness, records, track } = page;
  if (track === "gross-retention") return <Lost page={page} />;
  return (
    <Flex direction="column" gap="sm">
      <Facts
        facts={[
          [behind.figure, amountShown(total, page, { text, reader })],
          [behind.window, behind.days(reader.date(dayAfter(window.after)), reader.date(window.until))],
          [behind.asOf, freshness.asOf && reader.instant(freshness.asOf)],
        ]}
        direction="row"
      />
      <Heading>{records > 0 ? behind.clients(reader.count(records), records) : behind.noClients}</Heading>
    </Flex>
  );
}

/** What of the MRR of a year ago is paid no more. */
function Lost({ page: { total, window, freshness, records } }: { page: TrackExplanation }) {
  const { reader } = useCard();
  const { behind } = useSolutionsText();
  return (
    <Flex direction="column" gap="sm">
      <Facts
        facts={[
          [behind.lost, reader.usd(total)],
          [behind.compared, behind.days(reader.date(window.after), reader.date(window.until))],
          [behind.asOf, freshness.asOf && reader.instant(freshness.asOf)],
        ]}
        direction="row"
      />
      <Heading>{records > 0 ? behind.paysLess(reader.count(records), records) : behind.noLoss}</Heading>
    </Flex>
  );
}

/** In the unit of the track. */
function amountShown(amount: number, { unit }: TrackExplanation, texts: SolutionsTexts): string {
  return unit === "points" ? exactPoints(amount, texts) : texts.reader.usd(amount);
}

function Clients({ page }: { page: TrackExplanation }) {
  const { reader } = useCard();
  const text = useSolutionsText();
  const { behind } = text;
  const { track, clients, after } = page;
  return (
    <>
      {clients.map(({ record, amount, until }) => (
        <RecordLine
          key={`${record.objectTypeId} ${record.objectId}`}
          link={record}
          amount={amountShown(amount, page, { text, reader })}
          days={until ? behind.until(reader.date(until)) : ""}
        />
      ))}
      <NextPage
        after={after}
        label={reader.messages.explain.showMore}
        page={(next) => <Page track={track} after={next} />}
      />
    </>
  );
}

/** What somebody can have explained: the rule in plain words, where it is printed and how it is read. */
export interface RuleSubject {
  /** Unique on a card: it becomes the id of an overlay. */
  id: string;
  name: string;
  lines: string[];
  citations: Citation[];
  readings: string[];
  /** What has clients behind it that can be listed; null where nothing has, or the viewer may see no amounts. */
  track: Track | null;
}

/** Opens the rule in plain words, the clients behind it, where it is printed and how unclear wording is read. */
export function RuleButton({ subject }: { subject: RuleSubject }) {
  const { explain } = useCard().reader.messages;
  const { id, name } = subject;
  return (
    <OverlayButton
      id={`explain-${id}`}
      title={name}
      content={<RulePanel subject={subject} />}
      variant="transparent"
      size="xs"
    >
      <Icon name="info" screenReaderText={explain.button(name)} />
    </OverlayButton>
  );
}

/** The way to how the contested wordings of a rule are read. */
export function UnclearRule({ subject }: { subject: RuleSubject }) {
  return <UnclearButton {...subject} content={<RulePanel subject={subject} readingsFirst />} />;
}

function RulePanel({ subject, readingsFirst = false }: { subject: RuleSubject; readingsFirst?: boolean }) {
  const { explain } = useCard().reader.messages;
  const { lines, citations, readings, track } = subject;
  const sources = <SourceList citations={citations} readings={readings} readingsFirst={readingsFirst} />;
  return (
    <Flex direction="column" gap="md">
      <Flex direction="column" gap="xs">
        <Heading>{explain.rule}</Heading>
        <Lines lines={lines} />
      </Flex>
      {readingsFirst && sources}
      {track && <Page track={track} after="" />}
      {!readingsFirst && sources}
    </Flex>
  );
}
