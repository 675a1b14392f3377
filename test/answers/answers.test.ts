import { beforeAll, describe, expect, test } from "vitest";
import { COMMAND, recordAnswers, recorded } from "./record-answers.ts";

describe("what the tests of cards and pages take for answers", () => {
  let answers: Map<string, string>;
  beforeAll(async () => {
    answers = await recordAnswers();
  });

  test("is what the service answers", () => {
    const differing = [...answers].flatMap(([file, text]) => {
      const [now, before] = [text.split("\n"), recorded(file).split("\n")];
      const line = now.findIndex((answer, index) => answer !== before[index]);
      return line === -1 && now.length === before.length
        ? []
        : [`${file}: ${now[line]?.slice(0, 40) ?? "one too many"}`];
    });
    expect(differing, `Answers have changed: look whether they should, then ${COMMAND}`).toEqual([]);
  });
});
