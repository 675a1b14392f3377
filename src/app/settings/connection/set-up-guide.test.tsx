import { StepIndicator, Tabs } from "@hubspot/ui-extensions";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { settingsMessagesFor } from "@partner-standing/texts/settings/settings-messages-for";
import { describe, expect, test } from "vitest";
import { PAGES } from "../fixtures/pages.ts";
import { fakeSettingsService, renderSettings } from "../fixtures/render-settings.tsx";

const { typical } = PAGES;
const empty: SettingsPage = { ...PAGES.empty, setUp: { missing: ["programs", "tier", "data", "contacts"], of: 6 } };
const text = settingsMessagesFor("en");

async function open(page: SettingsPage, language: (typeof LANGUAGES)[number] = "en") {
  const rendered = renderSettings(fakeSettingsService(page).fetch, language);
  await rendered.answered();
  return rendered;
}

describe("an account without settings", () => {
  test("sees what is done first, then each open step with what it unlocks, and never that it has no tier", async () => {
    const page = await open(empty);
    const { parts, guide } = text.setUp;
    expect(page.text()).toContain(guide.title("2", "6"));
    expect(page.find(StepIndicator).props).toMatchObject({
      stepNames: ["Connection", "Exchange rates", "Programs", "Tier", "CRM properties", "Points of contact"],
      currentStep: 2,
    });
    for (const part of ["programs", "tier", "data", "contacts"] as const)
      for (const words of [
        [parts[part].name, guide.open].join("\n"),
        parts[part].enter,
        guide.unlocks(parts[part].unlocks),
      ])
        expect(page.text()).toContain(words);
    expect(page.text()).not.toMatch(/you hold no tier/i);
  });

  test("is taken to the section of a step", async () => {
    const page = await open(empty);
    const button = page.buttons().find((one) => one.text === text.openSection(text.sections.contacts));
    button?.trigger("onClick");
    await page.waitFor(() => expect(page.find(Tabs).props.selected).toBe("contacts"));
  });

  test.each(LANGUAGES)("is told in %s", async (language) => {
    const page = await open(empty, language);
    expect(page.words().filter((word) => /undefined|null|NaN|\[object/.test(word))).toEqual([]);
    expect(page.text()).toContain(settingsMessagesFor(language).setUp.parts.tier.name);
  });
});

test("an account that is set up, and one outside of the program, see no guide", async () => {
  expect((await open({ ...typical, setUp: { missing: [], of: 6 } })).maybeFind(StepIndicator)).toBeNull();
  const outside = { ...empty, settings: { ...empty.settings, programs: ["solutions" as const] } };
  expect((await open(outside)).maybeFind(StepIndicator)).toBeNull();
});
