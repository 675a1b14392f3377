import { Flex, Heading, Icon } from "@hubspot/ui-extensions";
import { TrendChart } from "@partner-standing/extension-kit/TrendChart.tsx";
import { Facts, Lines, NextPage } from "@partner-standing/extension-kit/views.tsx";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { Track, TrackExplanation } from "@partner-standing/contract/standing/solutions-standing";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { dayAfter } from "@partner-standing/texts/formats/format-date";
import { trendPoints } from "@partner-standing/texts/formats/trend-points";
import { useCallback } from "react";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import { PageState } from "../frame/PageState.tsx";
import { SourceList } from "../frame/SourceList.tsx";
import { UnclearButton } from "../frame/UnclearButton.tsx";
import { useCard } from "../frame/card-context.ts";
import { RecordLine } from "@partner-standing/extension-kit/records/RecordLine.tsx";
import { exactPoints } from "./points.tsx";
import { useSolutionsService } from "./solutions-service.ts";
import { type SolutionsTexts, useSolutionsText } from "./solutions-texts.ts";

/** The figure of a track, its period and age, and the clients that make it up, largest first, a page at a time. */
function Page({ subject, track, after }: { subject: RuleSubject; track: Track; after: string }) {
  const service = useSolutionsService();
  const { behind } = useSolutionsText();
  const ask = useCallback(() => service.explain(track, after), [service, track, after]);
  const { state, reload } = useService<TrackExplanation>(ask);
  const page = lastGood(state);
  return (
    <>
      <PageState state={state} reload={reload} loading={behind.loading} />
      {page && after === "" && <Summary subject={subject} page={page} />}
      {page && <Clients subject={subject} page={page} />}
    </>
  );
}

function Summary({ subject, page }: { subject: RuleSubject; page: TrackExplanation }) {
  const { reader } = useCard();
  const text = useSolutionsText();
  const { behind } = text;
  const { total, window, freshness, records, track } = page;
  if (track === "gross-retention") return <Lost subject={subject} page={page} />;
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
      <Course subject={subject} page={page} />
      <Heading>{records > 0 ? behind.clients(reader.count(records), records) : behind.noClients}</Heading>
    </Flex>
  );
}

/** What of the MRR of a year ago is paid no more. */
function Lost({ subject, page }: { subject: RuleSubject; page: TrackExplanation }) {
  const { reader } = useCard();
  const { behind } = useSolutionsText();
  const { total, window, freshness, records } = page;
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
      <Course subject={subject} page={page} />
      <Heading>{records > 0 ? behind.paysLess(reader.count(records), records) : behind.noLoss}</Heading>
    </Flex>
  );
}

/** The figure over the last twelve months, with what it is to reach. */
function Course({ subject: { name, limit }, page: { trend } }: { subject: RuleSubject; page: TrackExplanation }) {
  const { reader } = useCard();
  const { explain } = reader.messages;
  return <TrendChart title={explain.trend(name)} name={name} points={trendPoints(trend, reader)} limit={limit} />;
}

/** In the unit of the track. */
function amountShown(amount: number, { unit }: TrackExplanation, texts: SolutionsTexts): string {
  return unit === "points" ? exactPoints(amount, texts) : texts.reader.usd(amount);
}

function Clients({ subject, page }: { subject: RuleSubject; page: TrackExplanation }) {
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
        page={(next) => <Page subject={subject} track={track} after={next} />}
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
  /** What the figure is to reach, in the unit of its course over the months; null where there is no such line. */
  limit: { name: string; value: number } | null;
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
      {track && <Page subject={subject} track={track} after="" />}
      {!readingsFirst && sources}
    </Flex>
  );
}
