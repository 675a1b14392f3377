import { Flex, Heading } from "@hubspot/ui-extensions";
import { RuleMatrixView } from "./RuleMatrixView.tsx";
import { RuleTable } from "./RuleTable.tsx";
import { useHome } from "./home-context.ts";
import { rulesSayer } from "./rules-sayer.ts";
import type { RuleGroup } from "./rules-view-model.ts";

/** Rules that belong together: a table of those with few words, and the large ones folded below it. */
export function RuleGroupView({ group }: { group: RuleGroup }) {
  const { text } = rulesSayer(useHome().reader);
  const plain = group.rules.filter(({ matrix }) => matrix === null);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.groups[group.name]}</Heading>
      {plain.length > 0 && <RuleTable rules={plain} />}
      {group.rules.map(
        ({ matrix, ...rule }) => matrix && <RuleMatrixView key={rule.key} rule={rule} matrix={matrix} />,
      )}
    </Flex>
  );
}
