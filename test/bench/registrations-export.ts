import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { registrationsCsv } from "../../server/reports/registrations-csv.ts";
import type { LeadContext } from "../../server/leads/lead-context.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { milliseconds, target } from "./target.ts";

const MEGABYTE = 2 ** 20;
const SAMPLE_MS = 5;

/** What the process holds once nothing is left to be thrown away. */
function atRest(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().rss;
}

/**
 * How long the export of all running registrations takes, to a reader that takes whatever comes, and what it holds meanwhile.
 * At rest is a process that has worked before: V8 lets the heap of one that begins grow by some hundred megabytes, and keeps it.
 */
export async function benchExport(database: Database, context: LeadContext, expected: number): Promise<void> {
  const asked = { filter: "running", sort: "expires", search: "", language: "de" } as const;
  await registrationsCsv(database, context, asked);
  const rest = atRest();
  let most = rest;
  let lines = 0;
  const sampler = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), SAMPLE_MS);
  const reader = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const byte of chunk) if (byte === 10) lines++;
      done();
    },
  });
  const taken = await milliseconds(async () => {
    await pipeline(Readable.from(await registrationsCsv(database, context, asked)), reader);
  });
  clearInterval(sampler);
  if (lines !== expected + 1) throw new Error(`${lines} lines of ${expected} registrations`);
  const what = `${expected} registrations as CSV`;
  target(what, { value: taken / 1000, unit: "s", atMost: 10 });
  target(`${what}, above rest`, { value: (most - rest) / MEGABYTE, unit: "MB", atMost: 64 });
}
