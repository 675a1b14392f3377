import { describe, expect, test } from "vitest";
import { createMemory } from "./create-memory.ts";

/** A memory that counts how often something was worked out. */
function counted(limit: number) {
  const remember = createMemory<number>(limit);
  let workedOut = 0;
  const ask = (key: string, state = "now") => remember(key, state, () => Promise.resolve(++workedOut));
  return { ask, remember, times: () => workedOut };
}

describe("a memory", () => {
  test("works out once what stays in its state, and anew what changed", async () => {
    const { ask } = counted(2);
    expect([await ask("a"), await ask("a"), await ask("a", "later"), await ask("a", "later")]).toEqual([1, 1, 2, 2]);
  });

  test("forgets first what was not asked for the longest", async () => {
    const { ask, times } = counted(2);
    for (const key of ["busy", "idle", "busy", "new", "busy"]) await ask(key);
    expect(times()).toBe(3);
    await ask("idle");
    expect(times()).toBe(4);
  });

  test("does not keep what failed, nor lose what came after it", async () => {
    const { remember, ask } = counted(2);
    const failing = remember("a", "before", () => Promise.reject(new Error("away")));
    const known = ask("a", "now");
    await expect(failing).rejects.toThrow("away");
    expect(await ask("a", "now")).toBe(await known);
    await expect(remember("b", "now", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(await ask("b")).toBe(2);
  });
});
