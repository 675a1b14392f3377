import { Flex, Heading, Text } from "@hubspot/ui-extensions";
import { useSettings } from "./settings-context.ts";

type Name = keyof ReturnType<typeof useSettings>["text"]["intro"];

/** The section's name and why it matters. */
export function SectionIntro({ name }: { name: Name }) {
  const { text } = useSettings();
  return (
    <Flex direction="column" gap="xs">
      <Heading>{text.sections[name]}</Heading>
      <Text>{text.intro[name]}</Text>
    </Flex>
  );
}
