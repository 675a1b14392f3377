import { Accordion } from "@hubspot/ui-extensions";
import { NOTES } from "@partner-standing/extension-kit/fixtures/notes";
import { respond } from "@partner-standing/extension-kit/fixtures/respond";
import { wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { cardMessagesFor } from "@partner-standing/texts/cards/card-messages-for";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { expect, test } from "vitest";
import { PAGES } from "../fixtures/pages.ts";
import { fakeSettingsService, renderSettings } from "../fixtures/render-settings.tsx";

/** Where a section tells what is good to know, and the place that it asks about. */
const PLACES = [
  ["programs", "programs"],
  ["solutions", "solutions"],
  ["contacts", "poc-form"],
] as const;

test.each(LANGUAGES)("sections ask what is good to know when somebody opens that, in %s", async (language) => {
  const service = fakeSettingsService(PAGES.solutionsPartner);
  const fetch: ServiceFetch = (url, options) => {
    const answer = service.fetch(url, options);
    return url.includes("/api/notes") ? respond({ ok: true, data: NOTES.many }) : answer;
  };
  const page = renderSettings(fetch, language);
  await page.answered();
  const { title } = cardMessagesFor(language).notes;
  const notes = () => service.asked.map(({ path }) => path).filter((path) => path.startsWith("/api/notes"));
  expect(notes()).toEqual([]);
  for (const [section] of PLACES) {
    const [fold] = page.tab(section).findAll(Accordion, { title });
    fold?.trigger("onClick");
    await page.waitFor(() => expect(wordsOf(page.tab(section))).toContain("What is said about newsletter."));
  }
  expect(notes()).toEqual(PLACES.map(([, place]) => `/api/notes?place=${place}&language=${language}`));
});
