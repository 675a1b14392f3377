import { statementMessagesFor } from "@partner-standing/extension-kit/statement-messages-for";
import { useHome } from "./home-context.ts";

/** What is said of commission, in the viewer's language. */
export function useStatementText() {
  return statementMessagesFor(useHome().reader.language);
}
