import { describe } from "vitest";
import { atTheDemo } from "./demo/demo.ts";
import { focus, focusWithoutRoom } from "./demo/focus.ts";
import { leads } from "./demo/leads.ts";
import { outlook, outlookIn } from "./demo/outlook.ts";
import { problems } from "./demo/problems.ts";
import { registerIn } from "./demo/register.ts";
import { settings, settingsIn } from "./demo/settings.ts";

atTheDemo();

/** In the other languages it is the slow tests that walk here, and see how it looks. */
const ENGLISH = ["en"] as const;

// While a review takes the tier.
describe("the register of the overview", () => registerIn(ENGLISH));
// Before any other deal is marked.
describe("the outlook", () => {
  outlook();
  outlookIn(ENGLISH);
});
describe("the settings page", () => {
  settingsIn(ENGLISH);
  settings();
});
describe("the focus", focus);
describe("the lead card", leads);
describe("the page of the data problems", problems);
describe("the focus without room for leads", focusWithoutRoom);
