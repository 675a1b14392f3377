import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import type { ProblemError } from "../../errors/problem-error.ts";
import { readInput } from "./read-input.ts";

const Anything = z.looseObject({ name: z.optional(z.string()) });

function fieldAtFault(input: unknown): string | undefined {
  try {
    readInput(Anything, input);
  } catch (error) {
    expect((error as ProblemError).problem.code).toBe("invalid-request");
    return (error as ProblemError).problem.field;
  }
  return undefined;
}

describe("a character that cannot be kept", () => {
  test.each([
    ["a NUL", "a\0b"],
    ["the first half of a pair", "a\ud83d"],
    ["the second half of a pair", "\ude00b"],
  ])("%s: is refused wherever it is, by its field", (_what, text) => {
    expect(fieldAtFault({ name: text })).toBe("name");
    expect(fieldAtFault({ name: "a", more: [{ deep: [1, "x", text] }] })).toBe("more.0.deep.2");
    expect(fieldAtFault({ rates: { [text]: 1 } })).toBe("rates");
    expect(fieldAtFault(text)).toBe("");
  });

  test("is not seen in whole pairs, other controls and other odd characters", () => {
    expect(fieldAtFault({ name: "😀 \u0001\u200b\ufffe\ufffd\u2028 é" })).toBeUndefined();
  });

  test("is looked for in an input of any depth", () => {
    let input: object = { name: "\0" };
    for (let depth = 0; depth < 100_000; depth++) input = { a: input };
    expect(fieldAtFault(input)).toMatch(/^a(\.a)+\.name$/);
  });
});
