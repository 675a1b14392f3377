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
import { atTheSolutionsCard, solutionsIn } from "./solutions-card.ts";

/** German, the longest, is walked through by `npm test`. */
const OTHERS = ["en", "fr"] as const;

describe("the demo portal", () => {
  atTheDemo();
  describe("timeline and benefits", () => tierIn(OTHERS));
  describe("accessibility", () => accessibility(OTHERS));
  describe("the commission statement", () => statementIn(OTHERS));
  describe("the page of all registrations", () => registrationsIn(OTHERS));
  describe("the register of the overview", () => registerIn(OTHERS));
  describe("the outlook", () => outlookIn(OTHERS));
  describe("the settings page", () => settingsIn(["fr"]));
  // Over the days that it moves, registrations run out.
  describe("the rules page", () => rulesIn(OTHERS));
});

describe("the Solutions card", () => {
  atTheSolutionsCard();
  solutionsIn(OTHERS);
});
