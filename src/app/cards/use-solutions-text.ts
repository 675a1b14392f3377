import { solutionsMessagesFor } from "@partner-standing/extension-kit/solutions-messages-for";
import type { SolutionsMessages } from "@partner-standing/extension-kit/solutions-messages/en";
import { useCard } from "./card-context.ts";

/** The viewer's texts of the Solutions card. */
export function useSolutionsText(): SolutionsMessages {
  return solutionsMessagesFor(useCard().reader.language);
}
