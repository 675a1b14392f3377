import { benefitNamesFor } from "@partner-standing/extension-kit/benefit-names-for";
import type { BenefitNames } from "@partner-standing/extension-kit/benefit-names/en";
import type { CardReader } from "@partner-standing/extension-kit/card-reader";
import { readingMessagesFor } from "@partner-standing/extension-kit/reading-messages-for";
import type { ReadingMessage } from "@partner-standing/extension-kit/reading-messages/en";
import { rulesMessagesFor } from "@partner-standing/extension-kit/rules-messages-for";
import type { RulesMessages } from "@partner-standing/extension-kit/rules-messages/en";
import { technologyNamesFor } from "@partner-standing/extension-kit/technology-names-for";
import type { TechnologyNames } from "@partner-standing/extension-kit/technology-names/en";

/** What a rule is said with: formats and texts of the viewer's language. */
export interface RulesSayer {
  reader: CardReader;
  text: RulesMessages;
  names: TechnologyNames;
  benefits: BenefitNames;
  /** What documents are called, and how contested wordings are read, those that the cards tell of too. */
  documents: Record<string, string>;
  readings: Record<string, ReadingMessage>;
}

export function rulesSayer(reader: CardReader): RulesSayer {
  const { language } = reader;
  const text = rulesMessagesFor(language);
  const names = technologyNamesFor(language);
  return {
    reader,
    text,
    names,
    benefits: benefitNamesFor(language),
    documents: { ...names.documents, ...text.documents },
    readings: { ...readingMessagesFor(language), ...text.contestedWordings },
  };
}
