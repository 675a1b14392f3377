import type { RulesMessages } from "@partner-standing/texts/rules/en";

export type RuleGroupName = keyof RulesMessages["groups"];

/** By the second part of a parameter's key, or by its pack; in the order in which the groups are shown. */
const TOPICS: Record<RuleGroupName, readonly string[]> = {
  requirements: ["edition", "tiers", "requirement-levels", "phase-in"],
  thresholds: [
    "threshold",
    "premier-exception",
    "thresholds",
    "median-app-usage",
    "counting-apps",
    "sold-mrr",
    "managed-mrr",
  ],
  reviews: ["review", "poc-form", "certification", "duty", "refresh", "recalibration"],
  benefits: ["benefits", "sponsorship", "co-sell"],
  registration: ["term", "capacity"],
  conditions: ["domain-rule", "data-protection"],
  commission: ["commission"],
  further: [],
};
export const RULE_GROUPS = Object.keys(TOPICS) as RuleGroupName[];

/** The group that a rule is shown in. */
export function ruleGroupOf(key: string): RuleGroupName {
  const [pack = "", topic = ""] = key.split(".");
  const holding = (part: string) => RULE_GROUPS.find((name) => TOPICS[name].includes(part));
  return holding(pack) ?? holding(topic) ?? "further";
}
