import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { SolutionsMessages } from "@partner-standing/texts/solutions/en";
import { solutionsMessagesFor } from "@partner-standing/texts/solutions/solutions-messages-for";
import { useCard } from "../frame/card-context.ts";

/** The viewer's texts of the Solutions card. */
export function useSolutionsText(): SolutionsMessages {
  return solutionsMessagesFor(useCard().reader.language);
}

/** What the Solutions card is told with: the viewer's texts and formats. */
export interface SolutionsTexts {
  text: SolutionsMessages;
  reader: CardReader;
}
