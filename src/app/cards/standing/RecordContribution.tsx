import { Flex, Heading, Link, List, Text } from "@hubspot/ui-extensions";
import { FillIn } from "../frame/FillIn.tsx";
import { ProblemList } from "../frame/ProblemList.tsx";
import { AskForReview } from "./AskForReview.tsx";
import { useOutlook } from "./outlook/use-outlook.ts";
import { type RecordViewModel, leavingSentence } from "./record-view-model.ts";
import { useStanding } from "./standing-service.ts";

/** What the open record adds, or why it does not. */
export function RecordContribution({ record }: { record: RecordViewModel }) {
  const { reader } = useStanding();
  const { outlook } = useOutlook();
  const { toRepair, fillIn } = reader.messages;
  const { title, company, sentences, canAskForReview, problems, toFill } = record;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      {company && (
        <Text>
          {company.text} <Link href={company.link.url}>{company.link.name}</Link>
        </Text>
      )}
      <List variant="unordered-styled">
        {sentences.map((sentence) => (
          <Flex key={sentence.text} direction="column" gap="flush">
            <Text>{sentence.text}</Text>
            {sentence.leaving && <Text variant="microcopy">{leavingSentence(sentence.leaving, outlook, reader)}</Text>}
          </Flex>
        ))}
      </List>
      {canAskForReview && <AskForReview />}
      {problems.length > 0 && <ProblemList title={toRepair} problems={problems} />}
      <FillIn title={fillIn} properties={toFill} />
    </Flex>
  );
}
