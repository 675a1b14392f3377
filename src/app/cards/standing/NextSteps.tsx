import { Flex, Heading, Inline, Link, List, Text } from "@hubspot/ui-extensions";
import { useStanding } from "./standing-context.ts";
import type { StepViewModel } from "./step-view-model.ts";

/** What to do, the most effective first. */
export function NextSteps({ steps }: { steps: StepViewModel[] }) {
  const { title, none } = useStanding().reader.messages.steps;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      {steps.length === 0 && <Text>{none}</Text>}
      {steps.length > 0 && (
        <List variant="ordered-styled">
          {steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </List>
      )}
    </Flex>
  );
}

function Step({ step }: { step: StepViewModel }) {
  const { startWith } = useStanding().reader.messages.steps;
  const { text, purpose, candidates } = step;
  return (
    <Flex direction="column">
      <Text format={{ fontWeight: "demibold" }}>{text}</Text>
      <Text variant="microcopy">{purpose}</Text>
      {candidates && (
        <Inline gap="sm">
          <Text>{startWith}</Text>
          {candidates.links.map(({ objectId, name, url }) => (
            <Link key={objectId} href={url}>
              {name}
            </Link>
          ))}
          {candidates.more && <Text>{candidates.more}</Text>}
        </Inline>
      )}
    </Flex>
  );
}
