import { Flex, Text } from "@hubspot/ui-extensions";
import { RuleMatrixView } from "./RuleMatrixView.tsx";
import { RuleTable } from "./RuleTable.tsx";
import type { RuleGroup } from "./rules-view-model.ts";
import { useRulesText } from "./use-rules-text.ts";

/** Rules that belong together: a table of those with few words, and the large ones folded below it. */
export function RuleGroupView({ group }: { group: RuleGroup }) {
  const text = useRulesText();
  const plain = group.rules.filter(({ matrix }) => matrix === null);
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: "demibold" }}>{text.groups[group.name]}</Text>
      {plain.length > 0 && <RuleTable rules={plain} />}
      {group.rules.map(
        ({ matrix, ...rule }) => matrix && <RuleMatrixView key={rule.key} rule={rule} matrix={matrix} />,
      )}
    </Flex>
  );
}
