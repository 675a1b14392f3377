import { Flex, Heading, Text } from "@hubspot/ui-extensions";
import type { Citation, Metric } from "@partner-standing/contract/programs/scorecard";
import type { Explanation, Reading } from "@partner-standing/contract/standing/standing";
import { printedLines } from "@partner-standing/texts/formats/printed-lines";
import { readingViewModels, type ReadingViewModel } from "@partner-standing/texts/readings/reading-view-model";
import { useService, lastGood } from "@partner-standing/extension-kit/use-service";
import { useCallback } from "react";
import { FigureBehind } from "./FigureBehind.tsx";
import { NotCounted } from "./NotCounted.tsx";
import { PageState } from "../../frame/PageState.tsx";
import { useStanding } from "../standing-context.ts";
import type { ExplainSubject } from "./explain-subject.ts";

/** The rule in plain words, the figure with its records, where it is printed and how unclear wording is read. */
export function ExplainPanel({ subject }: { subject: ExplainSubject }) {
  const { explain } = useStanding().reader.messages;
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
          {subject.evidence.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </Flex>
      )}
      {subject.metric ? (
        <MeasuredPart subject={subject} metric={subject.metric} />
      ) : (
        <SourcePart citations={subject.citations} ids={subject.readings} readings={[]} />
      )}
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
        {printedLines(citations, reader, reader.messages.explain.documents).map((line) => (
          <Text key={line}>{line}</Text>
        ))}
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
      {reading.lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Flex>
  );
}
