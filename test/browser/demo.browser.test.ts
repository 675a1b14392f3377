import { describe } from "vitest";
import { customers } from "./demo/customers.ts";
import { atTheDemo } from "./demo/demo.ts";
import { overview } from "./demo/overview.ts";
import { registrations } from "./demo/registrations.ts";
import { rules, rulesIn } from "./demo/rules.ts";
import { standing } from "./demo/standing.ts";
import { statementIn } from "./demo/statement.ts";
import { tier } from "./demo/tier.ts";

atTheDemo();

/** In the other languages it is the slow tests that walk here, and see how it looks. */
const ENGLISH = ["en"] as const;

describe("the standing card", standing);
describe("timeline and benefits", tier);
describe("the commission statement", () => statementIn(ENGLISH));
describe("the overview", overview);
describe("the page of all registrations", registrations);
describe("the page of all customers", customers);
// Over the days that it moves, registrations run out.
describe("the rules page", () => {
  rulesIn(ENGLISH);
  rules();
});
