import * as z from "zod/mini";

const SENTENCE = "must be a date that exists, written YYYY-MM-DD";

/** A calendar date `YYYY-MM-DD` that exists, in the portal's time zone. It has no time and no offset. */
export const CalendarDateSchema = z.iso
  .date(SENTENCE)
  // The calendar has no year 0, and databases refuse it.
  .check(z.refine((date) => date >= "0001", SENTENCE));
export type CalendarDate = z.infer<typeof CalendarDateSchema>;
