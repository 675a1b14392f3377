import type { DataProblem } from "@partner-standing/contract/standing/standing";
import type { CardReader } from "../cards/card-reader.ts";

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with an entry of the CRM, naming the property to repair. */
export function problemSentence({ code, property, value }: DataProblem, reader: CardReader): string {
  const shown = value !== null && CALENDAR_DATE.test(value) && code !== "date-invalid" ? reader.date(value) : value;
  const { problems, properties } = reader.messages;
  return problems[code](properties[property] ?? property, shown ?? "");
}
