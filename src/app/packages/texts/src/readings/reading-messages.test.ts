import { describe, expect, test } from "vitest";
import { messagesIn, saidWith } from "../fixtures/messages-in.ts";
import { LANGUAGES } from "../formats/locale.ts";
import { readingMessagesFor } from "./reading-messages-for.ts";

describe.each(LANGUAGES)("%s", (language) => {
  const all = messagesIn(readingMessagesFor(language));

  test("reads every contested wording that English does", () => {
    const keys = messagesIn(readingMessagesFor("en")).map(([key]) => key);
    expect(all.map(([key]) => key)).toEqual(keys);
  });

  test("says something, in a whole sentence", () => {
    expect(all.filter(([, message]) => !/\S.*\.$/.test(saidWith(message, 1)))).toEqual([]);
  });
});
