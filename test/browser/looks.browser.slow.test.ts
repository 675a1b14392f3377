import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { describe } from "vitest";
import { accessibility } from "./demo/accessibility.ts";
import { atTheDemo } from "./demo/demo.ts";
import { leadLooks } from "./demo/leads.ts";
import { outlookIn } from "./demo/outlook.ts";
import { registerIn } from "./demo/register.ts";
import { registrationsIn } from "./demo/registrations.ts";
import { rulesIn } from "./demo/rules.ts";
import { settingsIn } from "./demo/settings.ts";
import { standingLooks } from "./demo/standing.ts";
import { statementIn } from "./demo/statement.ts";
import { tierIn } from "./demo/tier.ts";
import { atTheSolutionsCard, solutionsAccessibility, solutionsIn } from "./solutions-card.ts";

// How everything looks, in every language, and what axe says of it.

/** In English it is `npm test` that walks here. */
const OTHERS = ["de", "fr"] as const;
/** The languages differ by words, of which axe judges none: German, the longest, stands for the others. */
const GERMAN = ["de"] as const;

describe("the demo portal", () => {
  atTheDemo();
  describe("the standing card", standingLooks);
  describe("timeline and benefits", () => tierIn(LANGUAGES));
  describe("accessibility", () => accessibility(GERMAN));
  describe("the commission statement", () => statementIn(OTHERS));
  describe("the page of all registrations", () => registrationsIn(LANGUAGES));
  describe("the lead card", leadLooks);
  describe("the register of the overview", () => registerIn(OTHERS));
  describe("the outlook", () => outlookIn(OTHERS));
  describe("the settings page", () => settingsIn(OTHERS));
  // Over the days that it moves, registrations run out.
  describe("the rules page", () => rulesIn(OTHERS));
});

describe("the Solutions card", () => {
  atTheSolutionsCard();
  solutionsIn(LANGUAGES);
  describe("accessibility", solutionsAccessibility);
});
