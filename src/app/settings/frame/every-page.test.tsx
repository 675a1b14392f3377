import { ErrorState, LoadingSpinner, Tab } from "@hubspot/ui-extensions";
import { PROBLEM_CODES } from "@partner-standing/contract/answers/problem";
import { refuse } from "@partner-standing/extension-kit/fixtures/respond";
import { wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { messagesFor } from "@partner-standing/texts/standing/messages-for";
import { settingsMessagesFor } from "@partner-standing/texts/settings/settings-messages-for";
import { describe, expect, test } from "vitest";
import { PAGES, type PageName } from "../fixtures/pages.ts";
import { fakeSettingsService, renderSettings } from "../fixtures/render-settings.tsx";

const NAMES = Object.keys(PAGES) as PageName[];

/** What a missing or miscalculated value looks like once it is a text. */
const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)|\s\.|,\.|\.\.|^\s*$/;

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(NAMES)("%s reads well, with at most one primary button a section", async (name) => {
    const { fetch } = fakeSettingsService(PAGES[name]);
    const page = renderSettings(fetch, language);
    await page.answered();
    expect(page.words().filter((word) => UNSAID.test(word))).toEqual([]);
    for (const tab of page.findAll(Tab)) {
      const primary = page
        .buttons()
        .filter((button) => button.props.variant === "primary" && wordsOf(tab).includes(button.text ?? ""));
      expect(tab.props.title).toMatch(/\S/);
      expect(new Set(primary.map((button) => button.text)).size).toBeLessThanOrEqual(1);
    }
  });

  test("loading says so", () => {
    const page = renderSettings(() => new Promise(() => {}), language);
    expect(page.find(LoadingSpinner).props.label).toBe(settingsMessagesFor(language).loading);
  });

  // An account that is being erased has a notice of its own.
  test.each(PROBLEM_CODES.filter((code) => code !== "being-erased"))(
    "%s instead of the page says why and how to go on",
    async (code) => {
      const page = renderSettings(() => refuse(code), language);
      await page.answered();
      expect(page.words().filter((word) => UNSAID.test(word))).toEqual([]);
      expect(page.find(ErrorState).props.title).toMatch(/\S/);
      expect(page.buttons().map((button) => button.text)).toEqual([messagesFor(language).states.retry]);
      expect(page.text()).not.toContain("for developers");
    },
  );
});
