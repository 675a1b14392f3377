import { Button, Flex, Heading, Link, LoadingSpinner, Text } from "@hubspot/ui-extensions";
import type { DataProblem } from "@partner-standing/contract/standing/standing";
import { problemSentence } from "@partner-standing/texts/formats/problem-sentence";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { NextPage } from "@partner-standing/extension-kit/views.tsx";
import { useCallback, useState } from "react";
import { FailedRequest } from "../frame/FailedRequest.tsx";
import { useSettings } from "../frame/settings-context.ts";

/** How many entries of the CRM could not be counted, and on demand which. */
export function DataProblems() {
  const { page, reader, text } = useSettings();
  const [isOpen, setOpen] = useState(false);
  const { problems } = page.connection.freshness;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.data.problems}</Heading>
      <Text>{problems === 0 ? text.data.noProblems : text.data.problemCount(reader.count(problems), problems)}</Text>
      {problems > 0 && <Text variant="microcopy">{text.data.problemsHint}</Text>}
      {problems > 0 && page.maySeeAmounts && !isOpen && (
        <Flex>
          <Button size="sm" onClick={() => setOpen(true)}>
            {text.data.showProblems}
          </Button>
        </Flex>
      )}
      {isOpen && <ProblemPage after="" />}
    </Flex>
  );
}

/** A page of them, and on demand the next one below it. */
function ProblemPage({ after }: { after: string }) {
  const { reader, text, service } = useSettings();
  const ask = useCallback(() => service.problems(after), [service, after]);
  const { state, reload } = useService(ask);
  const page = lastGood(state);
  if (state.status === "failed") return <FailedRequest reason={state.reason} retry={reload} />;
  if (!page) return <LoadingSpinner label={text.data.loadingProblems} showLabel />;
  return (
    <>
      {page.problems.map((problem, place) => (
        <ProblemLine key={`${place} ${problem.record.url} ${problem.property}`} problem={problem} />
      ))}
      <NextPage
        after={page.after}
        label={reader.messages.explain.showMore}
        page={(next) => <ProblemPage after={next} />}
      />
    </>
  );
}

function ProblemLine({ problem }: { problem: DataProblem }) {
  const { reader } = useSettings();
  return (
    <Flex direction="column">
      <Link href={problem.record.url}>{problem.record.name}</Link>
      <Text>{problemSentence(problem, reader)}</Text>
    </Flex>
  );
}
