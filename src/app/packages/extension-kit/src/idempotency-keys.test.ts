import { expect, test } from "vitest";
import { createIdempotencyKeys } from "./idempotency-keys.ts";

test("the same wish keeps its key until it is answered; another wish has another", () => {
  const keys = createIdempotencyKeys("page-1");
  const first = keys.keyFor({ version: 4, name: "Ada" });
  expect(keys.keyFor({ version: 4, name: "Ada" })).toBe(first);
  expect(keys.keyFor({ version: 5, name: "Ada" })).not.toBe(first);
  keys.answered({ version: 4, name: "Ada" });
  expect(keys.keyFor({ version: 4, name: "Ada" })).not.toBe(first);
});
