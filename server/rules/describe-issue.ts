import type * as z from "zod/mini";

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
export function describeIssue(issue: Issue): string {
  return `facts${placeOf(issue.path)}: ${sentenceOf(issue)}`;
}
