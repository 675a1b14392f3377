import { rulesMessagesFor } from "@partner-standing/extension-kit/rules-messages-for";
import { useHome } from "./home-context.ts";

/** The directory's texts in the viewer's language. */
export function useRulesText() {
  return rulesMessagesFor(useHome().reader.language);
}
