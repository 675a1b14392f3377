import { SolutionsFactsSchema } from "@partner-standing/contract/programs/solutions-facts";
import { TechnologyFactsSchema } from "@partner-standing/contract/programs/technology-facts";
import * as z from "zod/mini";

type Issue = z.core.$ZodIssue;

const KINDS: Record<string, string> = {
  number: "must be a number",
  int: "must be a whole number",
  boolean: "must be true or false",
  object: "must be an object",
  record: "must be an object",
  array: "must be a list",
};

function listOf(values: readonly unknown[]): string {
  return values.map((value) => `"${String(value)}"`).join(" or ");
}

/** What a field holds. A union is told apart by one of its fields, and hands in the whole object. */
function inputOf(issue: Issue): unknown {
  return issue.code === "invalid_union" && issue.discriminator
    ? (issue.input as Record<string, unknown>)[issue.discriminator]
    : issue.input;
}

function sentenceOf(issue: Issue): string {
  const input = inputOf(issue);
  if (input === undefined) return "is missing";
  if (input === Infinity) return "is too large a number";
  if ("options" in issue && issue.options) return `must be ${listOf(issue.options)}`;
  if (issue.code === "invalid_value") return `must be ${listOf(issue.values)}`;
  if (issue.code === "unrecognized_keys") return `must not name ${listOf(issue.keys)}`;
  if (issue.code === "too_big" && issue.origin === "int") return `must be at most ${issue.maximum}`;
  return (issue.code === "invalid_type" && KINDS[issue.expected]) || issue.message;
}

function placeOf(path: Issue["path"]): string {
  return path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
}

/**
 * What is wrong with facts and where, as `facts[3].reviewAverage: must lie between 1 and 5 stars`. The issue must
 * carry its input (`reportInput`); messages that the schema brings along are kept.
 */
function describeIssue(issue: Issue): string {
  return `facts${placeOf(issue.path)}: ${sentenceOf(issue)}`;
}

const FactsSchema = z.discriminatedUnion("program", [TechnologyFactsSchema, SolutionsFactsSchema]);
/** What either program judges about one company. */
export type Facts = z.infer<typeof FactsSchema>;

/** One facts object or a list of them, or everything that is wrong with the text, a sentence each. */
type FactsRead = { facts: Facts | Facts[] } | { problems: string[] };

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
