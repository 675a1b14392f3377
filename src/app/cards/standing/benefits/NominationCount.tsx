import { Alert, Flex, Heading, LoadingButton, Text } from "@hubspot/ui-extensions";
import type { Benefits } from "@partner-standing/contract/standing/benefits";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import type { Reader } from "@partner-standing/texts/standing/reader";
import type { FailureReason } from "@partner-standing/extension-kit/service-client";
import type { NominationRefusal, TierMessages } from "@partner-standing/texts/tier/en";
import { useState } from "react";
import { useStanding } from "../standing-context.ts";
import { useTierText } from "../timeline/use-tier-text.ts";

interface NominationCountProps {
  nominations: NonNullable<Benefits["nominations"]>;
  /** The company that can be nominated; null where the open record has none. */
  company: RecordLink | null;
  show: (benefits: Benefits) => void;
}

function refusalSentence(reason: FailureReason, text: TierMessages["nominations"], reader: Reader): string {
  const own = text.refusals[reason as NominationRefusal] as string | undefined;
  return own ?? reader.messages.states.failures[failureKind(reason)].text;
}

/** How many joint accounts can still be nominated this year, and the open record's company as the next one. */
export function NominationCount({ nominations, company, show }: NominationCountProps) {
  const { service, reader } = useStanding();
  const text = useTierText().nominations;
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<"done" | FailureReason | null>(null);
  const { left, perYear, year } = nominations;

  const nominate = async ({ objectId }: RecordLink) => {
    setBusy(true);
    const answer = await service.nominate(objectId);
    setBusy(false);
    setOutcome(answer.ok ? "done" : answer.reason);
    if (answer.ok) show(answer.data);
  };
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      <Text>{text.left(reader.count(left), reader.count(perYear), String(year))}</Text>
      {company && outcome === "done" && <Alert title={text.done(company.name)} variant="success" />}
      {outcome && outcome !== "done" && (
        <Alert title={text.notDone} variant="warning">
          {refusalSentence(outcome, text, reader)}
        </Alert>
      )}
      {company && left > 0 && outcome !== "done" && (
        <Flex direction="column" gap="xs" align="start">
          <LoadingButton size="sm" loading={isBusy} onClick={() => void nominate(company)}>
            {text.nominate(company.name)}
          </LoadingButton>
          <Text variant="microcopy">{text.effect}</Text>
        </Flex>
      )}
    </Flex>
  );
}
