import { describe } from "vitest";
import { atTheDemo } from "./demo/demo.ts";
import { focus, focusWithoutRoom } from "./demo/focus.ts";
import { leads } from "./demo/leads.ts";
import { outlook } from "./demo/outlook.ts";
import { problems } from "./demo/problems.ts";
import { register } from "./demo/register.ts";
import { settings } from "./demo/settings.ts";

atTheDemo();

// While a review takes the tier.
describe("the register of the overview", register);
// Before any other deal is marked.
describe("the outlook", outlook);
describe("the settings page", settings);
describe("the focus", focus);
describe("the lead card", leads);
describe("the page of the data problems", problems);
describe("the focus without room for leads", focusWithoutRoom);
