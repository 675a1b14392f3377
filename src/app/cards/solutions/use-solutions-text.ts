import { solutionsMessagesFor } from "@partner-standing/texts/solutions/solutions-messages-for";
import type { SolutionsMessages } from "@partner-standing/texts/solutions/en";
import { useCard } from "../frame/card-context.ts";

/** The viewer's texts of the Solutions card. */
export function useSolutionsText(): SolutionsMessages {
  return solutionsMessagesFor(useCard().reader.language);
}
