import type { Logger } from "pino";
import { isClockRight } from "../process/is-clock-right.ts";
import type { DatabaseState } from "../store/engine/database-state.ts";

const LOOK_EVERY_MS = 5_000;

/** Says in the log when clocks come to differ and when they agree again, and the same of whether changes are taken. */
export function watchDatabase(read: () => Promise<DatabaseState>, log: Logger): () => void {
  let isRight = true;
  let isWritable = true;

  function say(isGood: boolean, fields: object, good: string, bad: string): void {
    if (isGood) log.info(fields, good);
    else log.error(fields, bad);
  }

  async function look(): Promise<void> {
    const state = await read();
    const { clockOffset } = state;
    if (isClockRight(clockOffset) !== isRight) {
      isRight = !isRight;
      const bad = "this machine's clock and the database's differ: no work is taken up until they agree";
      say(isRight, { clockOffset }, "this machine's clock is right again", bad);
    }
    if (state.isWritable !== isWritable) {
      isWritable = state.isWritable;
      say(isWritable, {}, "the database takes changes again", "the database can only be read: nothing is saved");
    }
  }

  let isLooking = false;
  // While the database is away, others say so; one look at a time waits for it.
  async function run(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    await look().catch(() => undefined);
    isLooking = false;
  }
  const timer = setInterval(() => void run(), LOOK_EVERY_MS);
  void run();
  return () => clearInterval(timer);
}
