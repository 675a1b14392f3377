import type {
  ListedProblem,
  ProblemCounts,
  ProblemFilter,
} from "@partner-standing/contract/standing/data-problem-list";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { problemValue } from "@partner-standing/texts/formats/problem-sentence";
import { problemMessagesFor } from "@partner-standing/texts/problems/problem-messages-for";

/** Who reads the page, and its texts. */
export function problemText(reader: CardReader) {
  return { reader, text: problemMessagesFor(reader.language) };
}
export type ProblemText = ReturnType<typeof problemText>;

/** The property to repair, as it is called in the CRM, and what it holds. */
export function entryOf({ code, property, value }: ListedProblem, { reader, text }: ProblemText) {
  if (property === "") return { property: text.wholeRecord, value: "" };
  return {
    property: reader.messages.properties[property] ?? property,
    value: problemValue({ code, value }, reader) ?? text.empty,
  };
}

/** Whoever has problems to repair, in words. */
export function ownerName({ ownerId, name }: ProblemCounts["owners"][number], { text }: ProblemText): string {
  if (ownerId === null) return text.nobody;
  return name ?? text.unknownOwner(ownerId);
}

/** How many problems a list holds. */
export function listedIn({ codes }: ProblemCounts, { code }: ProblemFilter): number {
  const shown = codes.filter((one) => code === undefined || one.code === code);
  return shown.reduce((sum, { problems }) => sum + problems, 0);
}
