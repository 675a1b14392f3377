import { Flex, Heading, Text } from "@hubspot/ui-extensions";
import { Facts, Lines, NextPage } from "@partner-standing/extension-kit/views.tsx";
import type { Metric } from "@partner-standing/contract/programs/scorecard";
import type { Explanation } from "@partner-standing/contract/standing/standing";
import { NoteList } from "@partner-standing/extension-kit/ProgramNotes.tsx";
import { TrendChart } from "@partner-standing/extension-kit/TrendChart.tsx";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback } from "react";
import { PageState } from "../../frame/PageState.tsx";
import { ProblemList } from "../../frame/ProblemList.tsx";
import { SeeAll } from "../../frame/SeeAll.tsx";
import { SourceList } from "../../frame/SourceList.tsx";
import { useStanding } from "../standing-service.ts";
import { RecordLine } from "@partner-standing/extension-kit/records/RecordLine.tsx";
import type { ExplainSubject } from "./explain-subject.ts";
import { behindViewModel, figureViewModel } from "@partner-standing/texts/standing/explanation-view-model";

/** A page of records, largest first, and on demand the next one below it. */
function RecordsBehind({ page }: { page: Explanation }) {
  const { reader } = useStanding();
  const { metric, after } = page;
  return (
    <>
      {behindViewModel(page, reader).map((behind) => (
        <RecordLine key={`${behind.link.objectTypeId} ${behind.link.objectId}`} {...behind} />
      ))}
      <NextPage
        after={after}
        label={reader.messages.explain.showMore}
        page={(next) => <Page metric={metric} after={next} />}
      />
    </>
  );
}

function Page({ metric, after }: { metric: Metric; after: string }) {
  const { service, reader } = useStanding();
  const ask = useCallback(() => service.explain(metric, after), [service, metric, after]);
  const { state, reload } = useService(ask);
  const page = lastGood(state);
  return (
    <>
      <PageState state={state} reload={reload} loading={reader.messages.explain.loading} />
      {page && <RecordsBehind page={page} />}
    </>
  );
}

/** A figure, its period and age, its course over the months, and the records that make it up. */
function FigureBehind({ subject, explanation }: { subject: ExplainSubject; explanation: Explanation }) {
  const { reader } = useStanding();
  const { explain } = reader.messages;
  const { name, limit } = subject;
  const { total, window, official, asOf, records, trend } = figureViewModel(explanation, reader);
  return (
    <Flex direction="column" gap="sm">
      <Facts
        facts={[
          [explain.figure, total],
          [explain.window, window],
          [explain.official.label, official],
          [explain.asOf, asOf],
        ]}
        direction="row"
      />
      <TrendChart title={explain.trend(name)} name={name} points={trend} limit={limit} />
      <Heading>{records}</Heading>
      <RecordsBehind page={explanation} />
    </Flex>
  );
}

/** What a figure leaves out until somebody repairs it. */
function NotCounted({ explanation }: { explanation: Explanation }) {
  const { reader } = useStanding();
  const { problems } = figureViewModel(explanation, reader);
  const codes = new Set(explanation.problems.map(({ code }) => code));
  const [code] = codes;
  if (code === undefined) return null;
  return (
    <Flex direction="column" gap="xs" align="start">
      <ProblemList title={reader.messages.explain.notCounted} problems={problems} />
      <SeeAll label={reader.messages.seeAll} to="/problems" params={codes.size === 1 ? { code } : {}} />
    </Flex>
  );
}

interface ExplainPanelProps {
  subject: ExplainSubject;
  /** Whether the viewer has asked how contested wordings are read. */
  readingsFirst?: boolean;
}

/** The rule in plain words, the figure with its records, where it is printed, how unclear wording is read, and what else is said. */
export function ExplainPanel({ subject, readingsFirst = false }: ExplainPanelProps) {
  const { reader, service } = useStanding();
  const { explain, notes } = reader.messages;
  return (
    <Flex direction="column" gap="md">
      <Flex direction="column" gap="xs">
        <Heading>{explain.rule}</Heading>
        <Text>{subject.rule}</Text>
        {subject.needs && <Text>{subject.needs}</Text>}
      </Flex>
      {subject.evidence.length > 0 && (
        <Flex direction="column" gap="xs">
          <Heading>{explain.evidence.title}</Heading>
          <Lines lines={subject.evidence} />
        </Flex>
      )}
      {subject.metric ? (
        <MeasuredPart subject={subject} metric={subject.metric} readingsFirst={readingsFirst} />
      ) : (
        <SourceList citations={subject.citations} readings={subject.readings} readingsFirst={readingsFirst} />
      )}
      <Flex direction="column" gap="xs">
        <Heading>{notes.title}</Heading>
        <NoteList ask={service.ask} reader={reader} place={subject.requirement} />
      </Flex>
    </Flex>
  );
}

/** The clauses of the requirement are known without asking; the definition of the figure comes with its records. */
function MeasuredPart({ subject, metric, readingsFirst }: Required<ExplainPanelProps> & { metric: Metric }) {
  const { service, reader } = useStanding();
  const ask = useCallback(() => service.explain(metric, ""), [service, metric]);
  const { state, reload } = useService<Explanation>(ask);
  const explanation = lastGood(state);
  const { citations = [] } = explanation ?? {};
  const sources = (
    <SourceList
      citations={[...subject.citations, ...citations]}
      readings={subject.readings}
      readingsFirst={readingsFirst}
    />
  );
  return (
    <>
      {readingsFirst && sources}
      <PageState state={state} reload={reload} loading={reader.messages.explain.loading} />
      {explanation && <FigureBehind subject={subject} explanation={explanation} />}
      {!readingsFirst && sources}
      {explanation && <NotCounted explanation={explanation} />}
    </>
  );
}
