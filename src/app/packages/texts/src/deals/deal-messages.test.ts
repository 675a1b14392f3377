import { DEAL_REASONS, InfluenceSchema } from "@partner-standing/contract/standing/deal-standing";
import { describe, expect, test } from "vitest";
import { messagesIn, saidWith } from "../fixtures/messages-in.ts";
import { LANGUAGES } from "../formats/locale.ts";
import { dealMessagesFor } from "./deal-messages-for.ts";

describe.each(LANGUAGES)("%s", (language) => {
  const messages = dealMessagesFor(language);
  const all = messagesIn(messages);

  test("has the keys of English, and says something under each", () => {
    const keys = messagesIn(dealMessagesFor("en")).map(([key]) => key);
    expect(all.map(([key]) => key).sort()).toEqual(keys.sort());
    expect(all.filter(([, message]) => !/\S/.test(saidWith(message, 1)) || saidWith(message, 1).includes("!"))).toEqual(
      [],
    );
  });

  test("covers what the contract can say", () => {
    expect(Object.keys(messages.whyNot).sort()).toEqual(
      DEAL_REASONS.filter((reason) => reason !== "data-problem").sort(),
    );
    expect(Object.keys(messages.influences).sort()).toEqual(Object.keys(InfluenceSchema.def.entries).sort());
  });
});
