import { Flex, Heading, Link, List, Text } from "@hubspot/ui-extensions";
import { CopyButton } from "@partner-standing/extension-kit/CopyButton.tsx";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { ProblemList } from "../frame/ProblemList.tsx";
import { useStanding } from "./standing-service.ts";
import type { RecordViewModel } from "./record-view-model.ts";

/** What the open record adds, or why it does not. */
export function RecordContribution({ record }: { record: RecordViewModel }) {
  const { toRepair, record: text } = useStanding().reader.messages;
  const { title, company, sentences, canAskForReview, problems } = record;
  const { button, copied, failed, email } = text.ask;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      {company && (
        <Text>
          {company.text} <Link href={company.link.url}>{company.link.name}</Link>
        </Text>
      )}
      <List variant="unordered-styled">
        <Lines lines={sentences} />
      </List>
      {canAskForReview && (
        <CopyButton content={() => email.join("\n\n")} label={button} copied={copied} failed={failed} />
      )}
      {problems.length > 0 && <ProblemList title={toRepair} problems={problems} />}
    </Flex>
  );
}
