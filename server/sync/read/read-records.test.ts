import { expect, test } from "vitest";
import { EndlessListError } from "../../errors/hubspot-errors.ts";
import { passesDoubling, requireEnd } from "./read-records.ts";

test.each([
  [0, 499, false],
  [0, 500, true],
  [499, 500, true],
  [500, 999, false],
  [950, 1_050, true],
  [1_050, 1_950, false],
  [0, 64_000, true],
])("of a list that grew from %i to %i it is told that it passed a doubling of 500: %s", (before, after, passes) => {
  expect(passesDoubling(before, after, 500)).toBe(passes);
});

/** Reads a list of pages of 100 until it is found to be endless. */
async function readList(there: number) {
  let counts = 0;
  const gateway = { countRecords: () => (counts++, Promise.resolve(there)) };
  let listed = 0;
  const reading = async () => {
    for (; listed < 1_000_000; listed += 100) await requireEnd(gateway, "contacts", listed + 100, listed);
  };
  const error: unknown = await reading().catch((refusal: unknown) => refusal);
  return { counts, listed: listed + 100, error };
}

test("an endless list is found out before it is four times as long as it may be, with a few counts", async () => {
  const endless = await readList(100_000);
  expect(endless.error).toBeInstanceOf(EndlessListError);
  expect(endless.listed).toBeLessThanOrEqual(4 * 120_000);
  expect(endless.counts).toBeLessThanOrEqual(5);
});

test("a list that is as long as it should be is counted now and then, and not given up", async () => {
  const whole = await readList(1_000_000);
  expect(whole.error).toBeUndefined();
  expect(whole.counts).toBe(6);
});
