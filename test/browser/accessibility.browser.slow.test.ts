import { afterAll, beforeAll, describe, expect } from "vitest";
import { accessibility } from "./demo/accessibility.ts";
import { demo } from "./demo/demo.ts";
import { startSandbox } from "./start-sandbox.ts";

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
beforeAll(async () => {
  sandbox = await startSandbox([]);
  demo.url = sandbox.url;
});
afterAll(async () => {
  expect(await sandbox.stop()).toBe(0);
});

// German, the longest, is looked at by `npm test`.
describe("in the other languages", () => accessibility(["en", "fr"]));
