import type { RulesMessages } from "@partner-standing/extension-kit/rules-messages/en";

export type RuleGroupName = keyof RulesMessages["groups"];

/** By the second part of a parameter's key; in the order in which the groups are shown. */
const TOPICS: Record<RuleGroupName, readonly string[]> = {
  requirements: ["edition", "requirement-levels", "phase-in"],
  thresholds: ["threshold", "premier-exception"],
  reviews: ["review", "poc-form", "certification", "duty"],
  benefits: ["benefits", "sponsorship", "co-sell"],
  registration: ["term", "capacity"],
  conditions: ["domain-rule", "data-protection"],
  further: [],
};
export const RULE_GROUPS = Object.keys(TOPICS) as RuleGroupName[];

/** The group that a rule is shown in. */
export function ruleGroupOf(key: string): RuleGroupName {
  const topic = key.split(".")[1] ?? "";
  return RULE_GROUPS.find((name) => TOPICS[name].includes(topic)) ?? "further";
}
