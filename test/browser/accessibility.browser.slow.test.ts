import { describe } from "vitest";
import { accessibility } from "./demo/accessibility.ts";
import { atTheDemo } from "./demo/demo.ts";

atTheDemo();

// German, the longest, is looked at by `npm test`.
describe("in the other languages", () => accessibility(["en", "fr"]));
