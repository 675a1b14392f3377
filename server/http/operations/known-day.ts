import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { ProblemError } from "../../errors/problem-error.ts";
import { KNOWN_DAYS, type KnownDays } from "../../standing/create-standing.ts";

/** @throws ProblemError `invalid-request` for a day before the program or beyond what anybody plans */
export function requireKnownDay(on: CalendarDate, { first, last }: KnownDays = KNOWN_DAYS, field = "on"): CalendarDate {
  if (on >= first && on <= last) return on;
  throw new ProblemError("invalid-request", `${field}: can be judged from ${first} to ${last}`, { field });
}

/** Longer ahead than anybody plans for a tier: each review until then is judged, one after the other. */
const FORESEEN_YEARS = 2;

/** The days up to which reviews are foreseen on a day. */
export function foreseenDays(today: CalendarDate, { first, last }: KnownDays = KNOWN_DAYS): KnownDays {
  const foreseen = Temporal.PlainDate.from(today).add({ years: FORESEEN_YEARS }).toString();
  return { first, last: foreseen < last ? foreseen : last };
}
