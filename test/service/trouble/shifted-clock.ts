import { readFileSync } from "node:fs";

/*
 * Loaded before the service with `node --import`: its calendar clock is off by as many seconds as the file says that
 * CLOCK_OFFSET_FILE names, and jumps when somebody writes another number there. What measures durations runs on.
 */
const RealDate = Date;
const file = process.env["CLOCK_OFFSET_FILE"] ?? "";
const readOffset = () => Number(readFileSync(file, "utf8")) * 1000;
let offset = readOffset();
setInterval(() => (offset = readOffset()), 20).unref();

globalThis.Date = class extends RealDate {
  constructor(...given: number[]) {
    super(...((given.length === 0 ? [RealDate.now() + offset] : given) as [number]));
  }

  static override now(): number {
    return RealDate.now() + offset;
  }
} as DateConstructor;
