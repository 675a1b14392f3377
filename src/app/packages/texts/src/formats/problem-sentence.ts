import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { DataProblem } from "@partner-standing/contract/standing/standing";
import type { CardReader } from "../cards/card-reader.ts";

/** Something to repair, and the record to do it in. */
export interface ProblemViewModel {
  sentence: string;
  record: RecordLink;
}

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What the property holds, in the viewer's words; null where that is nothing. */
export function problemValue({ code, value }: Pick<DataProblem, "code" | "value">, reader: CardReader): string | null {
  if (!value) return null;
  return CALENDAR_DATE.test(value) && code !== "date-invalid" ? reader.date(value) : value;
}

/** What is wrong with an entry of the CRM, naming the property to repair. */
export function problemSentence(problem: DataProblem, reader: CardReader): string {
  const { code, property } = problem;
  const { problems, properties } = reader.messages;
  return problems[code](properties[property] ?? property, problemValue(problem, reader) ?? "");
}
