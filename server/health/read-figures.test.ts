import { describe, expect, test } from "vitest";
import { readFigures } from "./read-figures.ts";

const database = { clockOffset: 0, isWritable: true };
const ready = {
  database: async () => database,
  waiting: async () => [],
  states: async () => [],
};
const never = () => new Promise<never>(() => undefined);
const broken = () => Promise.reject(new Error("a row that cannot be read"));

/** The figures, and what was told of those that could not be read. */
async function read(readers: Partial<Parameters<typeof readFigures>[0]>) {
  const told: string[] = [];
  const figures = await readFigures({ ...ready, ...readers }, (error) => told.push((error as Error).message), 20)();
  return { figures, told };
}

describe("the figures of the database", () => {
  test("are read together", async () => {
    expect(await read({})).toEqual({ figures: { database, waiting: [], states: [] }, told: [] });
  });

  test("that cannot be read are left out, and the others are there", async () => {
    expect(await read({ waiting: broken })).toEqual({
      figures: { database, waiting: null, states: [] },
      told: ["a row that cannot be read"],
    });
    expect((await read({ states: never })).figures).toEqual({ database, waiting: [], states: null });
  });

  test("cannot be read from a database that is away or silent", async () => {
    await expect(read({ database: broken })).rejects.toThrow("cannot be read");
    await expect(read({ database: never })).rejects.toThrow("no answer within 0.02 seconds");
  });

  test("of a silent database are asked for once at a time, however many ask", async () => {
    let asked = 0;
    const figures = readFigures(
      {
        ...ready,
        database() {
          asked++;
          return never();
        },
      },
      () => undefined,
      20,
    );
    const answers = await Promise.allSettled(Array.from({ length: 100 }, figures));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    expect(asked).toBe(2);
  });
});
