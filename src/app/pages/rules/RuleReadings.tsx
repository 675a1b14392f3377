import { Accordion, Flex, Text } from "@hubspot/ui-extensions";
import { RuleSources } from "./RuleSources.tsx";
import { useHome } from "../frame/home-context.ts";
import type { RuleReading } from "./rules-view-model.ts";
import { useRulesText } from "./use-rules-text.ts";

/** How wording is read that the sources leave open, what else it could mean, and why; folded away. */
export function RuleReadings({ readings }: { readings: RuleReading[] }) {
  const { reader } = useHome();
  const text = useRulesText();
  if (readings.length === 0) return null;
  return (
    <Accordion title={text.readings(reader.count(readings.length))}>
      <Flex direction="column" gap="md">
        {readings.map((reading) => (
          <ReadingView key={reading.id} reading={reading} />
        ))}
      </Flex>
    </Accordion>
  );
}

function ReadingView({ reading }: { reading: RuleReading }) {
  const { title, lines, sources } = reading;
  return (
    <Flex direction="column">
      <Text format={{ fontWeight: "demibold" }}>{title}</Text>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <RuleSources sources={sources} />
    </Flex>
  );
}
