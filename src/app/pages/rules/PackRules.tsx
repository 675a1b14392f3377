import { Button, EmptyState, Flex, Heading, Text } from "@hubspot/ui-extensions";
import type { ProgramRules } from "@partner-standing/contract/programs/programs";
import { RuleGroupView } from "./RuleGroupView.tsx";
import { RuleReadings } from "./RuleReadings.tsx";
import { useHome } from "../frame/home-context.ts";
import { wordFor } from "./rule-value.ts";
import { rulesSayer } from "./rules-sayer.ts";
import { ruleGroups, ruleReadings } from "./rules-view-model.ts";

interface PackRulesProps {
  on: string;
  pack: ProgramRules["packs"][number];
  searched: string;
  showAll: () => void;
}

/** The rules of one program, as far as they match what is searched for. */
export function PackRules({ on, pack, searched, showAll }: PackRulesProps) {
  const { reader } = useHome();
  const sayer = rulesSayer(reader);
  const { text } = sayer;
  if (pack.parameters.length === 0)
    return (
      <EmptyState title={text.nothingInForce.title}>
        <Text>{text.nothingInForce.text(reader.date(on))}</Text>
      </EmptyState>
    );
  const edition = pack.edition && wordFor(pack.edition, sayer);
  const groups = ruleGroups(pack, searched, sayer);
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.heading(text.packs[pack.pack], edition, reader.date(on))}</Heading>
      {groups.length === 0 && (
        <Flex direction="column" gap="sm" align="start">
          <Text>{text.noMatch(searched)}</Text>
          <Button onClick={() => showAll()}>{text.showAll}</Button>
        </Flex>
      )}
      {groups.map((group) => (
        <RuleGroupView key={group.name} group={group} />
      ))}
      <RuleReadings readings={ruleReadings(pack, groups, sayer)} />
    </Flex>
  );
}
