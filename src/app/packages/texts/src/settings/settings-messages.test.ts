import { FORM_FAULTS, FORM_PARTS } from "@partner-standing/contract/settings/point-of-contact";
import { MAPPABLE_PROPERTIES } from "@partner-standing/contract/settings/property-mapping";
import { SETTINGS_FIELDS } from "@partner-standing/contract/settings/settings";
import { MEMBERSHIP_FIELDS } from "@partner-standing/contract/settings/solutions-membership";
import { describe, expect, test } from "vitest";
import { messagesIn, saidWith } from "../fixtures/messages-in.ts";
import { LANGUAGES } from "../formats/locale.ts";
import { settingsMessagesFor } from "./settings-messages-for.ts";

describe.each(LANGUAGES)("%s", (language) => {
  const messages = settingsMessagesFor(language);
  const all = messagesIn(messages);

  test("has the keys of English, in the same places", () => {
    const keys = (catalogue: object) => messagesIn(catalogue).map(([key, message]) => `${key}: ${typeof message}`);
    expect(keys(messages).sort()).toEqual(keys(settingsMessagesFor("en")).sort());
  });

  test.each(all)("%s says something", (_, message) => {
    for (const count of [0, 1, 2]) {
      const text = saidWith(message, count);
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\s\./);
      expect(text).not.toContain("!");
    }
  });

  test("has names of sections that stand side by side as tabs", () => {
    const { form: _withContacts, ...tabs } = messages.sections;
    expect(Object.values(tabs).join("").length).toBeLessThanOrEqual(85);
  });

  test("covers what the contract can say", () => {
    expect(Object.keys(messages.parts).sort()).toEqual([...FORM_PARTS].sort());
    expect(Object.keys(messages.faults).sort()).toEqual([...FORM_FAULTS].sort());
    const mappable = new Set(Object.values(MAPPABLE_PROPERTIES).flat());
    expect(Object.keys(messages.data.property).sort()).toEqual([...mappable].sort());
  });

  test("names every field that can change", () => {
    const toldInParts = ["contacts", "properties", "pocFormOnFile", "solutions"];
    const membership = Object.keys(MEMBERSHIP_FIELDS).map((field) => `solutions.${field}`);
    const whole = Object.keys(SETTINGS_FIELDS).filter((field) => !toldInParts.includes(field));
    expect(Object.keys(messages.fields)).toEqual(expect.arrayContaining([...whole, ...membership]));
  });
});

test("nobody is addressed familiarly", () => {
  const said = (language: "de" | "fr") =>
    messagesIn(settingsMessagesFor(language))
      .map(([, message]) => saidWith(message, 1))
      .join("\n");
  expect(said("de")).not.toMatch(/\b(du|dein|deine|dich|dir)\b/i);
  expect(said("fr")).not.toMatch(/(?<!\p{L})(tu|ton|ta|tes|toi)(?!\p{L})/iu);
});
