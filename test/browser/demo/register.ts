import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { registerMessagesFor } from "@partner-standing/texts/register/register-messages-for";
import { taskMessagesFor } from "@partner-standing/texts/tasks/task-messages-for";
import { expect, test } from "vitest";
import { expectNoSidewaysScrolling, seriousViolations } from "../pages.ts";
import { demo, tasksInCrm } from "./demo.ts";

const SUBJECT = "January 15, 2027: Review of the technology tier";

/** Assigns what runs out first of all that is urgent, by keyboard. */
export function registerIn(languages: readonly Language[]): void {
  test.each(languages)(
    "in %s the review that takes the tier becomes one task, whoever assigns it",
    async (language) => {
      const text = registerMessagesFor(language);
      const { create } = taskMessagesFor(language);
      const reader = createCardReader(localeOf({ language }), "UTC");
      const page = await demo.open();
      await page.setViewportSize({ width: 800, height: 900 });
      await page.goto(`${demo.url}/?page=pages&user=501&locale=${language}`);
      const card = page.locator('[data-card="home_page"]');
      await card.getByRole("heading", { name: text.title, exact: true }).waitFor();
      const urgent = card.getByRole("row").filter({ hasText: text.severities.bad });
      await expectNoSidewaysScrolling(page);
      const review = urgent.filter({ hasText: reader.shortDate("2027-01-15") });
      const assign = review.getByRole("button", { name: text.assign });
      await assign.waitFor();
      await assign.focus();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      const make = dialog.getByRole("button", { name: create, exact: true });
      await make.waitFor();
      // The languages differ by words, of which axe judges none: German, the longest, stands for the others.
      if (language === "de") expect(await seriousViolations(page)).toEqual([]);
      await make.focus();
      await page.keyboard.press("Enter");
      await dialog.waitFor({ state: "detached" });
      await expect
        .poll(async () => (await tasksInCrm()).filter(({ subject }) => subject === SUBJECT))
        .toEqual([{ subject: SUBJECT, day: "2027-01-14" }]);
    },
  );
}
