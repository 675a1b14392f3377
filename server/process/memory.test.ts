import { describe, expect, test } from "vitest";
import { createMemory, shareLookUps } from "./memory.ts";

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

/** Look-ups that end when they are told to. */
function lookUps(patienceMs?: number) {
  const started: { key: number; end: PromiseWithResolvers<string> }[] = [];
  const find = shareLookUps((key: number) => {
    const end = Promise.withResolvers<string>();
    started.push({ key, end });
    return end.promise;
  }, patienceMs);
  return { started, find };
}

describe("look-ups of the same thing", () => {
  test("are shared by those who wait, and never with one that began before they asked", async () => {
    const { started, find } = lookUps();
    const first = find(1);
    const later = [find(1), find(1), find(1)];
    expect(started).toHaveLength(1);
    started[0]?.end.resolve("before");
    expect(await first).toBe("before");
    expect(started).toHaveLength(2);
    started[1]?.end.resolve("after");
    expect(await Promise.all(later)).toEqual(["after", "after", "after"]);
    void find(1);
    expect(started).toHaveLength(3);
  });

  test("do not wait for those of something else", () => {
    const { started, find } = lookUps();
    void find(1);
    void find(2);
    expect(started.map(({ key }) => key)).toEqual([1, 2]);
  });

  test("go on after one that fails", async () => {
    const { started, find } = lookUps();
    const [first, later] = [find(1), find(1)];
    started[0]?.end.reject(new Error("away"));
    await expect(first).rejects.toThrow("away");
    started[1]?.end.resolve("back");
    expect(await later).toBe("back");
  });

  test("do not wait for one that hangs, and the first answer that began after the question is given", async () => {
    const { started, find } = lookUps(5);
    const hanging = find(1);
    const later = [find(1), find(1)];
    await expect.poll(() => started.length).toBe(2);
    const latest = find(1);
    await expect.poll(() => started.length).toBe(3);
    started[2]?.end.resolve("third");
    expect(await latest).toBe("third");
    started[1]?.end.resolve("second");
    expect(await Promise.all(later)).toEqual(["second", "second"]);
    // The one that hung comes to its end: nobody is told of it but who asked for it.
    started[0]?.end.resolve("first");
    expect(await hanging).toBe("first");
    void find(1);
    expect(started).toHaveLength(4);
  });

  test("that hang are started anew once at a time, however many ask", async () => {
    const { started, find } = lookUps(5);
    void find(1);
    for (let asked = 0; asked < 100; asked++) void find(1);
    await expect.poll(() => started.length).toBe(2);
  });
});
