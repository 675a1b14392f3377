import type { Reader } from "@partner-standing/extension-kit/reader";
import { readingMessagesFor } from "@partner-standing/extension-kit/reading-messages-for";
import type { ReadingMessage } from "@partner-standing/extension-kit/reading-messages/en";
import { rulesMessagesFor } from "@partner-standing/extension-kit/rules-messages-for";
import type { RulesMessages } from "@partner-standing/extension-kit/rules-messages/en";
import { tierMessagesFor } from "@partner-standing/extension-kit/tier-messages-for";
import type { TierMessages } from "@partner-standing/extension-kit/tier-messages/en";

/** What a rule is said with: formats and texts of the viewer's language. */
export interface RulesSayer {
  reader: Reader;
  text: RulesMessages;
  benefits: TierMessages["benefits"];
  /** What documents are called, and how contested wordings are read, those that the cards tell of too. */
  documents: Record<string, string>;
  readings: Record<string, ReadingMessage>;
}

export function rulesSayer(reader: Reader): RulesSayer {
  const { language } = reader;
  const text = rulesMessagesFor(language);
  return {
    reader,
    text,
    benefits: tierMessagesFor(language).benefits,
    documents: { ...reader.messages.explain.documents, ...text.documents },
    readings: { ...readingMessagesFor(language), ...text.contestedWordings },
  };
}
