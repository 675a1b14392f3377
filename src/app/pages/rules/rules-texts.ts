import { benefitNamesFor } from "@partner-standing/texts/benefit-names/benefit-names-for";
import type { BenefitNames } from "@partner-standing/texts/benefit-names/en";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { ReadingMessage } from "@partner-standing/texts/readings/en";
import { readingMessagesFor } from "@partner-standing/texts/readings/reading-messages-for";
import type { RulesMessages } from "@partner-standing/texts/rules/en";
import { rulesMessagesFor } from "@partner-standing/texts/rules/rules-messages-for";
import { documentNamesFor } from "@partner-standing/texts/sources/documents-for";
import type { TechnologyNames } from "@partner-standing/texts/technology-names/en";
import { technologyNamesFor } from "@partner-standing/texts/technology-names/technology-names-for";
import { useHome } from "../frame/home-context.ts";

/** What a rule is said with: formats and texts of the viewer's language. */
export interface RulesTexts {
  reader: CardReader;
  text: RulesMessages;
  names: TechnologyNames;
  benefits: BenefitNames;
  /** What documents are called, and how contested wordings are read, those that the cards tell of too. */
  documents: Record<string, string>;
  readings: Record<string, ReadingMessage>;
}

export function rulesTexts(reader: CardReader): RulesTexts {
  const { language } = reader;
  const text = rulesMessagesFor(language);
  const names = technologyNamesFor(language);
  return {
    reader,
    text,
    names,
    benefits: benefitNamesFor(language),
    documents: documentNamesFor(language),
    readings: { ...readingMessagesFor(language), ...text.contestedWordings },
  };
}

/** The directory's texts in the viewer's language. */
export function useRulesText() {
  return rulesMessagesFor(useHome().reader.language);
}
