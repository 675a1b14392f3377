import type { Reader } from "@partner-standing/extension-kit/reader";
import { rulesMessagesFor } from "@partner-standing/extension-kit/rules-messages-for";
import type { RulesMessages } from "@partner-standing/extension-kit/rules-messages/en";
import { tierMessagesFor } from "@partner-standing/extension-kit/tier-messages-for";
import type { TierMessages } from "@partner-standing/extension-kit/tier-messages/en";

/** What a rule is said with: formats and texts of the viewer's language. */
export interface RulesSayer {
  reader: Reader;
  text: RulesMessages;
  benefits: TierMessages["benefits"];
}

export function rulesSayer(reader: Reader): RulesSayer {
  const { language } = reader;
  return { reader, text: rulesMessagesFor(language), benefits: tierMessagesFor(language).benefits };
}
