import { Divider, Flex, Heading, List, StatusTag, Text } from "@hubspot/ui-extensions";
import { RuleButton } from "./RuleButton.tsx";
import { useCard } from "../frame/card-context.ts";
import type { ObligationViewModel } from "./obligation-view-model.ts";
import { MOVE_CITATIONS } from "./move-to-partner.ts";
import { ruleSubject } from "./rule-subject.ts";
import { useSolutionsText } from "./use-solutions-text.ts";

/** A solutions provider has obligations instead of tiers, and could move to the partner package. */
export function ProviderStandingPart({ obligations }: { obligations: ObligationViewModel[] }) {
  const { provider } = useSolutionsText();
  return (
    <>
      <Divider />
      <Heading>{provider.obligations}</Heading>
      {obligations.map((obligation) => (
        <ObligationRow key={obligation.id} obligation={obligation} />
      ))}
      <Divider />
      <MoveToPartner />
    </>
  );
}

function ObligationRow({ obligation }: { obligation: ObligationViewModel }) {
  const { name, status, date, explain } = obligation;
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Text format={{ fontWeight: "demibold" }}>{name}</Text>
        <Flex direction="row" align="center" gap="xs">
          <StatusTag variant={status.variant}>{status.text}</StatusTag>
          <RuleButton subject={explain} />
        </Flex>
      </Flex>
      {date && <Text>{date}</Text>}
    </Flex>
  );
}

/** What the partner package would change. */
function MoveToPartner() {
  const { reader } = useCard();
  const text = useSolutionsText();
  const { move: name, changes, how } = text.provider;
  const rule = { id: "move", name, lines: changes, citations: MOVE_CITATIONS, readings: ["C36"] };
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Heading>{name}</Heading>
        <RuleButton subject={ruleSubject(rule, { text, reader, readings: [] })} />
      </Flex>
      <List variant="unordered-styled">
        {changes.map((change) => (
          <Text key={change}>{change}</Text>
        ))}
      </List>
      <Text>{how}</Text>
    </Flex>
  );
}
