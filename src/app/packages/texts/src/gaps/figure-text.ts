import type { Unit } from "@partner-standing/contract/programs/scorecard";
import type { GapReader } from "./lacking-text.ts";

interface Measured {
  /** Null where there is nothing to measure. */
  actual: number | null;
  target: number;
  met: boolean;
  unit: Unit;
  /** US dollars per month, where all else is told in percent. */
  threshold?: number | undefined;
}

/** A figure beside what is asked of it; for whoever may see no amounts, how far it is to the public threshold. */
export function figureText({ actual, target, met, unit, threshold }: Measured, reader: GapReader): string {
  const { of, needs, wayTo, reached, noRating } = reader.messages.against;
  if (actual === null) return noRating(reader.measure(target, unit));
  if (threshold !== undefined) {
    const limit = reader.measure(threshold, "usd-per-month");
    return met ? reached(limit) : wayTo(reader.measure(actual, unit), limit);
  }
  const shown = (value: number) =>
    unit === "stars" ? reader.stars(value, "down") : reader.measure(value, unit, "down");
  return met && actual > target ? needs(shown(actual), shown(target)) : of(shown(actual), shown(target));
}
