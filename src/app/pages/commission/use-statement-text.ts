import { statementMessagesFor } from "@partner-standing/texts/statement/statement-messages-for";
import { useHome } from "../frame/home-context.ts";

/** What is said of commission, in the viewer's language. */
export function useStatementText() {
  return statementMessagesFor(useHome().reader.language);
}
