import * as z from "zod/mini";

/** A calendar date `YYYY-MM-DD` that exists, in the portal's time zone. It has no time and no offset. */
export const CalendarDateSchema = z.iso.date("must be a date that exists, written YYYY-MM-DD");
export type CalendarDate = z.infer<typeof CalendarDateSchema>;
