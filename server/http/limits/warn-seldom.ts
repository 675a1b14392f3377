import type { Logger } from "pino";

const MINUTE = 60_000;

/**
 * Warns so many times a minute at most, and says how often it happened since the last line: whoever floods the service must
 * not flood its log too.
 */
export function warnSeldom(log: Logger, sentence: string, perMinute = 1): (details: object) => void {
  let times = 0;
  let minuteFrom = -Infinity;
  let lines = 0;
  return (details) => {
    times++;
    const now = performance.now();
    if (now - minuteFrom >= MINUTE) [minuteFrom, lines] = [now, 0];
    if (lines >= perMinute) return;
    log.warn({ times, ...details }, sentence);
    lines++;
    times = 0;
  };
}
