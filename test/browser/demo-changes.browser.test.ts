import { describe } from "vitest";
import { atTheDemo } from "./demo/demo.ts";
import { focus, focusWithoutRoom } from "./demo/focus.ts";
import { leads } from "./demo/leads.ts";
import { outlook, outlookIn } from "./demo/outlook.ts";
import { problems } from "./demo/problems.ts";
import { registerIn } from "./demo/register.ts";
import { settings, settingsIn } from "./demo/settings.ts";

atTheDemo();

/** The longest; the others are walked through by `npm run test:slow`. */
const GERMAN = ["de"] as const;

// While a review takes the tier.
describe("the register of the overview", () => registerIn(GERMAN));
// Before any other deal is marked.
describe("the outlook", () => {
  outlook();
  outlookIn(GERMAN);
});
describe("the settings page", () => {
  settingsIn(GERMAN);
  settings();
});
describe("the focus", focus);
describe("the lead card", leads);
describe("the page of the data problems", problems);
describe("the focus without room for leads", focusWithoutRoom);
