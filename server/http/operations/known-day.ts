import { CHANGE_SIDES, type ChangeSide } from "@partner-standing/contract/standing/changes";
import { type CalendarDate, CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import { KNOWN_DAYS, type KnownDays } from "../../standing/create-standing.ts";
import { TotalKeySchema } from "./read-input.ts";

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

/** What every question takes that asks what changed between two days; without a last day, until today. */
export const ChangesQuery = {
  from: CalendarDateSchema,
  to: z.optional(CalendarDateSchema),
  side: z.enum(CHANGE_SIDES),
  after: TotalKeySchema,
};

interface Span {
  from: CalendarDate;
  to?: CalendarDate | undefined;
  side: ChangeSide;
  after?: string | undefined;
}

/** What is asked then. @throws ProblemError for days in the wrong order, and for such as are not known */
export function changesAsked({ from, to: last, side, after = "" }: Span, today: CalendarDate, days?: KnownDays) {
  const to = last ?? today;
  if (from >= to)
    throw new ProblemError("invalid-request", "The first day must lie before the last one.", { field: "from" });
  requireKnownDay(from, days, "from");
  requireKnownDay(to, days, "to");
  return { from, to, side, after };
}
