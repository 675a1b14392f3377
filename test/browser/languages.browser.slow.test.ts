import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { describe } from "vitest";
import { accessibility } from "./demo/accessibility.ts";
import { atTheDemo } from "./demo/demo.ts";
import { outlookIn } from "./demo/outlook.ts";
import { registerIn } from "./demo/register.ts";
import { registrationsIn } from "./demo/registrations.ts";
import { rulesIn } from "./demo/rules.ts";
import { settingsIn } from "./demo/settings.ts";
import { statementIn } from "./demo/statement.ts";
import { tierIn } from "./demo/tier.ts";
import { atTheSolutionsCard, solutionsAccessibility, solutionsIn } from "./solutions-card.ts";

/** English is walked through by `npm test`. */
const OTHERS = ["de", "fr"] as const;

describe("the demo portal", () => {
  atTheDemo();
  describe("timeline and benefits", () => tierIn(OTHERS));
  describe("accessibility", () => accessibility(LANGUAGES));
  describe("the commission statement", () => statementIn(OTHERS));
  describe("the page of all registrations", () => registrationsIn(OTHERS));
  describe("the register of the overview", () => registerIn(OTHERS));
  describe("the outlook", () => outlookIn(OTHERS));
  describe("the settings page", () => settingsIn(OTHERS));
  // Over the days that it moves, registrations run out.
  describe("the rules page", () => rulesIn(OTHERS));
});

describe("the Solutions card", () => {
  atTheSolutionsCard();
  solutionsIn(OTHERS);
  describe("accessibility", solutionsAccessibility);
});
