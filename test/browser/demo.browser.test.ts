import { describe } from "vitest";
import { accessibility } from "./demo/accessibility.ts";
import { customers } from "./demo/customers.ts";
import { atTheDemo } from "./demo/demo.ts";
import { overview } from "./demo/overview.ts";
import { registrations } from "./demo/registrations.ts";
import { rules } from "./demo/rules.ts";
import { standing } from "./demo/standing.ts";
import { statement } from "./demo/statement.ts";
import { tier } from "./demo/tier.ts";

atTheDemo();

describe("the standing card", standing);
describe("timeline and benefits", tier);
describe("accessibility", () => accessibility(["de"]));
describe("the commission statement", statement);
describe("the overview", overview);
describe("the page of all registrations", registrations);
describe("the page of all customers", customers);
// Over the days that it moves, registrations run out.
describe("the rules page", rules);
