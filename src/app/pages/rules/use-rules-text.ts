import { rulesMessagesFor } from "@partner-standing/texts/rules/rules-messages-for";
import { useHome } from "../frame/home-context.ts";

/** The directory's texts in the viewer's language. */
export function useRulesText() {
  return rulesMessagesFor(useHome().reader.language);
}
