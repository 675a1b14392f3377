import { SolutionsFactsSchema } from "@partner-standing/contract/programs/solutions-facts";
import { TechnologyFactsSchema } from "@partner-standing/contract/programs/technology-facts";
import * as z from "zod/mini";
import { describeIssue } from "./describe-issue.ts";

const FactsSchema = z.discriminatedUnion("program", [TechnologyFactsSchema, SolutionsFactsSchema]);
/** What either program judges about one company. */
export type Facts = z.infer<typeof FactsSchema>;

/** One facts object or a list of them, or everything that is wrong with the text, a sentence each. */
export type FactsRead = { facts: Facts | Facts[] } | { problems: string[] };

/** Some editors put a byte order mark in front of JSON, which is not part of it. */
const BYTE_ORDER_MARK = /^\uFEFF/;

function parseJson(text: string): { json: unknown } | { problems: string[] } {
  try {
    return { json: JSON.parse(text.replace(BYTE_ORDER_MARK, "")) as unknown };
  } catch (error) {
    return { problems: [`facts: is not JSON (${(error as SyntaxError).message})`] };
  }
}

/** Reads facts from JSON; nothing is guessed and nothing passed over. */
export function readFacts(text: string): FactsRead {
  const parsed = parseJson(text);
  if ("problems" in parsed) return parsed;
  const schema = Array.isArray(parsed.json) ? z.array(FactsSchema) : FactsSchema;
  const { data, error } = z.safeParse(schema, parsed.json, { reportInput: true });
  return data ? { facts: data } : { problems: error.issues.map(describeIssue) };
}
