import type { Reading } from "@partner-standing/contract/standing";
import type { Reader } from "@partner-standing/extension-kit/reader";
import type { SolutionsMessages } from "@partner-standing/extension-kit/solutions-messages/en";

/** What the Solutions card is told with: the viewer's texts and formats, and how the answer reads contested wording. */
export interface SolutionsTeller {
  text: SolutionsMessages;
  reader: Reader;
  readings: Reading[];
}
