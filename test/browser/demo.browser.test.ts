import { describe } from "vitest";
import { customers } from "./demo/customers.ts";
import { atTheDemo } from "./demo/demo.ts";
import { overview } from "./demo/overview.ts";
import { registrations, registrationsIn } from "./demo/registrations.ts";
import { rules, rulesIn } from "./demo/rules.ts";
import { standing } from "./demo/standing.ts";
import { statementIn } from "./demo/statement.ts";
import { tier, tierIn } from "./demo/tier.ts";

atTheDemo();

/** The others, among them the longest, are walked through by `npm run test:slow`, with what axe says of each place. */
const ENGLISH = ["en"] as const;

describe("the standing card", standing);
describe("timeline and benefits", () => {
  tier();
  tierIn(ENGLISH);
});
describe("the commission statement", () => statementIn(ENGLISH));
describe("the overview", overview);
describe("the page of all registrations", () => {
  registrations();
  registrationsIn(ENGLISH);
});
describe("the page of all customers", customers);
// Over the days that it moves, registrations run out.
describe("the rules page", () => {
  rulesIn(ENGLISH);
  rules();
});
