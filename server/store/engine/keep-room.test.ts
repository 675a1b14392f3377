import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { DiskFullError, keepRoom, requireRoom } from "./keep-room.ts";

const MB = 2 ** 20;
const SOON = { timeout: 120_000 };
const disk = vi.hoisted(() => ({ free: 0 }));
vi.mock(import("node:fs"), async (original) => ({
  ...(await original()),
  statfsSync: (() => ({ bavail: disk.free, bsize: 1 })) as never,
}));

let engine: PGlite;
beforeAll(async () => {
  engine = await PGlite.create();
  await engine.exec("create table numbers (n integer primary key)");
});
afterAll(() => engine.close());

let next = 0;
const write = () =>
  engine.query("insert into numbers values ($1)", [++next]).then(
    () => "saved",
    (error: { code: string }) => error.code,
  );
const read = async () => (await engine.query<{ n: number }>("select count(*)::int as n from numbers")).rows[0]?.n;

test("while the disk is nearly full nothing is saved, everything can be read, and who keeps it is told once", async () => {
  const told: Error[] = [];
  disk.free = 65 * MB;
  const leave = keepRoom(engine, "/data", (error) => told.push(error));
  expect(await write()).toBe("saved");

  disk.free = 63 * MB;
  await expect.poll(write, SOON).toBe("25006");
  const saved = await read();
  disk.free = 0;
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect([await write(), await read()]).toEqual(["25006", saved]);
  expect(told.map(({ message }) => message)).toEqual([
    "The disk of /data has 63 MB left, of 64 MB that the embedded database keeps free. Nothing is saved until there is room again.",
  ]);

  disk.free = 64 * MB;
  await expect.poll(write, SOON).toBe("saved");
  leave();
  expect(await read()).toBe((saved ?? 0) + 1);
});

test("without room the database is not even opened", () => {
  disk.free = 63 * MB;
  expect(() => requireRoom("/data")).toThrow(DiskFullError);
  disk.free = 64 * MB;
  expect(() => requireRoom("/data")).not.toThrow();
});
