import { Button, EmptyState, ErrorState, LoadingButton, LoadingSpinner } from "@hubspot/ui-extensions";
import { PROBLEM_CODES } from "@partner-standing/contract/answers/problem";
import { refuse } from "@partner-standing/extension-kit/fixtures/respond";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { solutionsMessagesFor } from "@partner-standing/texts/solutions/solutions-messages-for";
import { describe, expect, test } from "vitest";
import { COMMISSIONS } from "../fixtures/commissions.ts";
import { renderSolutions, solutionsService } from "../fixtures/render-solutions.tsx";
import { SOLUTIONS_STANDINGS } from "../fixtures/solutions-standings.ts";

const NAMES = Object.keys(SOLUTIONS_STANDINGS) as (keyof typeof SOLUTIONS_STANDINGS)[];

/** What a missing or miscalculated value looks like once it is a text. */
const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)|\s[.,]|,\.|\.\.|^\s*$/;

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(NAMES)("%s reads well, with at most one primary button", async (name) => {
    const card = renderSolutions(solutionsService(SOLUTIONS_STANDINGS[name], COMMISSIONS.customer).fetch, language);
    await card.answered();
    const words = card.words().filter((word) => word !== ": ");
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => UNSAID.test(word))).toEqual([]);
    const buttons = [...card.findAll(Button), ...card.findAll(LoadingButton)];
    expect(buttons.filter(({ props }) => props.variant === "primary")).toEqual([]);
  });

  test("loading says so", () => {
    const card = renderSolutions(() => new Promise(() => {}), language);
    expect(card.find(LoadingSpinner).props.showLabel).toBe(true);
  });

  test.each(PROBLEM_CODES)("%s says why and how to go on", async (code) => {
    const card = renderSolutions(() => refuse(code), language);
    await card.answered();
    // Asking again brings no permission.
    expect(card.find(ErrorState).findAll(Button).length).toBe(code === "not-allowed" ? 0 : 1);
    expect(card.text()).not.toContain("for developers");
  });

  test("a company in neither package is told where to switch one on", async () => {
    const card = renderSolutions(solutionsService(SOLUTIONS_STANDINGS.outside, COMMISSIONS.lead).fetch, language);
    await card.answered();
    const { title, where } = solutionsMessagesFor(language).outside;
    expect(card.find(EmptyState).props.title).toBe(title);
    expect(card.text()).toContain(where.replaceAll("\u00a0", " "));
  });
});
