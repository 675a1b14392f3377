import { Flex, Heading, Text } from "@hubspot/ui-extensions";
import { Facts, Lines, NextPage } from "@partner-standing/extension-kit/views.tsx";
import type { Citation, Metric } from "@partner-standing/contract/programs/scorecard";
import type { Explanation, Reading } from "@partner-standing/contract/standing/standing";
import { NoteList } from "@partner-standing/extension-kit/ProgramNotes.tsx";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { printedLines } from "@partner-standing/texts/formats/printed-lines";
import { type ReadingViewModel, readingViewModels } from "@partner-standing/texts/readings/reading-view-model";
import { useCallback } from "react";
import { PageState } from "../../frame/PageState.tsx";
import { ProblemList } from "../../frame/SourceList.tsx";
import { useStanding } from "../standing-service.ts";
import { RecordLine } from "./RecordLine.tsx";
import type { ExplainSubject } from "./explain-subject.ts";
import { behindViewModel, figureViewModel } from "./explanation-view-model.ts";

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

/** A figure, its period and age, and the records that make it up. */
function FigureBehind({ explanation }: { explanation: Explanation }) {
  const { reader } = useStanding();
  const { explain } = reader.messages;
  const { total, window, official, asOf, records } = figureViewModel(explanation, reader);
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
      <Heading>{records}</Heading>
      <RecordsBehind page={explanation} />
    </Flex>
  );
}

/** What a figure leaves out until somebody repairs it. */
function NotCounted({ explanation }: { explanation: Explanation }) {
  const { reader } = useStanding();
  const { problems } = figureViewModel(explanation, reader);
  return problems.length > 0 && <ProblemList title={reader.messages.explain.notCounted} problems={problems} />;
}

/** The rule in plain words, the figure with its records, where it is printed, how unclear wording is read, and what else is said. */
export function ExplainPanel({ subject }: { subject: ExplainSubject }) {
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
        <MeasuredPart subject={subject} metric={subject.metric} />
      ) : (
        <SourcePart citations={subject.citations} ids={subject.readings} readings={[]} />
      )}
      <Flex direction="column" gap="xs">
        <Heading>{notes.title}</Heading>
        <NoteList ask={service.ask} reader={reader} place={subject.requirement} />
      </Flex>
    </Flex>
  );
}

/** The clauses of the requirement are known without asking; the definition of the figure comes with its records. */
function MeasuredPart({ subject, metric }: { subject: ExplainSubject; metric: Metric }) {
  const { service, reader } = useStanding();
  const ask = useCallback(() => service.explain(metric, ""), [service, metric]);
  const { state, reload } = useService<Explanation>(ask);
  const explanation = lastGood(state);
  const { citations = [], readings = [] } = explanation ?? {};
  return (
    <>
      <PageState state={state} reload={reload} loading={reader.messages.explain.loading} />
      {explanation && <FigureBehind explanation={explanation} />}
      <SourcePart citations={[...subject.citations, ...citations]} ids={subject.readings} readings={readings} />
      {explanation && <NotCounted explanation={explanation} />}
    </>
  );
}

function SourcePart({ citations, ids, readings }: { citations: Citation[]; ids: string[]; readings: Reading[] }) {
  const { reader } = useStanding();
  const { explain } = reader.messages;
  const contested = readingViewModels(ids, readings, reader);
  return (
    <>
      <Flex direction="column" gap="xs">
        <Heading>{explain.printed}</Heading>
        <Lines lines={printedLines(citations, reader, reader.messages.explain.documents)} />
      </Flex>
      {contested.length > 0 && (
        <Flex direction="column" gap="xs">
          <Heading>{explain.contested}</Heading>
          {contested.map((reading) => (
            <ReadingLines key={reading.id} reading={reading} />
          ))}
        </Flex>
      )}
    </>
  );
}

function ReadingLines({ reading }: { reading: ReadingViewModel }) {
  return (
    <Flex direction="column">
      <Lines lines={reading.lines} />
    </Flex>
  );
}
