import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";

/** Days before a registration runs out on which its owner is reminded (ours: the programs name none; B9, number 39). */
export const REMINDER_DAYS = [60, 30, 7] as const;
export type ReminderDays = (typeof REMINDER_DAYS)[number];

/** The last day on which a reminder of so many days can become due for a registration: what expires later is not near. */
export function expiresWithin(days: ReminderDays, on: CalendarDate): CalendarDate {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}

/**
 * The reminder that is due with so many days left; null while there are more. After a time in which nobody looked only
 * the newest one is due: three at once would remind of nothing.
 */
export function reminderDue(daysLeft: number): ReminderDays | null {
  return REMINDER_DAYS.findLast((days) => daysLeft <= days) ?? null;
}
