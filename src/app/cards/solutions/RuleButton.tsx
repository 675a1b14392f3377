import { Flex, Heading, Icon, Text } from "@hubspot/ui-extensions";
import { ClientsBehind } from "./ClientsBehind.tsx";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import { SourceList } from "../frame/SourceList.tsx";
import { useCard } from "../frame/card-context.ts";
import type { RuleSubject } from "./rule-subject.ts";

/** Opens the rule in plain words, the clients behind it, where it is printed and how unclear wording is read. */
export function RuleButton({ subject }: { subject: RuleSubject }) {
  const { explain } = useCard().reader.messages;
  const { id, name } = subject;
  return (
    <OverlayButton id={id} title={name} content={<RulePanel subject={subject} />} variant="transparent" size="xs">
      <Icon name="info" screenReaderText={explain.button(name)} />
    </OverlayButton>
  );
}

function RulePanel({ subject }: { subject: RuleSubject }) {
  const { explain } = useCard().reader.messages;
  const { lines, sources, contested, track } = subject;
  return (
    <Flex direction="column" gap="md">
      <Flex direction="column" gap="xs">
        <Heading>{explain.rule}</Heading>
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Flex>
      {track && <ClientsBehind track={track} />}
      <SourceList lines={sources} />
      {contested.length > 0 && <Heading>{explain.contested}</Heading>}
      {contested.map(({ id, lines: reading }) => (
        <Flex key={id} direction="column">
          {reading.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </Flex>
      ))}
    </Flex>
  );
}
