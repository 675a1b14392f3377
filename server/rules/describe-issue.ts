import type * as z from "zod/mini";

type Issue = z.core.$ZodIssue;

const KINDS: Record<string, string> = {
  number: "must be a number",
  int: "must be a whole number",
  boolean: "must be true or false",
  object: "must be an object",
};

function sentenceOf(issue: Issue): string {
  if (issue.input === undefined) return "is missing";
  if (issue.input === Infinity) return "is too large a number";
  if (issue.code === "invalid_value")
    return `must be ${issue.values.map((value) => `"${String(value)}"`).join(" or ")}`;
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
