import * as z from "zod/mini";

const SENTENCE = "must be a date that exists, written YYYY-MM-DD";

/** A calendar date `YYYY-MM-DD` that exists, in the portal's time zone. It has no time and no offset. */
export const CalendarDateSchema = z.iso
  .date(SENTENCE)
  // The calendar has no year 0, and databases refuse it.
  .check(z.refine((date) => date >= "0001", SENTENCE));
export type CalendarDate = z.infer<typeof CalendarDateSchema>;

/**
 * The days that may stand in a CRM; whatever lies outside is no date. Windows, terms and reviews reckon from them years on,
 * and dates are compared as text: behind the year 9999 both come to an end.
 */
export const FIRST_DAY: CalendarDate = "1900-01-01";
export const LAST_DAY: CalendarDate = "2999-12-31";
