import { expect, test } from "vitest";
import { within } from "./within.ts";

const never = new Promise<never>(() => undefined);

test("the answer that comes in time is given, and so is its failure", async () => {
  expect(await within(60_000, Promise.resolve("here"), () => "late")).toBe("here");
  await expect(within(60_000, Promise.reject(new Error("no")), () => "late")).rejects.toThrow("no");
});

test("of one that does not come what is said instead is given, or thrown", async () => {
  expect(await within(1, never, () => "late")).toBe("late");
  const late = () => {
    throw new Error("too late");
  };
  await expect(within(1, never, late)).rejects.toThrow("too late");
});

test("a failure that comes too late disturbs nobody", async () => {
  const { promise, reject } = Promise.withResolvers<string>();
  expect(await within(1, promise, () => "late")).toBe("late");
  reject(new Error("nobody waits for this"));
  await new Promise((resolve) => setTimeout(resolve, 5));
});
