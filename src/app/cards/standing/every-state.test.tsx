import { Button, ErrorState, LoadingButton, LoadingSpinner } from "@hubspot/ui-extensions";
import { PROBLEM_CODES } from "@partner-standing/contract/answers/problem";
import { refuse } from "@partner-standing/extension-kit/fixtures/respond";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { messagesFor } from "@partner-standing/texts/standing/messages-for";
import { describe, expect, test } from "vitest";
import { fakeService } from "../fixtures/fake-service.ts";
import { renderCard } from "../fixtures/render-card.tsx";
import { STANDINGS } from "../fixtures/standings.ts";

const NAMES = Object.keys(STANDINGS) as (keyof typeof STANDINGS)[];
const LAYOUTS = ["full", "compact"] as const;

/** What a missing or miscalculated value looks like once it is a text. */
const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)|\s[.,]|: *$|,\.|\.\.|^\s*$/;

function expectReadable(words: string[]): void {
  expect(words.length).toBeGreaterThan(0);
  // "Start with:" and its like are followed by a link.
  const spoken = words.filter((word) => !/^[^:]+:\s*$/.test(word) && word !== " ");
  expect(spoken.filter((word) => UNSAID.test(word))).toEqual([]);
}

describe.each(LANGUAGES)("in %s", (language) => {
  describe.each(LAYOUTS)("%s", (layout) => {
    test.each(NAMES)("%s reads well", async (name) => {
      const { fetch, asked } = fakeService(STANDINGS[name]);
      const { words, answered, findAll } = renderCard({ fetch, language, layout });
      await answered();
      expectReadable(words());
      const questions = ["standing", "outlook"].map(
        (path) => `https://api.example/api/${path}?objectTypeId=0-2&objectId=123`,
      );
      expect(asked).toEqual(questions.slice(0, asked.length));
      const buttons = [...findAll(Button), ...findAll(LoadingButton)];
      expect(buttons.filter(({ props }) => props.variant === "primary").length).toBeLessThanOrEqual(1);
    });

    test("loading says so", () => {
      const { find } = renderCard({ fetch: () => new Promise(() => {}), language, layout });
      expect(find(LoadingSpinner).props).toMatchObject({
        label: messagesFor(language).states.loading,
        showLabel: true,
      });
    });

    test.each(PROBLEM_CODES)("%s says why and how to go on", async (code) => {
      const { words, answered, find } = renderCard({ fetch: () => refuse(code), language, layout });
      await answered();
      expectReadable(words());
      const { retry } = messagesFor(language).states;
      const wayOut = find(ErrorState).findAll(Button);
      expect(wayOut.map((button) => button.text)).toEqual(code === "not-allowed" ? [] : [retry]);
      expect(words().join()).not.toContain("for developers");
    });
  });
});
