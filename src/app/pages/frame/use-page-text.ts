import { pageMessagesFor } from "@partner-standing/texts/pages/page-messages-for";
import { useHome } from "./home-context.ts";

/** The pages' own texts in the viewer's language. */
export function usePageText() {
  return pageMessagesFor(useHome().reader.language);
}
